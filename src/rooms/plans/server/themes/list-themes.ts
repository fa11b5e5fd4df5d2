import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  clausesOfTheme,
  gapsOfWords,
  type listThemesEndpoint,
  mayReadThemes,
  type NotAllowed,
  type PlanId,
  type PlanPage,
  proposeThemes,
  scopeOf,
  ThemeId,
} from "../../model/index.ts";
import type { ThemePorts } from "../ports.ts";
import { type KeptTheme, keptThemes, nameOfTheme } from "./kept-themes.ts";
import { planOfThemes } from "./plan-of-themes.ts";

export type ThemeList = z.output<typeof listThemesEndpoint.output>;

/** The themes of a plan, and those that its words suggest. */
export async function listThemes(
  db: Database,
  act: Act,
  query: { readonly plan?: PlanId | undefined },
  ports: ThemePorts,
): Promise<Outcome<ThemeList, NotAllowed>> {
  const allowed = mayReadThemes(act.actor);
  if (!allowed.ok) return allowed;
  const { choices, chosen, page } = await planOfThemes(db, act, query.plan, ports);
  const kept = await keptThemes(db, act);
  const proposed = page ? proposeThemes(page, kept.map(({ values }) => scopeOf(values))) : []; // prettier-ignore
  return done({
    plan: chosen,
    plans: choices,
    items: kept.map((theme) => ({
      id: ThemeId.parse(theme.id),
      code: theme.values.code,
      name: nameOfTheme(theme),
      kind: theme.values.kind,
      ...countsOf(theme, page),
    })),
    proposed: proposed.map(({ code, name, kind, clause }) => ({
      code,
      name,
      kind,
      clause,
      anchor: page?.clauses[clause]?.anchor ?? "",
    })),
  });
}

function countsOf({ values }: KeptTheme, page: PlanPage | null): { clauses: number; gaps: number } {
  if (!page) return { clauses: 0, gaps: 0 };
  const belonging = clausesOfTheme(scopeOf(values), page.text, page.clauses);
  const clauses = page.clauses.filter(({ ordinal }) => belonging.has(ordinal));
  const gaps = gapsOfWords({ ...page, clauses });
  return {
    clauses: clauses.filter(({ isHeading }) => !isHeading).length,
    gaps: gaps.filter(({ code }) => code !== "alone").length,
  };
}
