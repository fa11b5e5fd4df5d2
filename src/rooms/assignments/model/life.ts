import { z } from "zod";

export const AssignmentState = z.enum([
  "given",
  "accepted",
  "returned-as-not-ours",
  "in-progress",
  "reported-done",
  "handed-back",
  "confirmed",
  "suspended",
  "ended",
  "replaced",
]);
export type AssignmentState = z.infer<typeof AssignmentState>;

export const AssignmentAct = z.enum([
  "accept",
  "return-as-not-ours",
  "start",
  "tell-progress",
  "report-done",
  "ask-extension",
  "grant-extension",
  "refuse-extension",
  "set-deadline",
  "give-again",
  "confirm",
  "hand-back",
  "suspend",
  "resume",
  "end",
  "replace",
]);
export type AssignmentAct = z.infer<typeof AssignmentAct>;

/** `same`: the state stays; `before`: the state from which it was suspended. */
export type Target = AssignmentState | "same" | "before";

const STOPS = { suspend: "suspended", end: "ended", replace: "replaced" } as const;
const DATES = { "set-deadline": "same" } as const;
const EXTENSION = { "ask-extension": "same", "grant-extension": "same", "refuse-extension": "same" } as const;
const WORK = { "tell-progress": "same", "report-done": "reported-done" } as const;

/**
 * The life of an assignment: in each state, the acts that it allows and where they lead. A state without its line does not compile.
 * Source of the discipline: Decision 42/2014/QĐ-TTg; its article text was not at hand, so the acts are those of the government's own
 * tracking practice, and what provinces set themselves is in `ExtensionRule`.
 */
const LIFE = {
  given: { accept: "accepted", "return-as-not-ours": "returned-as-not-ours", ...DATES, ...STOPS },
  "returned-as-not-ours": { "give-again": "given", ...DATES, ...STOPS },
  accepted: { start: "in-progress", ...WORK, ...EXTENSION, ...DATES, ...STOPS },
  "in-progress": { ...WORK, ...EXTENSION, ...DATES, ...STOPS },
  "reported-done": { confirm: "confirmed", "hand-back": "handed-back", ...STOPS },
  "handed-back": { ...WORK, ...EXTENSION, ...DATES, ...STOPS },
  confirmed: {},
  suspended: { resume: "before", end: "ended", replace: "replaced" },
  ended: {},
  replaced: {},
} as const satisfies Record<AssignmentState, Partial<Record<AssignmentAct, Target>>>;

/** The acts that the state allows. */
export function actsIn(state: AssignmentState): readonly AssignmentAct[] {
  return AssignmentAct.options.filter((act) => targetOf(state, act) !== undefined);
}

export function targetOf(state: AssignmentState, act: AssignmentAct): Target | undefined {
  const allowed: Partial<Record<AssignmentAct, Target>> = LIFE[state];
  return allowed[act];
}

/** Nothing more is asked of it: done, ended or replaced. */
export function isOverState(state: string): boolean {
  return state === "confirmed" || state === "ended" || state === "replaced";
}
