import { Link } from "@tanstack/react-router";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useMay } from "#web-kit/acting.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  compileRoundEndpoint,
  getReportEndpoint,
  isOpenState,
  mayAskReports,
  type ReportDetail,
} from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";

/** Whose reports the compiled one holds, and who is missing. */
export function Parts({ report }: { report: ReportDetail }) {
  const say = useReportWords();
  const mayAsk = useMay(mayAskReports);
  const again = useSending(compileRoundEndpoint, [getReportEndpoint], () => undefined);
  const missing = report.parts.filter(({ reportId }) => reportId === null);
  return (
    <section>
      <h2>{say("report.parts")}</h2>
      <p className={missing.length > 0 ? "finding" : undefined}>
        {say("report.parts.missing", { count: missing.length })}
      </p>
      <ul className="report-parts">
        {report.parts.map((part) => (
          <li key={part.organisationId} lang="vi">
            {part.reportId === null ? (
              <>
                {part.bodyName} <span className="st overdue">{say("report.parts.is-missing")}</span>
              </>
            ) : (
              <Link className="link" to="/bao-cao/$reportId" params={{ reportId: part.reportId }}>
                {part.bodyName}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {mayAsk && isOpenState(report.state) && (
        <button
          type="button"
          className="btn noprint"
          disabled={again.isSending}
          onClick={() => again.send({ params: { roundId: report.round.id } })}
        >
          {say("report.parts.again")}
        </button>
      )}
      {again.problem && <ProblemNote problem={again.problem} />}
    </section>
  );
}
