import { z } from "zod";
import { daysBetween } from "#rooms/calendar/model/index.ts";
import { NamedOrganisation } from "#rooms/organisations/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AssignmentId } from "../assignment.ts";

export const ObstacleId = z.uuid().brand<"ObstacleId">();
export type ObstacleId = z.infer<typeof ObstacleId>;

export const ObstacleState = z.enum(["open", "resolved", "withdrawn"]);
export type ObstacleState = z.infer<typeof ObstacleState>;

/** The body that is to resolve it says how it did; who raised it takes it back. */
export const ObstacleAct = z.enum(["resolve", "withdraw"]);
export type ObstacleAct = z.infer<typeof ObstacleAct>;

export const NamedAssignment = z.object({ id: AssignmentId, code: z.string(), words: z.string(), isOver: z.boolean() });
export type NamedAssignment = z.infer<typeof NamedAssignment>;

/** What keeps an assignment from going on, and whom or what it waits for. */
export const Obstacle = z.object({
  id: ObstacleId,
  cause: z.string(),
  /** The body that is to resolve it; null where it waits for another assignment. */
  resolver: NamedOrganisation.nullable(),
  waitsFor: NamedAssignment.nullable(),
  dueOn: PlainDate.nullable(),
  raisedOn: PlainDate,
  raisedBy: z.string(),
  state: ObstacleState,
  settledOn: PlainDate.nullable(),
  settledBy: z.string().nullable(),
  settlement: z.string().nullable(),
  version: z.int(),
  offered: z.array(ObstacleAct).readonly(),
});
export type Obstacle = z.infer<typeof Obstacle>;

/** An obstacle as others tell of it: which assignment it holds up, and whom or what that waits for. */
export const ObstacleOnDay = z.object({
  assignmentId: AssignmentId,
  code: z.string(),
  words: z.string(),
  cause: z.string(),
  resolver: z.string().nullable(),
  waitsFor: z.string().nullable(),
  dueOn: PlainDate.nullable(),
});
export type ObstacleOnDay = z.infer<typeof ObstacleOnDay>;

/** `freed`: the assignment that it waited for is over. */
export type ObstacleStanding =
  | { readonly kind: "late"; readonly days: number }
  | { readonly kind: "open" | "freed" | "resolved" | "withdrawn" };

export function obstacleStandingOf(
  {
    state,
    waitsFor,
    dueOn,
  }: Pick<Obstacle, "state" | "dueOn"> & { readonly waitsFor: Pick<NamedAssignment, "isOver"> | null },
  on: PlainDate,
): ObstacleStanding {
  if (state !== "open") return { kind: state };
  if (waitsFor?.isOver === true) return { kind: "freed" };
  return dueOn !== null && dueOn < on ? { kind: "late", days: daysBetween(dueOn, on) } : { kind: "open" };
}
