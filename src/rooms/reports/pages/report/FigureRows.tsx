import { formatNumber } from "#web-kit/format.ts";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import type { FigureRow, ReportDetail } from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";
import { keyOfFigure, TYPED_COLUMNS, type TypedColumn } from "./draft.ts";
import type { ReportDraft } from "./use-report-draft.ts";

/** Indicators over the period. A cell is empty where nothing is known; while the report is written an empty one may be filled in. */
export function FigureRows({ report, draft }: { report: ReportDetail; draft: ReportDraft | null }) {
  const say = useReportWords();
  const hasBefore = report.before !== null;
  return (
    <section>
      <h2>{say("report.figures")}</h2>
      {report.figures.length === 0 ? (
        <p className="label">{say("report.figures.none")}</p>
      ) : (
        <>
          <p className="label">{say("report.figure.gap")}</p>
          <ScrollRegion label={say("report.figures")} className="report-scroll">
            <table className="report-figures">
              <thead>
                <tr>
                  <th scope="col">{say("report.figure.name")}</th>
                  <th scope="col">{say("report.figure.plan")}</th>
                  {TYPED_COLUMNS.map((column) => (
                    <th scope="col" key={column}>
                      {say(`report.figure.${column}`)}
                    </th>
                  ))}
                  <th scope="col">{say("report.figure.againstSame")}</th>
                  <th scope="col">{say("report.figure.againstPlan")}</th>
                  {hasBefore && <th scope="col">{say("report.figure.before")}</th>}
                </tr>
              </thead>
              <tbody>
                {report.figures.map((figure) => (
                  <FigureLine
                    key={figure.indicatorId}
                    figure={figure}
                    before={hasBefore ? (report.before?.estimates[figure.indicatorId] ?? null) : undefined}
                    draft={draft}
                  />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </section>
  );
}

type LineProps = {
  readonly figure: FigureRow;
  readonly before: number | null | undefined;
  readonly draft: ReportDraft | null;
};

function FigureLine({ figure, before, draft }: LineProps) {
  const say = useReportWords();
  const locale = useLocale();
  const number = (value: number | null) => (value === null ? "" : formatNumber(Number(value.toFixed(2)), locale));
  const compared = (value: number | null) => {
    if (value === null) return "";
    return figure.comparedBy === "percent" ? `${number(value)} %` : `${number(value)} ${say("report.figure.points")}`;
  };
  return (
    <tr>
      <th scope="row">
        {figure.name[locale]} <span className="label">({figure.unit[locale]})</span>
      </th>
      <td data-head={say("report.figure.plan")}>{number(figure.plan)}</td>
      {TYPED_COLUMNS.map((column) => (
        <td key={column} data-head={say(`report.figure.${column}`)}>
          <TypedCell figure={figure} column={column} draft={draft} shown={number(figure[column])} />
        </td>
      ))}
      <td data-head={say("report.figure.againstSame")}>{compared(figure.againstSame)}</td>
      <td data-head={say("report.figure.againstPlan")}>{compared(figure.againstPlan)}</td>
      {before !== undefined && <td data-head={say("report.figure.before")}>{number(before)}</td>}
    </tr>
  );
}

type CellProps = {
  readonly figure: FigureRow;
  readonly column: TypedColumn;
  readonly draft: ReportDraft | null;
  readonly shown: string;
};

/** A figure of the records stands; only what they lack is typed. */
function TypedCell({ figure, column, draft, shown }: CellProps) {
  const say = useReportWords();
  const locale = useLocale();
  const isTyped = figure.typed.includes(column);
  const key = keyOfFigure(figure.indicatorId, column);
  if (!draft || (figure[column] !== null && !isTyped && draft.touched[key] === undefined)) {
    return isTyped ? <span className="added">{shown}</span> : shown;
  }
  return (
    <input
      className="added"
      inputMode="decimal"
      aria-label={say("report.figure.of", { column: say(`report.figure.${column}`), name: figure.name[locale] })}
      value={draft.touched[key] ?? shown}
      onChange={({ currentTarget }) => draft.type(key, currentTarget.value)}
    />
  );
}
