import type { CSSProperties } from "react";
import { LitWords } from "#web-kit/text/LitWords.tsx";
import { cellsOf, columnsOf } from "../text/blocks.ts";
import type { ClauseRow } from "../text/clause-rows.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { Notes } from "./Notes.tsx";
import type { SheetParts } from "./sheet-parts.ts";
import "./plan-sheet.css";
import "./clause-block.css";
import "./notes.css";
import "./table-block.css";

/** A table of the document. Each row keeps its own margin; on a phone a row becomes a card with the column's name before each cell. */
export function TableBlock({ rows, parts }: { rows: readonly ClauseRow[]; parts: SheetParts }) {
  const say = usePlanWords();
  const { text } = parts.plan;
  const names = headOf(text, rows);
  const columns = { "--columns": columnsOf(text, rows) } as CSSProperties;
  return (
    <div role="table" className="annex" style={columns} aria-label={say("plans.plan.text")}>
      {rows.map((row) => {
        const cells = cellsOf(text, row.words);
        const isTitle =
          row.clause.isHeading &&
          cells.filter((cell) => cell.end > cell.start).length <= 2 &&
          cells.length > 0 &&
          row !== rows[0];
        return (
          <div
            key={row.id}
            id={row.id}
            role="row"
            className={`row tr${row.clause.isHeading ? " head" : ""}${isTitle ? " group" : ""}`}
            data-row=""
          >
            <div className="cell" lang="vi" role="presentation">
              {cells.map((cell, index) => (
                <span
                  key={cell.start + index}
                  role={row.clause.isHeading && !isTitle ? "columnheader" : "cell"}
                  data-h={names[index] ?? ""}
                >
                  <span>
                    <LitWords text={text} range={cell} spans={parts.spans.get(row.clause.ordinal) ?? []} />
                  </span>
                </span>
              ))}
            </div>
            <div role="cell" className="notes-cell">
              <Notes clause={row.clause.ordinal} sentences={row.sentences} parts={parts} />
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** The names of the columns: the first row, when it is a title. */
function headOf(text: string, rows: readonly ClauseRow[]): string[] {
  const [first] = rows;
  return first?.clause.isHeading ? cellsOf(text, first.words).map((cell) => text.slice(cell.start, cell.end)) : [];
}
