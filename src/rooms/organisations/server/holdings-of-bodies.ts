import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { type Holding, holdingsOf, type OrganisationId } from "../model/index.ts";
import { listNamed } from "./organisation-queries.ts";
import { listPartsAround, successionsOf } from "./succession-queries.ts";

/** With whom a duty stands from day to day that each of some bodies is given on a day. A body that is not there is absent. */
export async function listHoldingsOfBodies(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly OrganisationId[],
  day: PlainDate,
): Promise<ReadonlyMap<OrganisationId, readonly Holding[]>> {
  const wanted = [...new Set(ids)];
  const bodies = await listNamed(db, workspaceId, wanted);
  const successions = successionsOf(await listPartsAround(db, workspaceId, wanted));
  return new Map(bodies.map((body) => [body.id, holdingsOf(body, successions, day)]));
}
