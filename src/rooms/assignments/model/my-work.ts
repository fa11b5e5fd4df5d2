import { z } from "zod";
import type { Actor } from "#shared/act.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { AssignmentAct } from "./life.ts";
import { AssignmentLine, type AssignmentQuery } from "./list.ts";
import { mayCarryOut, mayDecide, mayReadAssignments, mayTell } from "./policy.ts";

export const WorkGroup = z.enum([
  "to-confirm",
  "to-extend",
  "to-give-again",
  "handed-back",
  "overdue",
  "to-accept",
  "due-soon",
  "extension-asked",
  "stale",
]);
export type WorkGroup = z.infer<typeof WorkGroup>;

type Asked = Pick<AssignmentQuery, "status" | "whose"> & Partial<Pick<AssignmentQuery, "sort">>;

/** What each group waits for: the acts that stand beside its lines, the likeliest first. */
const ACTS_OF_GROUP: Readonly<Record<WorkGroup, readonly AssignmentAct[]>> = {
  "to-confirm": ["confirm", "hand-back"],
  "to-extend": ["grant-extension", "refuse-extension"],
  "to-give-again": ["give-again", "end"],
  "handed-back": ["report-done", "tell-progress"],
  overdue: ["accept", "report-done", "tell-progress"],
  "to-accept": ["accept", "return-as-not-ours"],
  "due-soon": ["accept", "report-done", "ask-extension", "tell-progress"],
  "extension-asked": ["tell-progress"],
  stale: ["accept", "tell-progress", "set-deadline"],
};

/** A silent duty whose deadline is past, or that never had one, is helped by a date first; any other by a sign of life. */
export function actsOfLine(
  group: WorkGroup,
  { dueOn, isLate }: Pick<AssignmentLine, "dueOn" | "isLate">,
): readonly AssignmentAct[] {
  const needsDate = group === "stale" && (dueOn === null || isLate);
  return needsDate ? ["set-deadline", "accept", "tell-progress"] : ACTS_OF_GROUP[group];
}

/**
 * What falls to a person, in the order of urgency. Who gives, decides: the office over all, a leader over what their bodies gave. Who
 * works for bodies has the duties of these. Who only watches sees what is late and what comes.
 */
export function groupsOf(actor: Actor): readonly (readonly [WorkGroup, Asked])[] {
  const works = [mayCarryOut, mayTell].some((permission) => permission.reachOf(actor) === "own-rows");
  const decides = mayDecide.reachOf(actor);
  const deciding = decides === "none" ? [] : toDecide(decides === "every-row" ? "all" : "given");
  if (works) return [...deciding, ...toDo("mine")];
  if (decides !== "none") return [...deciding, ["stale", { status: "stale", whose: "all" }]];
  return [
    ["overdue", { status: "late", whose: "all" }],
    ["due-soon", { status: "soon", whose: "all" }],
  ];
}

function toDecide(whose: Asked["whose"]): (readonly [WorkGroup, Asked])[] {
  return [
    ["to-confirm", { status: "reported-done", whose }],
    ["to-extend", { status: "asked", whose }],
    ["to-give-again", { status: "returned-as-not-ours", whose }],
  ];
}

function toDo(whose: Asked["whose"]): (readonly [WorkGroup, Asked])[] {
  return [
    ["handed-back", { status: "handed-back", whose }],
    ["overdue", { status: "late", whose }],
    // The newest first: what is long overdue stands above already, and would hide what came today.
    ["to-accept", { status: "given", sort: "given", whose }],
    ["due-soon", { status: "soon", whose }],
    ["extension-asked", { status: "asked", whose }],
    ["stale", { status: "stale", whose }],
  ];
}

export const MyWorkGroup = z.object({
  group: WorkGroup,
  items: z.array(AssignmentLine),
  /** There are more than these. */
  hasMore: z.boolean(),
});
export type MyWorkGroup = z.infer<typeof MyWorkGroup>;

export const getMyWorkEndpoint = endpoint({
  name: "getMyWork",
  method: "GET",
  path: "/api/assignments/mine",
  summary: "What falls to the caller now: to decide, handed back, overdue, to accept, due soon, without a sign of life",
  permission: mayReadAssignments,
  output: z.object({ asOf: PlainDate, groups: z.array(MyWorkGroup) }),
  shows: ["assignment"],
});
