import { z } from "zod";

export const OutgoingState = z.enum(["drafted", "submitted", "returned", "approved", "issued", "withdrawn"]);
export type OutgoingState = z.infer<typeof OutgoingState>;

export const OutgoingAct = z.enum(["renew", "rewrite", "submit", "return", "approve", "issue", "withdraw"]);
export type OutgoingAct = z.infer<typeof OutgoingAct>;

type Target = OutgoingState | "same";

/**
 * The way of a document to its issue (trình → duyệt → ban hành): in each state, the acts that it allows and where they lead. Number,
 * day and signature come with the last step alone: Nghị định 30/2020/NĐ-CP numbers and dates a document when it is signed and issued.
 */
const LIFE = {
  drafted: { renew: "same", rewrite: "same", submit: "submitted", withdraw: "withdrawn" },
  submitted: { return: "returned", approve: "approved", withdraw: "withdrawn" },
  returned: { renew: "same", rewrite: "same", submit: "submitted", withdraw: "withdrawn" },
  approved: { return: "returned", issue: "issued", withdraw: "withdrawn" },
  issued: {},
  withdrawn: {},
} as const satisfies Record<OutgoingState, Partial<Record<OutgoingAct, Target>>>;

export function outgoingTargetOf(state: OutgoingState, act: OutgoingAct): OutgoingState | undefined {
  const allowed: Partial<Record<OutgoingAct, Target>> = LIFE[state];
  const target = allowed[act];
  return target === "same" ? state : target;
}

export function outgoingActsIn(state: OutgoingState): readonly OutgoingAct[] {
  return OutgoingAct.options.filter((act) => outgoingTargetOf(state, act) !== undefined);
}

/** Whoever sends back or takes out of the way says why. */
export function outgoingNeedsReason(act: OutgoingAct): boolean {
  return act === "return" || act === "withdraw";
}
