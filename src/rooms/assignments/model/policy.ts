import type { Actor } from "#shared/act.ts";
import { policy, rowPolicy, type Verdict } from "#shared/permission.ts";
import type { AssignmentAct } from "./life.ts";
import type { ObstacleAct, ObstacleState } from "./obstacle/obstacle.ts";
import { type PartAct, partActsIn, type PartState } from "./part/part.ts";

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

/** Whoever was asked to resolve an obstacle says how; a leader may for the body. The office does so for any. */
export const maySettleObstacle = rowPolicy("assignments.settle-obstacle", {
  everywhere: ["office"],
  own: ["lead", "coordinator", "approving-leader"],
});

/** Assignments with what happened: those who watch see all, those who work see their own. */
export const mayReadAssignments = rowPolicy("assignments.read", {
  everywhere: ["office", "administrator", "approving-leader", "register-keeper", "observer"],
  own: ["lead", "coordinator"],
});

/** A body answers for its part: the office does so for any, as when a body answers on paper. */
export const mayAnswerPart = rowPolicy("assignments.answer-part", {
  everywhere: ["office"],
  own: ["lead", "coordinator"],
});

/** Who leads, or compiles as the focal body, gives parts, hands them back and excuses from them. */
export const mayCompile = rowPolicy("assignments.compile", { everywhere: ["office"], own: ["lead"] });

/** The bodies of an assignment on the day, by their part in it. */
export type BodiesOfAssignment = {
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly givers: readonly string[];
  /** Members of a group that leads, and bodies that owe a part. */
  readonly partners: readonly string[];
};

/** Whoever has a part in an assignment sees it. */
export function mayReadWith(actor: Actor, { leads, coordinators, partners }: BodiesOfAssignment): Verdict {
  return mayReadAssignments(actor, { bodies: [...leads, ...coordinators, ...partners] });
}

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

/** Whose step it is in a part's life: its body answers, whoever leads compiles. */
export function mayStepPart(
  actor: Actor,
  act: PartAct,
  { leads, holder }: { readonly leads: readonly string[]; readonly holder: string | null },
): Verdict {
  const isOwn = act === "tell" || act === "report-done";
  if (!isOwn) return mayCompile(actor, { bodies: leads });
  return mayAnswerPart(actor, { bodies: holder === null ? [] : [holder] });
}

/** The steps that the state allows and the person may take. */
export function partsOffered(
  actor: Actor,
  state: PartState,
  whose: { readonly leads: readonly string[]; readonly holder: string | null },
): PartAct[] {
  return partActsIn(state).filter((act) => mayStepPart(actor, act, whose).ok);
}

type WhoseObstacle = { readonly resolver: string | null; readonly partners: readonly string[] };

/** The body that was asked resolves, and whoever works on the assignment takes the obstacle back. */
export function maySettle(actor: Actor, act: ObstacleAct, { resolver, partners }: WhoseObstacle): Verdict {
  if (act === "withdraw") return mayTell(actor, { bodies: partners });
  return maySettleObstacle(actor, { bodies: resolver === null ? [] : [resolver] });
}

/** One that waits for another assignment is resolved by that one alone. */
export function obstaclesOffered(actor: Actor, state: ObstacleState, whose: WhoseObstacle): ObstacleAct[] {
  if (state !== "open") return [];
  const acts: readonly ObstacleAct[] = whose.resolver === null ? ["withdraw"] : ["resolve", "withdraw"];
  return acts.filter((act) => maySettle(actor, act, whose).ok);
}

export type { NotAllowed } from "#shared/permission.ts";
