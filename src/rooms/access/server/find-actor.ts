import type { Act, Actor } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { LOOPBACK_ACTOR } from "../model/index.ts";
import { findMember } from "./member-queries.ts";

/** For what runs in somebody's name later (a calendar feed): the person as they are now, undefined once suspended or gone. */
export async function findActor(db: Database, act: Act, actorId: string): Promise<Actor | undefined> {
  // Without passwords there is one person, and only on this machine.
  if (actorId === LOOPBACK_ACTOR.id) return act.actor.id === LOOPBACK_ACTOR.id ? LOOPBACK_ACTOR : undefined;
  const member = await findMember(db, act.workspaceId, actorId);
  if (!member || member.suspended_at !== null) return undefined;
  const { id, name, roles, bodies } = member;
  return { id, name, roles, bodies };
}
