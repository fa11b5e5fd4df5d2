import { z } from "zod";
import type { Actor } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { type BodiesOfAssignment, mayCarryOut, mayDecide } from "../policy.ts";

export const OccurrenceState = z.enum(["due", "reported", "handed-back", "confirmed"]);
export type OccurrenceState = z.infer<typeof OccurrenceState>;
export const OccurrenceAct = z.enum(["report", "confirm", "hand-back"]);
export type OccurrenceAct = z.infer<typeof OccurrenceAct>;

/** The life of one occurrence: as that of an assignment from its report on, by the same discipline (`life.ts`). */
const LIFE = {
  due: { report: "reported" },
  "handed-back": { report: "reported" },
  reported: { confirm: "confirmed", "hand-back": "handed-back" },
  confirmed: {},
} as const satisfies Record<OccurrenceState, Partial<Record<OccurrenceAct, OccurrenceState>>>;

export type OccurrenceRefused = "occurrence-act-not-in-state" | "product-or-reason-missing" | "reason-missing";

export function takeOccurrenceStep(
  state: OccurrenceState,
  {
    act,
    words,
    product,
  }: { readonly act: OccurrenceAct; readonly words: string | null; readonly product: string | null },
): Outcome<OccurrenceState, OccurrenceRefused> {
  const allowed: Partial<Record<OccurrenceAct, OccurrenceState>> = LIFE[state];
  const target = allowed[act];
  if (!target) return refuse("occurrence-act-not-in-state");
  if (act === "report" && words === null && product === null) return refuse("product-or-reason-missing");
  if (act === "hand-back" && words === null) return refuse("reason-missing");
  return done(target);
}

/** Whose step it is: the lead reports, the giver decides. */
export function mayStepOccurrence(
  actor: Actor,
  act: OccurrenceAct,
  bodies: Pick<BodiesOfAssignment, "leads" | "givers">,
) {
  return act === "report" ? mayCarryOut(actor, { bodies: bodies.leads }) : mayDecide(actor, { bodies: bodies.givers });
}

export function occurrenceActsOf(
  actor: Actor,
  state: OccurrenceState,
  bodies: Pick<BodiesOfAssignment, "leads" | "givers">,
): OccurrenceAct[] {
  return OccurrenceAct.options.filter((act) => act in LIFE[state] && mayStepOccurrence(actor, act, bodies).ok);
}

/** Late: reported after its day, or not reported when it has passed. While the giver looks at a report it gets no later. */
export function isOccurrenceLate(
  { state, dueOn, reportedOn }: Pick<Occurrence, "state" | "dueOn" | "reportedOn">,
  on: PlainDate,
): boolean {
  const isAnswered = state === "reported" || state === "confirmed";
  return (isAnswered && reportedOn !== null ? reportedOn : on) > dueOn;
}

export const Occurrence = z.object({
  /** `2026`, `2026-H1`, `2026-Q4`, `2026-11`, `2026-W48`: unique within the assignment. */
  period: z.string(),
  /** The day that the words name, and the last day in time by the office's calendar. */
  namedOn: PlainDate,
  dueOn: PlainDate,
  isProvisional: z.boolean(),
  state: OccurrenceState,
  isLate: z.boolean(),
  reportedOn: PlainDate.nullable(),
  reportedBy: z.string().nullable(),
  words: z.string().nullable(),
  product: z.string().nullable(),
  decidedOn: PlainDate.nullable(),
  decidedBy: z.string().nullable(),
  decision: z.string().nullable(),
  version: z.int(),
  offered: z.array(OccurrenceAct).readonly(),
});
export type Occurrence = z.infer<typeof Occurrence>;
