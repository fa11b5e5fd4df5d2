import { Link, useNavigate } from "@tanstack/react-router";
import { useMay } from "#web-kit/acting.ts";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import {
  compileRoundEndpoint,
  getReportMatrixEndpoint,
  mayAskReports,
  type MatrixBody,
  remindBodiesEndpoint,
} from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";
import { useRoundTitle } from "../use-round-title.ts";
import type { MatrixRound } from "./matrix-round.ts";

/** The name of a round, its days, how many sent, and what the office does with it. */
export function RoundHead({ round }: { round: MatrixRound }) {
  const say = useReportWords();
  const { counts } = round;
  const sent = counts["sent-in-time"] + counts["sent-late"];
  const all = sent + counts["waits-in-time"] + counts.overdue;
  return (
    <span className="round-head">
      <b>{useRoundTitle()(round)}</b>
      <span className="label">{say("report.cutoff", { day: formatDay(round.cutoff) })}</span>
      <span className="label">{say("report.due", { day: formatDay(round.dueOn) })}</span>
      <span>{say("report.counts", { sent, all, overdue: counts.overdue })}</span>
    </span>
  );
}

export function RoundActs({ round, bodies }: { round: MatrixRound; bodies: readonly MatrixBody[] }) {
  const say = useReportWords();
  const title = useRoundTitle()(round);
  const navigate = useNavigate();
  const mayAsk = useMay(mayAskReports);
  const compile = useSending(
    compileRoundEndpoint,
    [getReportMatrixEndpoint],
    ({ reportId }) => void navigate({ to: "/bao-cao/$reportId", params: { reportId } }),
  );
  const remind = useSending(remindBodiesEndpoint, [getReportMatrixEndpoint], () => undefined);
  const missing = bodies
    .filter(({ cells }) => cells.some(({ roundId, standing }) => roundId === round.id && standing === "overdue"))
    .map(({ id }) => id);
  const problem = compile.problem ?? remind.problem;
  return (
    <span className="round-acts noprint">
      {round.compiled && (
        <Link className="link" to="/bao-cao/$reportId" params={{ reportId: round.compiled.id }}>
          {say("report.compiled.open")}
        </Link>
      )}
      {mayAsk && !round.compiled && (
        <button
          type="button"
          className="link"
          aria-label={say("report.compiled.of", { round: title })}
          disabled={compile.isSending}
          onClick={() => compile.send({ params: { roundId: round.id } })}
        >
          {say("report.compiled.make")}
        </button>
      )}
      {mayAsk && missing.length > 0 && (
        <button
          type="button"
          className="link"
          disabled={remind.isSending}
          onClick={() => remind.send({ params: { roundId: round.id }, body: { bodies: missing } })}
        >
          {say("report.remind.late", { count: missing.length })}
        </button>
      )}
      {problem && <ProblemNote problem={problem} />}
    </span>
  );
}
