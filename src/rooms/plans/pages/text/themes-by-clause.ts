import type { Clause } from "#rooms/documents/model/index.ts";
import type { PlanPage } from "../../model/index.ts";

export type ThemeOfClause = Pick<PlanPage["themes"][number], "id" | "name">;
export type ThemesByClause = ReadonlyMap<number, readonly ThemeOfClause[]>;

/** All themes of each clause. */
export function themesByClause({ themes }: Pick<PlanPage, "themes">): ThemesByClause {
  return gathered(
    themes.flatMap((theme) => [...theme.bySection, ...theme.byPhrase].map((clause) => ({ clause, theme }))),
  );
}

/**
 * The themes that the margin names: at a title, where a clause says a theme's own phrase, and where nothing else stands beside the
 * clause. Elsewhere the section's title and the detail of the record lead on, and the margin stays quiet.
 */
export function themesInMargin(
  { themes, clauses }: { readonly themes: PlanPage["themes"]; readonly clauses: readonly Clause[] },
  hasNotes: (clause: number) => boolean,
): ThemesByClause {
  return gathered(
    themes.flatMap((theme) => [
      ...theme.byPhrase.map((clause) => ({ clause, theme })),
      ...theme.bySection
        .filter((clause) => clauses[clause]?.isHeading === true || !hasNotes(clause))
        .map((clause) => ({ clause, theme })),
    ]),
  );
}

function gathered(links: readonly { readonly clause: number; readonly theme: ThemeOfClause }[]): ThemesByClause {
  const groups = Map.groupBy(links, ({ clause }) => clause);
  return new Map([...groups].map(([clause, own]) => [clause, own.map(({ theme }) => theme)]));
}
