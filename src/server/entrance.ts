import type { FastifyRequest } from "fastify";
import { isLoopbackRequest, LOOPBACK_ACTOR } from "#rooms/access/model/index.ts";
import { RefusedRequest } from "#server-kit/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { dayInVietNam, instantOf } from "#shared/plain-date.ts";

/** Lets a request in and says who asks, for which workspace and when; throws a `RefusedRequest` when it may not come in. */
export type Entrance = (request: FastifyRequest) => Promise<Act>;

/** Without passwords: only this machine gets in, and it acts as the person at the loopback. */
export function loopbackEntrance(workspaceId: WorkspaceId, now = () => new Date()): Entrance {
  return async ({ headers: { host, origin } }) => {
    if (!isLoopbackRequest(host, origin)) {
      throw new RefusedRequest(403, "host-not-allowed", { host: origin ?? host ?? "" });
    }
    const at = now();
    return { workspaceId, actor: LOOPBACK_ACTOR, at: instantOf(at), on: dayInVietNam(at) };
  };
}
