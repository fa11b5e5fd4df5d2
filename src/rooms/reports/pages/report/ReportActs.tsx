import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { needsReason, type ReportAct, type ReportDetail } from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";
import { Clashes } from "./Clashes.tsx";
import { sendReportAct } from "./send-report-act.ts";
import type { ReportDraft } from "./use-report-draft.ts";

const MAIN: ReadonlySet<ReportAct> = new Set(["submit", "approve", "accept", "freeze"]);
const SHORTEST_REASON = 5;

/** The acts that the server offers; handing in saves what was typed first. */
export function ReportActs({ report, draft }: { report: ReportDetail; draft: ReportDraft }) {
  const say = useReportWords();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<ReportAct | null>(null);
  const [reason, setReason] = useState("");
  const { isTouched, draft: typed } = draft;
  const mayType = report.offered.includes("save");
  const acting = useAct(
    (act: ReportAct, key) =>
      sendReportAct(report, { act, reason, typed: isTouched && mayType ? typed : null, draft }, key),
    (moved) => {
      setAsking(null);
      setReason("");
      if (moved.reportId !== report.id)
        void navigate({ to: "/bao-cao/$reportId", params: { reportId: moved.reportId } });
    },
  );
  const unreadable = isTouched && mayType ? typed.unreadable[0] : undefined;
  // Nothing is saved over words that nobody here has looked at.
  const isClashing = mayType && draft.clashes.length > 0;
  const offered = report.offered.filter((act) => act !== "save" || isTouched);
  return (
    <section className="noprint report-acts">
      <h2>{say("report.acts")}</h2>
      {report.offered.length === 0 && <p className="label">{say("report.acts.none")}</p>}
      {isTouched && mayType && (
        <p className="finding" role="status">
          {unreadable === undefined ? say("report.unsaved") : say("report.figure.unreadable", { words: unreadable })}
        </p>
      )}
      {mayType && <Clashes report={report} draft={draft} />}
      <p className="report-go">
        {offered.map((act) => (
          <button
            key={act}
            type="button"
            className={MAIN.has(act) ? "btn main" : "btn"}
            disabled={acting.isBusy || unreadable !== undefined || isClashing}
            aria-expanded={needsReason(act) ? asking === act : undefined}
            onClick={() => (needsReason(act) ? setAsking(asking === act ? null : act) : acting.run(act))}
          >
            {say(`report.act.${act}`)}
          </button>
        ))}
        {isTouched && mayType && (
          <button type="button" className="btn plain" onClick={draft.drop}>
            {say("report.unsaved.drop")}
          </button>
        )}
      </p>
      {asking !== null && (
        <form
          className="report-form"
          onSubmit={(event) => {
            event.preventDefault();
            acting.run(asking);
          }}
        >
          <TextField label={say("report.reason")} rows={3} value={reason} onValue={setReason} required />
          <button type="submit" className="btn main" disabled={acting.isBusy || reason.trim().length < SHORTEST_REASON}>
            {say(`report.act.${asking}`)}
          </button>
        </form>
      )}
      {acting.problem && <ProblemNote problem={acting.problem} onRetry={acting.retry} />}
    </section>
  );
}
