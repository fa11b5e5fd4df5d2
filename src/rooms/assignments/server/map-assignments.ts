import { sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listPlacesOfBodies } from "#rooms/organisations/server/index.ts";
import type { MapLayer } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { mayReadAssignments } from "../model/index.ts";

type Held = { readonly assignmentId: string; readonly organisationId: string };

/** Assignments at the place of the body that leads them on the day, the first one where several do: each stands once. */
export const assignmentLayer: MapLayer = {
  name: "assignment",
  label: { vi: "Nhiệm vụ (theo cơ quan chủ trì)", en: "Assignments (by leading body)" },
  permission: mayReadAssignments,
  countByPlace: async (db, act, day) => {
    const sums = await sumsByPlace(db, act, day);
    return [...sums].flatMap(([placeId, count]) => (placeId === null ? [] : [{ placeId, count }]));
  },
  countUnplaced: async (db, act, day) => {
    const sums = await sumsByPlace(db, act, day);
    return { count: sums.get(null) ?? 0, address: null };
  },
  listAt: async (db, act, day, placeIds, limit) => {
    const { rows: held } = await sql<{ body: string }>`
      select distinct held."organisationId" as body from ${heldOn(act, day)} held`.execute(db);
    const wanted = new Set(placeIds);
    const places = await placesOf(db, act, held.map(({ body }) => body)); // prettier-ignore
    const bodies = [...places].flatMap(([body, place]) => (place !== null && wanted.has(place) ? [body] : []));
    const { rows } = await sql<Held & { words: string; code: string }>`
      select held.*, assignment.words, assignment.code from ${heldOn(act, day)} held
      join assignment on assignment.workspace_id = ${act.workspaceId} and assignment.id = held."assignmentId"
      where held."organisationId" = any(${bodies}::uuid[]) order by assignment.code, assignment.id limit ${limit}`.execute(
      db,
    );
    return rows.map(({ assignmentId, organisationId, words, code }) => ({
      key: assignmentId,
      title: words,
      hint: code,
      placeId: places.get(OrganisationId.parse(organisationId)) ?? "",
      address: `/nhiem-vu/${assignmentId}`,
    }));
  },
};

/** Assignments by the place of the body that leads them; `null` for bodies that stand at none. */
async function sumsByPlace(db: Database, act: Act, day: PlainDate): Promise<ReadonlyMap<string | null, number>> {
  const { rows } = await sql<{ body: string; count: number }>`
    select held."organisationId" as body, count(*)::int as count from ${heldOn(act, day)} held group by 1`.execute(db);
  const places = await placesOf(db, act, rows.map(({ body }) => body)); // prettier-ignore
  const sums = new Map<string | null, number>();
  for (const { body, count } of rows) {
    const place = places.get(OrganisationId.parse(body)) ?? null;
    sums.set(place, (sums.get(place) ?? 0) + count);
  }
  return sums;
}

/** The body that leads each standing assignment on the day; whoever works for bodies sees theirs only. */
function heldOn({ workspaceId, actor }: Act, day: PlainDate) {
  const own =
    mayReadAssignments.reachOf(actor) === "every-row"
      ? sql``
      : sql`where first.organisation_id = any(${actor.bodies}::uuid[])`;
  return sql<Held>`(select first.assignment_id as "assignmentId", first.organisation_id as "organisationId" from (
      select distinct on (assignment_id) assignment_id, organisation_id
      from assignment_holding holding
      join assignment on assignment.workspace_id = holding.workspace_id and assignment.id = holding.assignment_id
      where holding.workspace_id = ${workspaceId} and role = 'lead'
        and coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)
        and (ended_on is null or ended_on > ${day}::date)
      order by assignment_id, party_ordinal, ordinal
    ) first ${own})`;
}

async function placesOf(db: Database, act: Act, bodies: readonly string[]) {
  return listPlacesOfBodies(
    db,
    act.workspaceId,
    bodies.map((body) => OrganisationId.parse(body)),
  );
}
