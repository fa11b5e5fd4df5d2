import { sql } from "kysely";
import type { MovingRows, OrganisationId } from "#rooms/organisations/model/index.ts";
import type { SuccessionFollower } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { appendAudits, type Database } from "#store/index.ts";
import { indicatorTables } from "./tables.ts";

/** How many rows a person is shown by name. */
const SHOWN = 100;

/** Whoever goes on with a body's duties answers for its indicators; who did before stays on the indicator's page. */
export const indicatorOwnersFollow: SuccessionFollower = {
  label: "indicators.succession.owners",
  isDated: false,

  preview: async (db, act, { handovers, effectiveOn }) => {
    const rows: MovingRows[] = [];
    for (const { from, to, rule } of handovers) {
      const owned = await ownedBy(db, act, from, effectiveOn).execute();
      if (owned.length === 0) continue;
      const examples = owned.slice(0, SHOWN).map(({ id, code, name_vi: words }) => ({ id, code, words }));
      rows.push({ label: "indicators.succession.owners", from, to, rule, count: owned.length, examples });
    }
    return rows;
  },

  follow: async (transaction, act, { handovers, effectiveOn, lastDay, basis }) => {
    const tables = indicatorTables(transaction);
    for (const { from, to } of handovers) {
      const owned = await ownedBy(transaction, act, from, effectiveOn).forUpdate().execute();
      const ids = owned.map(({ id }) => id);
      if (ids.length === 0) continue;
      await sql`insert into indicator_past_owner
          (workspace_id, indicator_id, ordinal, organisation_id, last_day, basis)
        select workspace_id, id, (select count(*) from indicator_past_owner past
            where past.workspace_id = indicator.workspace_id and past.indicator_id = indicator.id),
          owner_id, ${lastDay}::date, ${basis.instrument}
        from indicator where workspace_id = ${act.workspaceId} and id = any(${ids}::uuid[])`.execute(transaction);
      await tables
        .updateTable("indicator")
        .set((row) => ({ owner_id: to, version: row("version", "+", 1) }))
        .where("workspace_id", "=", act.workspaceId)
        .where("id", "in", ids)
        .execute();
      await tables
        .updateTable("indicator_standing")
        .set({ owner_id: to })
        .where("workspace_id", "=", act.workspaceId)
        .where("indicator_id", "in", ids)
        .execute();
      const moved = { before: { ownerId: from }, after: { ownerId: to, effectiveOn, basis: basis.instrument } };
      await appendAudits(transaction, act, ids.map((id) => ({ act: "indicator-passed-on", subject: { kind: "indicator", id }, ...moved }))); // prettier-ignore
    }
  },

  countHeld: async (db, act) => {
    const { count } = await indicatorTables(db)
      .selectFrom("indicator")
      .select((row) => row.fn.countAll<number>().as("count"))
      .where("workspace_id", "=", act.workspaceId)
      .where("owner_id", "is not", null)
      .executeTakeFirstOrThrow();
    return count;
  },
};

/** Indicators that a body answers for and that are followed past the day. One that ended before stays with the body of its day. */
function ownedBy(db: Database, act: Act, from: OrganisationId, effectiveOn: string) {
  return indicatorTables(db)
    .selectFrom("indicator")
    .select(["id", "code", "name_vi"])
    .where("workspace_id", "=", act.workspaceId)
    .where("owner_id", "=", from)
    .where((row) => row.or([row("ended_on", "is", null), row("ended_on", ">=", effectiveOn)]))
    .orderBy("code");
}

/** Whoever answered until yesterday stays on the page; somebody who was put there by mistake today was owner on no day. */
export async function keepPastOwner(db: Database, act: Act, indicatorId: string, ownerId: string): Promise<void> {
  await sql`insert into indicator_past_owner (workspace_id, indicator_id, ordinal, organisation_id, last_day, basis)
    select ${act.workspaceId}::uuid, ${indicatorId}::uuid, count(*), ${ownerId}::uuid, ${act.on}::date - 1,
      ${act.reason ?? null}
    from indicator_past_owner where workspace_id = ${act.workspaceId} and indicator_id = ${indicatorId}
    having coalesce(max(last_day) < ${act.on}::date - 1, true)`.execute(db);
}

export async function listPastOwners(db: Database, act: Act, indicatorIds: readonly string[]) {
  const rows = await indicatorTables(db)
    .selectFrom("indicator_past_owner")
    .select(["indicator_id", "organisation_id", "last_day", "basis"])
    .where("workspace_id", "=", act.workspaceId)
    .where("indicator_id", "in", indicatorIds)
    .orderBy("indicator_id")
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    ownerId: row.organisation_id,
    lastDay: PlainDate.parse(row.last_day),
    basis: row.basis,
  }));
}
