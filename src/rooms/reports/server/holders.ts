import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listHoldingsOfBodies, listNamed } from "#rooms/organisations/server/index.ts";
import { isValidOn, nameOn } from "#rooms/places/model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";

/** Before any succession: a body is followed from the beginning to whoever carries its duties on. */
const THE_BEGINNING = PlainDate.parse("1900-01-01");

/**
 * With whom the duty to report stands on a day, by the body that was asked. A report points to the body of its day and never moves;
 * whoever carries that body's duties on writes it, and reads what it wrote.
 */
export async function listHolders(
  db: Database,
  workspaceId: WorkspaceId,
  bodies: readonly OrganisationId[],
  on: PlainDate,
): Promise<ReadonlyMap<OrganisationId, OrganisationId>> {
  const holdings = await listHoldingsOfBodies(db, workspaceId, bodies, THE_BEGINNING);
  return new Map(
    [...holdings].flatMap(([body, all]) => {
      const holding = all.findLast((each) => isValidOn(each, on));
      return holding ? [[body, holding.organisationId] as const] : [];
    }),
  );
}

/** The names of some bodies on a day. */
export async function namesOn(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly OrganisationId[],
  on: PlainDate,
): Promise<ReadonlyMap<OrganisationId, string>> {
  const bodies = await listNamed(db, workspaceId, [...new Set(ids)]);
  return new Map(bodies.map(({ id, names }) => [id, nameOn(names, on)]));
}
