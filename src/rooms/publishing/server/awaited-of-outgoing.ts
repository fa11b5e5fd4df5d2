import { sql } from "kysely";
import type { AwaitedDecisions } from "#rooms/indicators/server/index.ts";
import { mayApproveOutgoing } from "../model/index.ts";

/** Documents that were submitted and wait for the leader of the body that issues them. */
export const awaitedOfOutgoing: AwaitedDecisions = async (db, { workspaceId, actor }) => {
  const reach = mayApproveOutgoing.reachOf(actor);
  if (reach === "none") return [];
  const own = reach === "own-rows" ? sql`and issuer_id = any (${actor.bodies}::uuid[])` : sql``;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from outgoing_document
    where workspace_id = ${workspaceId} and state = 'submitted' ${own}`.execute(db);
  const count = rows[0]?.count ?? 0;
  if (count === 0) return [];
  const words = { vi: `${count} văn bản trình chờ duyệt`, en: `Submitted documents waiting for approval: ${count}` };
  return [{ kind: "outgoing", words, path: "/van-ban-di" }];
};
