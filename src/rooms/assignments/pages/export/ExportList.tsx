import { useDraft } from "#web-kit/use-draft.ts";
import { type AssignmentQuery, ExportColumn, EXPORT_KINDS, exportEndpoint } from "../../model/index.ts";
import "./export.css";
import { useExportWords } from "./use-export-words.ts";

type Asked = Pick<Partial<AssignmentQuery>, "status" | "sort" | "body" | "whose" | "source" | "dueFrom" | "dueTo">;

/** The list that is shown as a file, with the columns that the person chose; the choice stays for the next time. */
export function ExportList({ query }: { query: Asked }) {
  const say = useExportWords();
  const [{ hidden }, change] = useDraft<{ readonly hidden: string }>("assignments.export", { hidden: "" });
  const left = new Set(hidden.split(",").filter(Boolean));
  const chosen = ExportColumn.options.filter((column) => !left.has(column));
  const toggle = (column: ExportColumn, isChosen: boolean) => {
    const next = isChosen ? [...left].filter((each) => each !== column) : [...left, column];
    change({ hidden: next.join(",") });
  };
  return (
    <details className="duty-export noprint">
      <summary className="btn">{say("export.title")}</summary>
      <div className="duty-export-box">
        <p className="label">{say("export.how")}</p>
        <fieldset>
          <legend>{say("export.columns")}</legend>
          {ExportColumn.options.map((column) => (
            <label key={column} className="duty-check">
              <input
                type="checkbox"
                checked={!left.has(column)}
                onChange={({ currentTarget }) => toggle(column, currentTarget.checked)}
              />
              {say(`export.column.${column}`)}
            </label>
          ))}
        </fieldset>
        {chosen.length === 0 ? (
          <p className="finding">{say("export.none")}</p>
        ) : (
          <p className="duty-go">
            {EXPORT_KINDS.map((kind) => (
              <a
                key={kind}
                className={kind === "xlsx" ? "btn main" : "btn"}
                href={`${exportEndpoint(kind).path}?${addressOf(query, chosen)}`}
                download
              >
                {say(`export.${kind}`)}
              </a>
            ))}
          </p>
        )}
      </div>
    </details>
  );
}

function addressOf(query: Asked, columns: readonly ExportColumn[]): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(asked.map(([key, value]) => [key, String(value)]));
  search.set("columns", columns.join(","));
  return search.toString();
}
