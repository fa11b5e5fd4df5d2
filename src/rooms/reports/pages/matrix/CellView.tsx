import { Link, useNavigate } from "@tanstack/react-router";
import { useMay } from "#web-kit/acting.ts";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import {
  beginReportEndpoint,
  type CellStanding,
  getReportMatrixEndpoint,
  mayAskReports,
  type MatrixBody,
  type MatrixCell,
  mayWriteReport,
  remindBodiesEndpoint,
} from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";
import type { MatrixRound } from "./matrix-round.ts";
import { useRoundTitle } from "../use-round-title.ts";

const SHAPES: Readonly<Record<CellStanding, string>> = {
  "sent-in-time": "done",
  "sent-late": "late",
  "waits-in-time": "in-time",
  overdue: "overdue",
};

type Props = { readonly body: MatrixBody; readonly round: MatrixRound; readonly cell: MatrixCell };

/** How one body stands with one round, and the way to its report. */
export function CellView({ body, round, cell }: Props) {
  const say = useReportWords();
  const title = useRoundTitle()(round);
  const isSent = cell.standing === "sent-in-time" || cell.standing === "sent-late";
  const status = <span className={`st ${SHAPES[cell.standing]}`}>{say(`report.standing.${cell.standing}`)}</span>;
  return (
    <div className="report-cell">
      {cell.reportId === null ? (
        status
      ) : (
        <Link
          to="/bao-cao/$reportId"
          params={{ reportId: cell.reportId }}
          aria-label={`${say("report.cell.open", { body: body.name, round: title })}. ${say(`report.standing.${cell.standing}`)}`}
        >
          {status}
        </Link>
      )}
      {cell.state !== null && (
        <span className="label">
          {say(`report.state.${cell.state}`)}
          {cell.sentOn !== null && `, ${formatDay(cell.sentOn)}`}
          {(cell.edition ?? 1) > 1 && `, ${say("report.cell.edition", { edition: cell.edition ?? 1 })}`}
        </span>
      )}
      {cell.remindedOn !== null && (
        <span className="label">
          {say("report.cell.reminded", { count: cell.reminders, day: formatDay(cell.remindedOn) })}
        </span>
      )}
      <CellActs body={body} round={round} cell={cell} title={title} isSent={isSent} />
    </div>
  );
}

function CellActs({ body, round, cell, title, isSent }: Props & { readonly title: string; readonly isSent: boolean }) {
  const say = useReportWords();
  const navigate = useNavigate();
  const mayWrite = useMay(mayWriteReport);
  const mayAsk = useMay(mayAskReports);
  const begin = useSending(
    beginReportEndpoint,
    [getReportMatrixEndpoint],
    ({ reportId }) => void navigate({ to: "/bao-cao/$reportId", params: { reportId } }),
  );
  const remind = useSending(remindBodiesEndpoint, [getReportMatrixEndpoint], () => undefined);
  if (isSent || (!mayWrite && !mayAsk)) return null;
  const problem = begin.problem ?? remind.problem;
  return (
    <span className="report-cell-acts noprint">
      {mayWrite && cell.reportId === null && (
        <button
          type="button"
          className="link"
          aria-label={say("report.cell.begin.of", { body: body.name, round: title })}
          disabled={begin.isSending}
          onClick={() => begin.send({ body: { roundId: round.id, organisationId: body.id } })}
        >
          {say("report.cell.begin")}
        </button>
      )}
      {mayAsk && (
        <button
          type="button"
          className="link"
          aria-label={say("report.cell.remind.of", { body: body.name, round: title })}
          disabled={remind.isSending}
          onClick={() => remind.send({ params: { roundId: round.id }, body: { bodies: [body.id] } })}
        >
          {say("report.cell.remind")}
        </button>
      )}
      {problem && <ProblemNote problem={problem} />}
    </span>
  );
}
