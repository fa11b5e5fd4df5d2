import { LitWords } from "#web-kit/text/LitWords.tsx";
import { fold } from "#shared/fold.ts";
import { cellsOf, isTitleRow } from "../text/blocks.ts";
import { isAllCapitals } from "../text/capitals.ts";
import type { ClauseRow } from "../text/clause-rows.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { Goals } from "./Goals.tsx";
import { Legend } from "./Legend.tsx";
import { Notes } from "./Notes.tsx";
import type { SheetParts } from "./sheet-parts.ts";
import "./plan-sheet.css";
import "./clause-block.css";
import "./face-block.css";

const ILLUSTRATION = "tai lieu minh hoa";

/** The head of the paper: what the document says of itself, its title, and what the plan wants to reach. */
export function FaceBlock({ rows, parts }: { rows: readonly ClauseRow[]; parts: SheetParts }) {
  const say = usePlanWords();
  const { plan } = parts;
  const titleRow = rows.find((row) => isTitleRow(plan.text, row, plan.title));
  const lines = rows.filter((row) => row !== titleRow);
  const marked = lines.find((row) => fold(plan.text.slice(row.words.start, row.words.end).trim()) === ILLUSTRATION);

  return (
    <div className="row face" data-row="">
      <div className="cell">
        {plan.face.isIllustration && !marked && <span className="stamp">{say("plans.illustration")}</span>}
        <div className="letterhead" lang="vi">
          {lines.map((row) => (
            <FaceLine key={row.id} row={row} parts={parts} isStamp={row === marked} />
          ))}
        </div>
        <p className={isAllCapitals(plan.title) ? "title capitals" : "title"} lang="vi" id={titleRow?.id}>
          {titleRow ? (
            <LitWords text={plan.text} range={titleRow.words} spans={parts.spans.get(titleRow.clause.ordinal) ?? []} />
          ) : (
            plan.title
          )}
        </p>
        {plan.goals.length > 0 && <Goals plan={plan} />}
      </div>
      <div className="notes" data-note="">
        <Legend />
        {rows.map((row) => (
          <Notes key={row.id} clause={row.clause.ordinal} sentences={row.sentences} parts={parts} />
        ))}
      </div>
    </div>
  );
}

/** A line of the letterhead; the two sides of a row stand apart, as on paper. */
function FaceLine({ row, parts, isStamp }: { row: ClauseRow; parts: SheetParts; isStamp: boolean }) {
  const { text } = parts.plan;
  const spans = parts.spans.get(row.clause.ordinal) ?? [];
  const cells = cellsOf(text, row.clause);
  if (cells.length > 1) {
    return (
      <p id={row.id} className="face-line cells">
        {cells.map((cell) => (
          <span key={cell.start}>
            <LitWords text={text} range={cell} spans={spans} />
          </span>
        ))}
      </p>
    );
  }
  return (
    <p id={row.id} className={isStamp ? "stamp" : "face-line"}>
      <LitWords text={text} range={row.clause} spans={spans} />
    </p>
  );
}
