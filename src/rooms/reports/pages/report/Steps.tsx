import { formatDay } from "#web-kit/format.ts";
import type { ReportDetail } from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";

/** Who did what when, the last first. */
export function Steps({ report }: { report: ReportDetail }) {
  const say = useReportWords();
  return (
    <section>
      <h2>{say("report.steps")}</h2>
      {report.steps.length === 0 && <p className="label">{say("report.steps.none")}</p>}
      <ol className="report-steps" reversed>
        {report.steps.toReversed().map((step) => (
          <li key={step.ordinal}>
            <p>
              <time dateTime={step.on}>{formatDay(step.on)}</time> <b>{say(`report.act.${step.act}`)}</b>{" "}
              <span className="label">{step.by}</span>
            </p>
            {step.words !== null && <p lang="vi">{step.words}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
