import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { clausesOfTheme, mayReadThemes, type PlanPage, scopeOf, ThemeId } from "../../model/index.ts";
import { keptThemes, nameOfTheme } from "./kept-themes.ts";

/** The themes that the clauses of a plan belong to, for its margin; none for whoever may not read themes. */
export async function themesOfPlan(
  db: Database,
  act: Act,
  { text, clauses }: Pick<PlanPage, "text" | "clauses">,
): Promise<PlanPage["themes"]> {
  if (!mayReadThemes(act.actor).ok) return [];
  const kept = await keptThemes(db, act);
  return kept.flatMap((theme) => {
    const belonging = clausesOfTheme(scopeOf(theme.values), text, clauses);
    if (belonging.size === 0) return [];
    return [
      {
        id: ThemeId.parse(theme.id),
        name: nameOfTheme(theme),
        bySection: [...belonging].flatMap(([clause, why]) => (why === "section" ? [clause] : [])),
        byPhrase: [...belonging].flatMap(([clause, why]) => (why === "phrase" ? [clause] : [])),
      },
    ];
  });
}
