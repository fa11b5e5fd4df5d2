import { saveRows } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  mayKeepThemes,
  type NotAllowed,
  type PlanId,
  type PlanPage,
  proposeThemes,
  scopeOf,
} from "../../model/index.ts";
import type { ThemePorts } from "../ports.ts";
import { themeRegister } from "../registers.ts";
import { keptThemes } from "./kept-themes.ts";
import { planOfThemes } from "./plan-of-themes.ts";

export type AdoptThemes = { readonly planId: PlanId; readonly codes: readonly string[] };

/** Takes over themes that a plan's words suggest. Where the plan says so is their basis; the office goes on from there. */
export async function adoptThemes(
  db: Database,
  act: Act,
  { planId, codes }: AdoptThemes,
  ports: ThemePorts,
): Promise<Outcome<{ readonly adopted: number }, NotAllowed | "plan-not-found" | "theme-not-proposed">> {
  const allowed = mayKeepThemes(act.actor);
  if (!allowed.ok) return allowed;
  const { page } = await planOfThemes(db, act, planId, ports);
  if (page?.id !== planId) return refuse("plan-not-found");
  const kept = await keptThemes(db, act);
  const proposed = proposeThemes(page, kept.map(({ values }) => scopeOf(values))); // prettier-ignore
  const taken = proposed.filter(({ code }) => codes.includes(code));
  if (taken.length < new Set(codes).size) return refuse("theme-not-proposed");
  const rows = taken.map(({ code, name, kind, section, phrases, clause }) => ({
    id: null,
    version: null,
    values: {
      code: codeNotTaken(code, kept.map(({ values }) => values.code)), // prettier-ignore
      name: name.vi,
      nameEn: name.en === name.vi ? null : name.en,
      kind,
      sections: section,
      phrases: phrases.length === 0 ? null : phrases.join("\n"),
      planId,
    },
    texts: {},
    source: basisOf(page, clause),
  }));
  const [first] = rows;
  if (!first) return done({ adopted: 0 });
  const shared = { source: first.source, mode: "save", knownKey: "refuse", locale: "vi" } as const;
  const saved = await saveRows(db, act, themeRegister, { ...shared, rows });
  if (!saved.ok) return refuse(saved.refusal.code === "not-allowed" ? "not-allowed" : "theme-not-proposed");
  return done({ adopted: saved.value.rows.filter(({ state }) => state === "created").length });
}

/** Another plan may have suggested a theme at the same place. */
function codeNotTaken(code: string, taken: readonly string[]): string {
  if (!taken.includes(code)) return code;
  const free = taken.map((_, at) => `${code}-${at + 2}`).find((each) => !taken.includes(each));
  return free ?? code;
}

function basisOf(page: PlanPage, at: number) {
  const clause = page.clauses[at];
  const quote = clause ? page.text.slice(clause.start, clause.end).slice(0, 2000) : null;
  return { source: `${page.title}, ${clause?.anchor ?? ""}`, quote, asOf: null, certainty: "high" } as const;
}
