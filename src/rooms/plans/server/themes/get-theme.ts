import { getRecord } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  clausesOfTheme,
  gapOfRecord,
  gapsOfWords,
  mayReadThemes,
  type NotAllowed,
  type PlanId,
  type PlanPage,
  scopeOf,
  ThemeId,
  type ThemePage,
  type ThemeScope,
} from "../../model/index.ts";
import type { ThemePorts } from "../ports.ts";
import { themeRegister } from "../registers.ts";
import { nameOfTheme } from "./kept-themes.ts";
import { planOfThemes } from "./plan-of-themes.ts";

export type GetTheme = { readonly themeId: ThemeId; readonly plan?: PlanId | undefined };

/** What stands behind a theme, and what nobody does yet. */
export async function getTheme(
  db: Database,
  act: Act,
  { themeId, plan: asked }: GetTheme,
  ports: ThemePorts,
): Promise<Outcome<ThemePage, NotAllowed | "theme-not-found">> {
  const allowed = mayReadThemes(act.actor);
  if (!allowed.ok) return allowed;
  const found = await getRecord(db, act, themeRegister, themeId);
  if (!found.ok) return refuse(found.refusal.code === "not-allowed" ? "not-allowed" : "theme-not-found");
  const { record, names } = found.value;
  const scope = scopeOf(record.values);
  const { choices, chosen, page } = await planOfThemes(db, act, asked, ports);
  const words = wordsOfTheme(scope, page);
  const request = { planId: chosen?.id ?? null, clauses: words.clauses.map(({ ordinal }) => ordinal), ...scope };
  const parts = await Promise.all(ports.themeParts.map((part) => part(db, act, request)));
  const sections = parts.flat();
  const { code, kind, focalId, note } = record.values;
  return done({
    id: ThemeId.parse(record.id),
    code,
    name: nameOfTheme(record),
    kind,
    focal: focalId === null ? null : (names[focalId] ?? null),
    note,
    basis: record.sources["sections"] ?? record.sources["phrases"] ?? record.sources["name"] ?? null,
    plan: chosen,
    plans: choices,
    clauses: words.clauses,
    sections,
    gaps: [
      ...words.gaps,
      ...sections.flatMap(({ gaps }) => gaps),
      ...scope.unread.map((line) => gapOfRecord("register-unknown", { vi: line, en: line })),
    ],
  });
}

function wordsOfTheme(scope: ThemeScope, page: PlanPage | null): Pick<ThemePage, "clauses" | "gaps"> {
  if (!page) return { clauses: [], gaps: [] };
  const belonging = clausesOfTheme(scope, page.text, page.clauses);
  const own = page.clauses.filter(({ ordinal }) => belonging.has(ordinal));
  const chips = Map.groupBy(page.chips, ({ clause }) => clause);
  const clauses = own.map(({ ordinal, anchor, isHeading, label, start, end }) => ({
    ordinal,
    anchor,
    isHeading,
    label,
    words: page.text.slice(start, end),
    why: belonging.get(ordinal) ?? "phrase",
    chips: chips.get(ordinal) ?? [],
  }));
  return { clauses, gaps: gapsOfWords({ ...page, clauses: own }) };
}
