import { z } from "zod";
import type { Clause } from "#rooms/documents/model/index.ts";
import type { Chip, ReviewedSentence } from "../plan.ts";

const Both = z.object({ vi: z.string(), en: z.string() });

/** A page of the browser with what it is narrowed by. */
export const PageLink = z.object({ path: z.string(), search: z.record(z.string(), z.string()) });
export type PageLink = z.infer<typeof PageLink>;

/**
 * What nobody does yet. Of the words: `note` repeats a finding of the margin (a solution without a lead, an assignment without a
 * deadline, a goal without a measure), `undecided` is a binding sentence that became nothing, `alone` a clause with no record behind
 * it. Of the records: a register without a row or with rows that have no figure, an indicator without a value or a target, a line that names neither.
 */
export const ThemeGap = z.object({
  code: z.enum([
    "note",
    "undecided",
    "alone",
    "register-empty",
    "register-no-figures",
    "register-unknown",
    "indicator-unknown",
    "indicator-no-value",
    "indicator-no-target",
  ]),
  /** Message key of the margin's finding; only of a `note`. */
  label: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  clause: z.int().nullable(),
  /** What lacks it: the name of a register or an indicator, the line that cannot be read. */
  name: Both.nullable(),
  /** What the rows that are missing would tell; only of a register. */
  about: Both.nullable(),
  /** Where it is mended; only of a register. */
  link: PageLink.nullable(),
});
export type ThemeGap = z.infer<typeof ThemeGap>;

type Words = {
  readonly clauses: readonly Clause[];
  readonly sentences: readonly Pick<ReviewedSentence, "clause" | "fate" | "reason">[];
  readonly chips: readonly Chip[];
};

/** The gaps in the words of these clauses, in the order of the document. */
export function gapsOfWords({ clauses, sentences, chips }: Words): ThemeGap[] {
  const notes = Map.groupBy(chips, ({ clause }) => clause);
  const inClause = Map.groupBy(sentences, ({ clause }) => clause);
  return clauses.flatMap((clause): ThemeGap[] => {
    const own = notes.get(clause.ordinal) ?? [];
    const of = inClause.get(clause.ordinal) ?? [];
    const open = of.filter(({ fate, reason }) => fate === "undecided" && reason !== "awaiting-decision");
    const found = own.filter(({ voice }) => voice === "finding");
    const isAlone = !clause.isHeading && of.length > 0 && open.length === 0 && own.every(isMention);
    return [
      ...found.map(({ label, params }) => gap("note", clause.ordinal, { label, params })),
      ...open.map(() => gap("undecided", clause.ordinal)),
      ...(isAlone ? [gap("alone", clause.ordinal)] : []),
    ];
  });
}

/** A document that is only mentioned does nothing by itself. */
function isMention({ recordKind }: Chip): boolean {
  return recordKind === "reference";
}

function gap(code: ThemeGap["code"], clause: number, more: Partial<ThemeGap> = {}): ThemeGap {
  return { code, label: null, params: {}, clause, name: null, about: null, link: null, ...more };
}

/** A gap of a record that the theme names; of a register with what its rows would tell, and where they are entered. */
export function gapOfRecord(
  code: ThemeGap["code"],
  name: z.infer<typeof Both>,
  { about = null, link = null, params = {} }: Partial<Pick<ThemeGap, "about" | "link" | "params">> = {},
): ThemeGap {
  return { code, label: null, params, clause: null, name, about, link };
}
