import type { WordOwner } from "#web-kit/text/LitWords.tsx";
import type { OwnedRange } from "#web-kit/text/pieces-of.ts";
import type { PlanPage } from "../../model/index.ts";
import type { ThemesByClause } from "../text/themes-by-clause.ts";
import type { RecordNotes } from "../text/notes.ts";

/** What every block of the sheet needs to draw its words and its notes. */
export type SheetParts = {
  readonly plan: PlanPage;
  readonly spans: ReadonlyMap<number, readonly OwnedRange<WordOwner>[]>;
  readonly margins: ReadonlyMap<number, readonly RecordNotes[]>;
  readonly themes: ThemesByClause;
  readonly onOpen: (record: string) => void;
};
