import { useLocale } from "#web-kit/use-locale.ts";
import { type ReportDetail, TEXT_PARTS } from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";
import { keyOfDuty, keyOfFigure, type Settling, TYPED_COLUMNS } from "./draft.ts";
import type { ReportDraft } from "./use-report-draft.ts";

/** Two figures cannot both stand in one cell. */
const WAYS: readonly Settling[] = ["both", "mine", "theirs"];
const WAYS_OF_FIGURES: readonly Settling[] = ["mine", "theirs"];

/** Where somebody else kept other words in a field that is being typed here: theirs beside one's own, and what shall stand. */
export function Clashes({ report, draft }: { report: ReportDetail; draft: ReportDraft }) {
  const say = useReportWords();
  const nameOf = useFieldNames(report);
  if (draft.clashes.length === 0) return null;
  return (
    <div className="finding report-clashes" role="alert">
      <p>{say("report.clash")}</p>
      <ul>
        {draft.clashes.map((clash) => (
          <li key={clash.field}>
            <b>{nameOf(clash.field)}</b>
            <p lang="vi">
              {clash.theirs.trim() === ""
                ? say("report.clash.emptied")
                : say("report.clash.kept", { words: clash.theirs })}
            </p>
            <p className="report-go">
              {(clash.field.startsWith("figure.") ? WAYS_OF_FIGURES : WAYS).map((way) => (
                <button
                  key={way}
                  type="button"
                  className="btn"
                  aria-label={`${say(`report.clash.${way}`)}: ${nameOf(clash.field)}`}
                  onClick={() => draft.settle(clash, way)}
                >
                  {say(`report.clash.${way}`)}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useFieldNames({ duties, figures }: ReportDetail): (field: string) => string {
  const say = useReportWords();
  const locale = useLocale();
  const names = new Map<string, string>([
    ...TEXT_PARTS.map((part) => [part, say(`report.text.${part}`)] as const),
    ...duties.map(({ assignmentId, code }) => [keyOfDuty(assignmentId), say("report.duty.note.of", { code })] as const),
    ...figures.flatMap(({ indicatorId, name }) =>
      TYPED_COLUMNS.map((column) => {
        const words = say("report.figure.of", { column: say(`report.figure.${column}`), name: name[locale] });
        return [keyOfFigure(indicatorId, column), words] as const;
      }),
    ),
  ]);
  return (field) => names.get(field) ?? field;
}
