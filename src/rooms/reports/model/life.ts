import { z } from "zod";

export const ReportState = z.enum(["draft", "submitted", "returned", "approved", "accepted", "frozen", "replaced"]);
export type ReportState = z.infer<typeof ReportState>;

export const ReportAct = z.enum([
  "save",
  "submit",
  "recall",
  "return",
  "approve",
  "send-back",
  "accept",
  "freeze",
  "correct",
]);
export type ReportAct = z.infer<typeof ReportAct>;

type Target = ReportState | "same";

/**
 * The life of a periodic report: in each state, the acts that it allows and where they lead. A state without its line does not
 * compile. Nghị định 09/2019/NĐ-CP (Điều 8, 12, 13) lays down that figures are closed on a day and that each level sends by a day; who
 * signs within a body is the body's own matter, so a leader's return and approval stand between drafting and sending. Frozen figures
 * are mended only by a next edition.
 */
const LIFE = {
  draft: { save: "same", submit: "submitted" },
  submitted: { recall: "draft", return: "returned", approve: "approved" },
  returned: { save: "same", submit: "submitted" },
  approved: { "send-back": "returned", accept: "accepted" },
  accepted: { "send-back": "returned", freeze: "frozen" },
  frozen: { correct: "replaced" },
  replaced: {},
} as const satisfies Record<ReportState, Partial<Record<ReportAct, Target>>>;

export function reportTargetOf(state: ReportState, act: ReportAct): ReportState | undefined {
  const allowed: Partial<Record<ReportAct, Target>> = LIFE[state];
  const target = allowed[act];
  return target === "same" ? state : target;
}

/** The acts that the state allows. */
export function reportActsIn(state: ReportState): readonly ReportAct[] {
  return ReportAct.options.filter((act) => reportTargetOf(state, act) !== undefined);
}

/** Whoever sends something back or makes a next edition says why. */
const WITH_REASON: ReadonlySet<ReportAct> = new Set(["return", "send-back", "correct"]);

export function needsReason(act: ReportAct): boolean {
  return WITH_REASON.has(act);
}

/** Words may be written, and rows follow the records, until the report is handed to the leader. */
export function isOpenState(state: ReportState): boolean {
  return state === "draft" || state === "returned";
}

/** The body has spoken: its leader approved, and the report has gone out of the house. */
export function isSentState(state: ReportState): boolean {
  return state === "approved" || state === "accepted" || state === "frozen";
}
