import type { Clause } from "#rooms/documents/model/index.ts";
import type { Sentence } from "#shared/sentences.ts";
import type { Chip } from "../plan.ts";
import { solutionGroupOf } from "../solution-group.ts";
import { clausesOfTheme } from "./clauses-of-theme.ts";
import { NAMED_INDUSTRIES } from "./industry-words.ts";
import { bareHeading, type ThemeScope } from "./theme-lines.ts";

/** A theme that a plan's own words suggest, until the office takes it over. */
export type ProposedTheme = {
  readonly code: string;
  readonly name: Sentence;
  readonly kind: "solution-group" | "industry";
  readonly section: string | null;
  readonly phrases: readonly string[];
  /** Where the plan says so: the heading, or the first clause that names the industry. */
  readonly clause: number;
};

/** Parts that say how the plan is carried out name bodies and tables, not subjects. */
const NO_SUBJECT = /^(?:tổ chức thực hiện|phụ lục|danh mục|trách nhiệm|phân công)/u;

/**
 * Which themes a plan suggests: each heading that gathers assignments or solutions, and each industry that it names. What a theme
 * of the office already covers is not suggested again.
 */
export function proposeThemes(
  plan: { readonly text: string; readonly clauses: readonly Clause[]; readonly chips: readonly Chip[] },
  kept: readonly ThemeScope[],
): ProposedTheme[] {
  return [...headings(plan, kept), ...industries(plan, kept)];
}

function headings(
  { text, clauses, chips }: Parameters<typeof proposeThemes>[0],
  kept: readonly ThemeScope[],
): ProposedTheme[] {
  const gathering = new Map<number, string>();
  for (const { clause, recordKind } of chips) {
    if (recordKind !== "assignment" && recordKind !== "solution") continue;
    const group = solutionGroupOf(text, clauses, clause);
    if (clauses[group.clause]?.isHeading && !isUnder(text, clauses, group.clause, NO_SUBJECT)) {
      gathering.set(group.clause, group.title);
    }
  }
  return [...gathering]
    .toSorted(([left], [right]) => left - right)
    .filter(([, title]) => !kept.some(({ sections }) => sections.some((own) => bareHeading(title).startsWith(own))))
    .map(([clause, title]) => ({
      code: `NHOM-${clauses[clause]?.anchor ?? clause}`.toUpperCase(),
      name: { vi: title, en: title },
      kind: "solution-group",
      section: title.replace(/…$/u, ""),
      phrases: [],
      clause,
    }));
}

function isUnder(text: string, clauses: readonly Clause[], from: number, pattern: RegExp): boolean {
  for (let at = clauses[from]; at; at = at.parent === null ? undefined : clauses[at.parent]) {
    if (pattern.test(bareHeading(text.slice(at.start, at.end)))) return true;
  }
  return false;
}

function industries(
  { text, clauses }: Parameters<typeof proposeThemes>[0],
  kept: readonly ThemeScope[],
): ProposedTheme[] {
  const known = new Set(kept.flatMap(({ phrases }) => phrases));
  return NAMED_INDUSTRIES.flatMap(({ code, name, phrases }): ProposedTheme[] => {
    if (phrases.some((phrase) => known.has(phrase))) return [];
    const [first] = clausesOfTheme({ sections: [], phrases }, text, clauses).keys();
    return first === undefined ? [] : [{ code, name, kind: "industry", section: null, phrases, clause: first }];
  });
}
