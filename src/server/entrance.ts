import type { FastifyReply, FastifyRequest } from "fastify";
import {
  actorViewing,
  isLoopbackRequest,
  LOOPBACK_ACTOR,
  readViewAs,
  VIEW_AS_COOKIE,
  type ViewAs,
} from "#rooms/access/model/index.ts";
import { namesOfBodies } from "#rooms/access/server/index.ts";
import { cookieNamed, RefusedRequest } from "#server-kit/index.ts";
import type { Act, Actor, WorkspaceId } from "#shared/act.ts";
import { dayInVietNam, instantOf } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";

/** Lets a request in and says who asks, for which workspace and when; throws a `RefusedRequest` when it may not come in. */
export type Entrance = (request: FastifyRequest, reply: FastifyReply) => Promise<Act>;

/** Without passwords: only this machine gets in, and it acts as the person at the loopback, or as whom that person looks. */
export function loopbackEntrance(db: Database, workspaceId: WorkspaceId, now = () => new Date()): Entrance {
  return async ({ headers: { host, origin, cookie }, routeOptions }) => {
    if (!isLoopbackRequest(host, origin)) {
      throw new RefusedRequest(403, "host-not-allowed", { host: origin ?? host ?? "" });
    }
    const at = now();
    const isCall = routeOptions.url?.startsWith("/api/") ?? false;
    const view = isCall ? readViewAs(cookieNamed(VIEW_AS_COOKIE, cookie)) : undefined;
    const actor = view ? await viewing(db, workspaceId, view) : LOOPBACK_ACTOR;
    return { workspaceId, actor, at: instantOf(at), on: dayInVietNam(at) };
  };
}

/** Bodies that the workspace does not have are nobody's to act for. */
async function viewing(db: Database, workspaceId: WorkspaceId, { roles, bodies }: ViewAs): Promise<Actor> {
  const names = await namesOfBodies(db, workspaceId, bodies);
  return actorViewing({ roles, bodies: [...names.keys()] }, [...names.values()]);
}
