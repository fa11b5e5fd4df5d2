import { sql } from "kysely";
import { v7 as newUuid } from "uuid";
import type { Act } from "#shared/act.ts";
import type { Database, DB } from "#store/index.ts";
import type { Selectable } from "kysely";
import { type Since, type Status, STATUSES } from "../../model/index.ts";
import { listedFrom } from "../listed-from.ts";
import { indicatorTables } from "../tables.ts";

export async function findLastReview(db: Database, act: Act): Promise<Since["review"] | undefined> {
  const row = await indicatorTables(db)
    .selectFrom("review")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .orderBy("held_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.id, heldOn: row.held_on as Since["review"]["heldOn"], heldBy: row.held_by, note: row.note };
}

/** Keeps where everything stands now, in one statement whatever the number. */
export async function insertReview(
  db: Database,
  act: Act,
  note: string | null,
): Promise<{ readonly reviewId: string; readonly standings: number }> {
  const reviewId = newUuid();
  await indicatorTables(db)
    .insertInto("review")
    .values({
      workspace_id: act.workspaceId,
      id: reviewId,
      held_on: act.on,
      held_at: act.at,
      held_by: act.actor.name,
      note,
    })
    .execute();
  const { numAffectedRows } = await sql`
    insert into review_standing (workspace_id, review_id, indicator_id, code, status)
    select workspace_id, ${reviewId}::uuid, indicator_id, code, status from indicator_standing
    where workspace_id = ${act.workspaceId}`.execute(db);
  return { reviewId, standings: Number(numAffectedRows ?? 0n) };
}

const MOST_CHANGES = 20;

/** What stands elsewhere than the review saw it: by indicator and code, since a road's next edition is another row. */
export async function changesSince(
  db: Database,
  act: Act,
  review: Since["review"],
  bodies: readonly string[] | null,
): Promise<Since> {
  const place = (column: string) => sql`array_position(${[...STATUSES]}::text[], ${sql.ref(column)})`;
  const changed = sql`from review_standing seen
    join indicator_standing standing on standing.workspace_id = seen.workspace_id
      and standing.indicator_id = seen.indicator_id and standing.code = seen.code
    where seen.workspace_id = ${act.workspaceId} and seen.review_id = ${review.id}::uuid
      and seen.status <> standing.status
      ${bodies === null ? sql`` : sql`and standing.owner_id = any (${bodies}::uuid[])`}`;
  // As `isWorse` says it.
  const isWorse = sql`(standing.status = 'unknown' or ${place("standing.status")} < ${place("seen.status")})`;
  const { rows: counted } = await sql<{ worse: number; better: number }>`
    select (count(*) filter (where ${isWorse}))::int as worse,
      (count(*) filter (where not ${isWorse}))::int as better ${changed}`.execute(db);
  const { rows } = await sql<Selectable<DB["indicator_standing"]> & { was: Status }>`
    select standing.*, seen.status as was ${changed}
    order by ${isWorse} desc, standing.severity, standing.id limit ${MOST_CHANGES}`.execute(db);
  const [{ worse, better } = { worse: 0, better: 0 }] = counted;
  return { review, worse, better, changes: rows.map((row) => ({ standing: listedFrom(row), before: row.was })) };
}
