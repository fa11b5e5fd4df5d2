import type { Actor } from "#shared/act.ts";
import { policy, rowPolicy, type Verdict } from "#shared/permission.ts";
import type { AssignmentAct } from "./life.ts";

/** Who stands behind one assignment is named by the office. */
export const mayNamePeople = policy("assignments.name-people", ["office", "administrator"]);

/** Officials see the people behind an assignment; enterprises and the public do not. */
export const mayReadPeopleBehind = policy("assignments.read-people", [
  "office",
  "administrator",
  "lead",
  "coordinator",
  "approving-leader",
  "register-keeper",
  "observer",
]);

/** Giving assignments from a document outside a plan. */
export const mayGive = policy("assignments.give", ["office"]);

/** A lead body acts on its own assignments; the office does so for any, as when a body answers on paper. */
export const mayCarryOut = rowPolicy("assignments.carry-out", { everywhere: ["office"], own: ["lead"] });

/** Lead and coordinating bodies tell how it goes. */
export const mayTell = rowPolicy("assignments.tell", { everywhere: ["office"], own: ["lead", "coordinator"] });

/** The giver decides: the office, and a leader of the giving body (the vice-chair who supervises). */
export const mayDecide = rowPolicy("assignments.decide", { everywhere: ["office"], own: ["approving-leader"] });

/** Assignments with what happened: those who watch see all, those who work see their own. */
export const mayReadAssignments = rowPolicy("assignments.read", {
  everywhere: ["office", "administrator", "approving-leader", "register-keeper", "observer"],
  own: ["lead", "coordinator"],
});

/** The bodies of an assignment on the day, by their part in it. */
export type BodiesOfAssignment = {
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly givers: readonly string[];
};

/** Whose act it is: the lead carries out, the giver decides; coordinators tell as well. */
export const LEAD_ACTS = ["accept", "return-as-not-ours", "start", "report-done", "ask-extension"] as const;
export const GIVER_ACTS = [
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
] as const;

/** May the person do the act on this assignment? */
export function mayStep(actor: Actor, act: AssignmentAct, bodies: BodiesOfAssignment): Verdict {
  if (act === "tell-progress") return mayTell(actor, { bodies: [...bodies.leads, ...bodies.coordinators] });
  if (isLeadAct(act)) return mayCarryOut(actor, { bodies: bodies.leads });
  return mayDecide(actor, { bodies: bodies.givers });
}

function isLeadAct(act: AssignmentAct): boolean {
  return LEAD_ACTS.some((own) => own === act);
}

export type { NotAllowed } from "#shared/permission.ts";
