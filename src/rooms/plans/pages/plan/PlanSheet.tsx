import { memo, useMemo } from "react";
import type { PlanPage } from "../../model/index.ts";
import { blocksOf } from "../text/blocks.ts";
import type { ClauseRow } from "../text/clause-rows.ts";
import { type Note, type RecordNotes, wordsOfNotes, wordsOfUndecided } from "../text/notes.ts";
import { spansByClause } from "../text/spans-by-clause.ts";
import { themesInMargin } from "../text/themes-by-clause.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { ClauseBlock } from "./ClauseBlock.tsx";
import { FaceBlock } from "./FaceBlock.tsx";
import type { SheetParts } from "./sheet-parts.ts";
import { TableBlock } from "./TableBlock.tsx";
import "./plan-sheet.css";

/** From this many clauses on the browser lays out only what is near the screen. */
const LONG = 150;

type Props = {
  readonly plan: PlanPage;
  readonly rows: readonly ClauseRow[];
  readonly notes: readonly Note[];
  readonly margins: ReadonlyMap<number, readonly RecordNotes[]>;
  readonly onOpen: (record: string) => void;
};

/** The paper and its margin. Rendered once: lighting, scrolling and the drawer do not draw it again. */
export const PlanSheet = memo(function PlanSheet({ plan, rows, notes, margins, onOpen }: Props) {
  const say = usePlanWords();
  const parts = useMemo((): SheetParts => {
    const words = [...wordsOfNotes(plan.text, notes), ...wordsOfUndecided(plan.sentences)];
    const themes = themesInMargin(plan, (clause) => margins.has(clause));
    return { plan, spans: spansByClause(plan.clauses, words), margins, themes, onOpen };
  }, [plan, notes, margins, onOpen]);
  const blocks = useMemo(() => blocksOf(plan.text, rows, plan.title), [plan, rows]);

  return (
    <main className={rows.length > LONG ? "sheet long" : "sheet"} id="main" aria-label={say("plans.plan.text")}>
      {blocks.map((block) => {
        if (block.kind === "face") return <FaceBlock key="face" rows={block.rows} parts={parts} />;
        if (block.kind === "table") return <TableBlock key={block.rows[0]?.id} rows={block.rows} parts={parts} />;
        return <ClauseBlock key={block.row.id} row={block.row} parts={parts} />;
      })}
    </main>
  );
});
