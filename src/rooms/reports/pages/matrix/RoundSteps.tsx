import { type ReportMatrix, ROUNDS_TOGETHER } from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";

type Props = {
  readonly matrix: ReportMatrix;
  /** So many of the newest rounds are passed over. */
  readonly after: number;
  readonly onChange: (after: number | undefined) => void;
};

/** The way to the rounds of the year that are not shown; none where all are. */
export function RoundSteps({ matrix: { rounds, earlier, later }, after, onChange }: Props) {
  const say = useReportWords();
  if (earlier === 0 && later === 0) return null;
  const step = (by: number) => onChange(Math.max(0, after + by) || undefined);
  return (
    <nav className="report-rounds noprint" aria-label={say("report.rounds.steps")}>
      <button type="button" className="btn" disabled={earlier === 0} onClick={() => step(ROUNDS_TOGETHER)}>
        {say("report.rounds.earlier", { count: earlier })}
      </button>
      <span aria-live="polite">
        {say("report.rounds.shown", {
          from: earlier + 1,
          to: earlier + rounds.length,
          all: earlier + rounds.length + later,
        })}
      </span>
      <button type="button" className="btn" disabled={later === 0} onClick={() => step(-ROUNDS_TOGETHER)}>
        {say("report.rounds.later", { count: later })}
      </button>
    </nav>
  );
}
