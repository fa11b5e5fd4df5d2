import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AssignmentId } from "../assignment.ts";
import { mayReadAssignments, maySettleObstacle, mayTell } from "../policy.ts";
import { NamedAssignment, Obstacle, ObstacleAct, ObstacleId, ObstacleState } from "./obstacle.ts";

const params = z.object({ assignmentId: AssignmentId });
const words = z.string().trim().min(3).max(4_000);

export const listObstaclesEndpoint = endpoint({
  name: "listObstacles",
  method: "GET",
  path: "/api/assignments/:assignmentId/obstacles",
  summary: "What keeps an assignment from going on, open ones first, and which assignments wait for it",
  permission: mayReadAssignments,
  params,
  output: z.object({
    asOf: PlainDate,
    obstacles: z.array(Obstacle).readonly(),
    /** Assignments that wait for this one. */
    waiting: z.array(NamedAssignment).readonly(),
    mayRaise: z.boolean(),
  }),
  shows: ["assignment"],
});

export const RaiseObstacle = z
  .object({
    cause: words,
    resolverId: OrganisationId.nullable().default(null),
    /** The code of another assignment of the same plan or source, `NV-12`. */
    waitsForCode: z.string().trim().max(20).nullable().default(null),
    dueOn: PlainDate.nullable().default(null),
  })
  .refine(({ resolverId, waitsForCode }) => (resolverId === null) !== (waitsForCode === null), "One of both");
export type RaiseObstacle = z.infer<typeof RaiseObstacle>;

export const raiseObstacleEndpoint = endpoint({
  name: "raiseObstacle",
  method: "POST",
  path: "/api/assignments/:assignmentId/obstacles",
  summary:
    "Says what keeps an assignment from going on, who is to resolve it by when, or which assignment it waits for",
  permission: mayTell,
  params,
  body: RaiseObstacle,
  output: z.object({ obstacleId: ObstacleId }),
});

export const settleObstacleEndpoint = endpoint({
  name: "settleObstacle",
  method: "POST",
  path: "/api/assignments/:assignmentId/obstacles/:obstacleId/settlement",
  summary: "The body that was asked says how an obstacle was resolved, or who raised it takes it back",
  permission: maySettleObstacle,
  params: params.extend({ obstacleId: ObstacleId }),
  body: z.object({ act: ObstacleAct, words }),
  output: z.object({ obstacleId: ObstacleId, state: ObstacleState, version: z.int() }),
  edits: true,
});

/** An obstacle that waits for the bodies of the one who asks, with the assignment that it holds up. */
const OwnObstacle = Obstacle.extend({ assignment: NamedAssignment });

export const listOwnObstaclesEndpoint = endpoint({
  name: "listOwnObstacles",
  method: "GET",
  path: "/api/assignments/obstacles/mine",
  summary:
    "Open obstacles that the caller's bodies are to resolve, the first day first; to the office, all that are open",
  permission: mayReadAssignments,
  output: z.object({ asOf: PlainDate, obstacles: z.array(OwnObstacle).readonly(), hasMore: z.boolean() }),
  shows: ["assignment"],
});
