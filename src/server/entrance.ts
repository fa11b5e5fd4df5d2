import type { FastifyReply, FastifyRequest } from "fastify";
import {
  actorViewing,
  isLoopbackRequest,
  LOOPBACK_ACTOR,
  readViewAs,
  VIEW_AS_COOKIE,
} from "#rooms/access/model/index.ts";
import { RefusedRequest } from "#server-kit/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { dayInVietNam, instantOf } from "#shared/plain-date.ts";

/** Lets a request in and says who asks, for which workspace and when; throws a `RefusedRequest` when it may not come in. */
export type Entrance = (request: FastifyRequest, reply: FastifyReply) => Promise<Act>;

/** Without passwords: only this machine gets in, and it acts as the person at the loopback, or as whom that person looks. */
export function loopbackEntrance(workspaceId: WorkspaceId, now = () => new Date()): Entrance {
  return async ({ headers: { host, origin, cookie } }) => {
    if (!isLoopbackRequest(host, origin)) {
      throw new RefusedRequest(403, "host-not-allowed", { host: origin ?? host ?? "" });
    }
    const at = now();
    const view = readViewAs(cookieNamed(VIEW_AS_COOKIE, cookie));
    const actor = view ? actorViewing(view) : LOOPBACK_ACTOR;
    return { workspaceId, actor, at: instantOf(at), on: dayInVietNam(at) };
  };
}

function cookieNamed(name: string, cookies = ""): string | undefined {
  const pair = cookies.split(";").find((each) => each.trim().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1);
}
