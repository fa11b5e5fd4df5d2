import { Link, useParams } from "@tanstack/react-router";
import { PetitionsSection } from "#rooms/support/pages/index.ts";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { getReportEndpoint, isOpenState, type ReportDetail, ReportId } from "../../model/index.ts";
import "../reports.css";
import { useReportWords } from "../use-report-words.ts";
import { useRoundTitle } from "../use-round-title.ts";
import { DutyRows } from "./DutyRows.tsx";
import { FigureRows } from "./FigureRows.tsx";
import { Parts } from "./Parts.tsx";
import { ReportActs } from "./ReportActs.tsx";
import { Steps } from "./Steps.tsx";
import { Texts } from "./Texts.tsx";
import { useReportDraft } from "./use-report-draft.ts";

/** One report: what the records say, what the body says, and what may be done with it. */
export function ReportPage() {
  const say = useReportWords();
  const reportId = ReportId.parse(useParams({ strict: false }).reportId);
  const answer = useEndpoint(getReportEndpoint, { params: { reportId } });
  useTitle(answer.data?.ok ? answer.data.value.bodyName : say("report.title"));
  return <PageStates answer={answer}>{(report) => <Report key={report.id} report={report} />}</PageStates>;
}

function Report({ report }: { report: ReportDetail }) {
  const say = useReportWords();
  const draft = useReportDraft(report);
  const isOpen = isOpenState(report.state);
  const mayType = isOpen && report.offered.includes("save");
  return (
    <main className="page reports report" id="main">
      <ReportHead report={report} />
      <div className="report-columns">
        <div>
          {report.organisationId === null && <Parts report={report} />}
          <Texts report={report} draft={mayType ? draft : null} />
          <DutyRows report={report} draft={mayType && report.organisationId !== null ? draft : null} />
          <FigureRows report={report} draft={mayType && report.organisationId !== null ? draft : null} />
          {report.organisationId !== null && (
            <PetitionsSection subject={{ kind: "report", id: report.id }} words={report.texts.petitions} />
          )}
        </div>
        <aside>
          <ReportActs report={report} draft={draft} />
          <Comparison report={report} />
          <Steps report={report} />
        </aside>
      </div>
      <p className="label">
        {say(isOpen ? "report.counted.live" : "report.counted.kept", { day: formatDay(report.countedTo) })}
      </p>
    </main>
  );
}

function ReportHead({ report }: { report: ReportDetail }) {
  const say = useReportWords();
  const { round, edition, correctionReason } = report;
  const title = useRoundTitle()(round);
  const others = report.editions.filter(({ id }) => id !== report.id);
  return (
    <header>
      <p className="noprint">
        <Link className="link" to="/bao-cao" search={{ nam: Number(round.cutoff.slice(0, 4)) }}>
          {say("report.back")}
        </Link>
      </p>
      <h1>{say(report.organisationId === null ? "report.compiled.title" : "report.of", { round: title })}</h1>
      <p lang="vi" className="report-body">
        {report.bodyName}
      </p>
      <p>
        <b>{say(`report.state.${report.state}`)}</b> · {say("report.edition", { edition })} ·{" "}
        {say("report.window", { from: formatDay(round.from), to: formatDay(round.cutoff) })} ·{" "}
        {say("report.due", { day: formatDay(round.dueOn) })}
      </p>
      {!isOpenState(report.state) && (
        <p className="noprint">
          <Link className="btn" to="/van-ban-di" search={{ baoCao: report.id }}>
            {say("report.paper")}
          </Link>
        </p>
      )}
      {correctionReason !== null && (
        <p className="added" lang="vi">
          {say("report.edition.why", { reason: correctionReason })}
        </p>
      )}
      {others.length > 0 && (
        <p className="noprint">
          {say("report.edition.other")}:{" "}
          {others.map((other) => (
            <Link key={other.id} className="link" to="/bao-cao/$reportId" params={{ reportId: other.id }}>
              {say("report.edition", { edition: other.edition })}
            </Link>
          ))}
        </p>
      )}
    </header>
  );
}

function Comparison({ report: { before } }: { report: ReportDetail }) {
  const say = useReportWords();
  const titleOf = useRoundTitle();
  if (!before) return null;
  const round = titleOf(before.round as Parameters<typeof titleOf>[0]);
  return (
    <section>
      <h2>{say("report.before")}</h2>
      <p>
        {say("report.before.words", {
          round,
          done: before.done.length,
          overdue: before.newlyOverdue.length,
          added: before.added.length,
        })}
      </p>
      <Link className="link noprint" to="/bao-cao/$reportId" params={{ reportId: before.reportId }}>
        {round}
      </Link>
    </section>
  );
}
