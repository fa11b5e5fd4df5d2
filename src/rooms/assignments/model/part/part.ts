import { z } from "zod";
import { NamedOrganisation, OrganisationId } from "#rooms/organisations/model/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";

export const PartId = z.uuid().brand<"PartId">();
export type PartId = z.infer<typeof PartId>;

/** Of a member of the group that leads; a share given to a coordinator or a lower level; an opinion that a body is asked for. */
export const PartKind = z.enum(["member", "share", "opinion"]);
export type PartKind = z.infer<typeof PartKind>;

export const PartState = z.enum(["open", "handed-back", "done", "excused"]);
export type PartState = z.infer<typeof PartState>;

export const PartAct = z.enum(["tell", "report-done", "hand-back", "excuse"]);
export type PartAct = z.infer<typeof PartAct>;

const ASKED = { tell: "same", "report-done": "done", excuse: "excused" } as const;

/** The life of a part: who owes it tells and reports; who compiles hands back, or excuses a body that the matter does not touch. */
const PART_LIFE = {
  open: ASKED,
  "handed-back": ASKED,
  done: { "hand-back": "handed-back" },
  excused: { "hand-back": "handed-back" },
} as const satisfies Record<PartState, Partial<Record<PartAct, PartState | "same">>>;

export type PartCourse = { readonly state: PartState; readonly lastOn: PlainDate };
export type PartStep = {
  readonly act: PartAct;
  readonly on: PlainDate;
  readonly words: string | null;
  readonly product: string | null;
};
export type PartRefused = "part-act-not-in-state" | "step-before-last" | "reason-missing" | "product-or-reason-missing";

export function partActsIn(state: PartState): readonly PartAct[] {
  return PartAct.options.filter((act) => partTarget(state, act) !== undefined);
}

function partTarget(state: PartState, act: PartAct): PartState | "same" | undefined {
  const allowed: Partial<Record<PartAct, PartState | "same">> = PART_LIFE[state];
  return allowed[act];
}

/** As with the whole, nothing is done without its product or a reason; whoever hands back or excuses says why. */
export function takePartStep(course: PartCourse, step: PartStep): Outcome<PartCourse, PartRefused> {
  const target = partTarget(course.state, step.act);
  if (target === undefined) return refuse("part-act-not-in-state");
  if (step.on < course.lastOn) return refuse("step-before-last", { day: course.lastOn });
  if (step.words === null && (step.act !== "report-done" || step.product === null)) {
    return refuse(step.act === "report-done" ? "product-or-reason-missing" : "reason-missing");
  }
  return done({ state: target === "same" ? course.state : target, lastOn: step.on });
}

/** What one body owes to an assignment, and what it has told. */
export const Part = z.object({
  /** Null: a member that has not said a word yet. */
  id: PartId.nullable(),
  kind: PartKind,
  organisationId: OrganisationId,
  name: z.string(),
  /** The body that answers now, where it is another one. */
  nowWith: NamedOrganisation.nullable(),
  words: z.string().nullable(),
  dueOn: PlainDate.nullable(),
  /** Silence past the day counts as consent. */
  isDeemed: z.boolean(),
  state: PartState,
  toldOn: PlainDate.nullable(),
  told: z.string().nullable(),
  product: z.string().nullable(),
  lastOn: PlainDate,
  version: z.int(),
  /** What the one who asks may do now. */
  offered: z.array(PartAct).readonly(),
});
export type Part = z.infer<typeof Part>;
