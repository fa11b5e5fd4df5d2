import { z } from "zod";
import { ValueSource } from "#shared/fields/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { Chip, PlanId } from "../plan.ts";
import { mayKeepThemes, mayReadThemes } from "../policy.ts";
import { PageLink, ThemeGap } from "./theme-gaps.ts";

export const ThemeId = z.uuid().brand<"ThemeId">();
export type ThemeId = z.infer<typeof ThemeId>;

const Both = z.object({ vi: z.string(), en: z.string() });
const ThemeKind = z.enum(["solution-group", "industry", "other"]);

/** One record behind a theme, ready to show in both languages. */
export const ThemeItem = z.object({
  id: z.string(),
  name: Both,
  facts: z.array(z.object({ label: Both, text: Both })),
  /** Where its figures come from; null: the plan's own words. */
  source: ValueSource.nullable(),
  link: PageLink,
});
export type ThemeItem = z.infer<typeof ThemeItem>;

/** What one room has behind a theme. */
export const ThemeSection = z.object({
  /** `assignments`, `obstacles`, `indicators`, or the name of a register. */
  part: z.string(),
  label: Both,
  /** All that there are; `items` are the first of them. */
  count: z.int(),
  items: z.array(ThemeItem),
  /** The whole list, narrowed as the theme narrows it. */
  more: PageLink.nullable(),
  gaps: z.array(ThemeGap),
});
export type ThemeSection = z.infer<typeof ThemeSection>;

const PlanChoice = z.object({ id: PlanId, title: z.string(), isIllustration: z.boolean() });
const asked = z.object({ plan: PlanId.optional() });

export const listThemesEndpoint = endpoint({
  name: "listThemes",
  method: "GET",
  path: "/api/theme-pages",
  summary: "The themes of a plan with how much of its words each holds, and those that its words suggest",
  permission: mayReadThemes,
  shows: ["theme", "plan"],
  query: asked,
  output: z.object({
    /** The plan whose words were asked; null while none is published. */
    plan: PlanChoice.nullable(),
    plans: z.array(PlanChoice),
    items: z.array(
      z.object({ id: ThemeId, code: z.string(), name: Both, kind: ThemeKind, clauses: z.int(), gaps: z.int() }),
    ),
    proposed: z.array(z.object({ code: z.string(), name: Both, kind: ThemeKind, clause: z.int(), anchor: z.string() })),
  }),
});

export const getThemeEndpoint = endpoint({
  name: "getTheme",
  method: "GET",
  path: "/api/theme-pages/:themeId",
  summary: "What stands behind a theme: the plan's words, records of every room, and what nobody does yet",
  permission: mayReadThemes,
  shows: ["theme", "plan", "assignment", "observation"],
  params: z.object({ themeId: ThemeId }),
  query: asked,
  output: z.object({
    id: ThemeId,
    code: z.string(),
    name: Both,
    kind: ThemeKind,
    focal: z.string().nullable(),
    note: z.string().nullable(),
    basis: ValueSource.nullable(),
    plan: PlanChoice.nullable(),
    plans: z.array(PlanChoice),
    clauses: z.array(
      z.object({
        ordinal: z.int(),
        anchor: z.string(),
        isHeading: z.boolean(),
        label: z.string(),
        words: z.string(),
        why: z.enum(["section", "phrase"]),
        chips: z.array(Chip),
      }),
    ),
    sections: z.array(ThemeSection),
    gaps: z.array(ThemeGap),
  }),
});
export type ThemePage = z.output<typeof getThemeEndpoint.output>;

export const adoptThemesEndpoint = endpoint({
  name: "adoptThemes",
  method: "POST",
  path: "/api/theme-pages/adopt",
  summary: "Takes over themes that a plan's words suggest, with the place in the plan as their basis",
  permission: mayKeepThemes,
  body: z.object({ planId: PlanId, codes: z.array(z.string()).min(1).max(100) }),
  output: z.object({ adopted: z.int() }),
});
