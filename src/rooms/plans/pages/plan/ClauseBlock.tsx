import { LitWords } from "#web-kit/text/LitWords.tsx";
import type { ClauseRow } from "../text/clause-rows.ts";
import { isAllCapitals } from "../text/capitals.ts";
import { Notes } from "./Notes.tsx";
import type { SheetParts } from "./sheet-parts.ts";
import "./plan-sheet.css";
import "./clause-block.css";

/** One clause and its margin. */
export function ClauseBlock({ row, parts }: { row: ClauseRow; parts: SheetParts }) {
  const { clause } = row;
  return (
    <div className={`row${row.fate === "undecided" ? " open" : ""}`} id={row.id} data-row="">
      <div className="cell" lang="vi">
        <ClauseWords row={row} parts={parts} />
      </div>
      <Notes clause={clause.ordinal} sentences={row.sentences} parts={parts} />
    </div>
  );
}

const HEADS = ["h2", "h3", "h4", "h5"] as const;

function ClauseWords({ row, parts }: { row: ClauseRow; parts: SheetParts }) {
  const words = <LitWords text={parts.plan.text} range={row.words} spans={parts.spans.get(row.clause.ordinal) ?? []} />;
  const label = row.clause.label !== "" && <span className="no">{row.clause.label}</span>;
  if (row.clause.isHeading) {
    const Head = HEADS[Math.min(row.clause.depth, HEADS.length - 1)] ?? "h5";
    return (
      <Head
        className={`k-${row.clause.kind}${isAllCapitals(parts.plan.text.slice(row.words.start, row.words.end)) ? " capitals" : ""}`}
      >
        {label}
        {words}
      </Head>
    );
  }
  return (
    <p className={`k-${row.clause.kind}`}>
      {label}
      {words}
    </p>
  );
}
