import { z } from "zod";
import { Instant, PlainDate } from "./plain-date.ts";

export const WorkspaceId = z.uuid().brand<"WorkspaceId">();
export type WorkspaceId = z.infer<typeof WorkspaceId>;

/** What a person may be in a workspace; the policies of every room are written against these. */
export const Role = z.enum([
  "office",
  "lead",
  "coordinator",
  "approving-leader",
  "register-keeper",
  "observer",
  "administrator",
  "enterprise",
  "public",
]);
export type Role = z.infer<typeof Role>;

/**
 * Who acts. `bodies` are the ids of the organisations that the person acts for today: a policy for "its own rows" asks them.
 * The office and the administrator need none.
 */
export const Actor = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  roles: z.array(Role),
  bodies: z.array(z.uuid()).readonly(),
});
export type Actor = z.infer<typeof Actor>;

/** Whoever has not signed in. */
export const ANONYMOUS: Actor = { id: "anonymous", name: "Khách", roles: ["public"], bodies: [] };

/** Carries out by the clock what somebody recorded ahead of its day. */
export const CLOCK: Actor = { id: "clock", name: "Lộ Trình", roles: [], bodies: [] };

export function isAnonymous({ id }: Actor): boolean {
  return id === ANONYMOUS.id;
}

/** Under which every use case runs: who, for which workspace, and when. `on` is the day of `at` in Viet Nam. */
export const Act = z.object({
  workspaceId: WorkspaceId,
  actor: Actor,
  at: Instant,
  on: PlainDate,
  reason: z.string().optional(),
  /** The session that the person asks from; absent without passwords and on the command line. */
  sessionId: z.string().optional(),
  /** The name of whoever is absent and acted for; the actor has that person's roles and bodies then. */
  standsInFor: z.string().optional(),
});
export type Act = z.infer<typeof Act>;
