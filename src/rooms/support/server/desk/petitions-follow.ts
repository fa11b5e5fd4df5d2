import { sql } from "kysely";
import type { MovingRows } from "#rooms/organisations/model/index.ts";
import type { SuccessionFollower } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import { appendAudits, type Database } from "#store/index.ts";
import { supportTables } from "../tables.ts";

/** How many rows a person is shown by name. */
const SHOWN = 100;
const LABEL = "petition.succession";

/** Whoever goes on with a body's duties answers what it was asked, and hears the answer to what it asked. */
export const petitionsFollow: SuccessionFollower = {
  label: LABEL,

  preview: async (db, act, { handovers }) => {
    const rows: MovingRows[] = [];
    for (const { from, to, rule } of handovers) {
      const asked = to === null ? [] : await unansweredOf(db, act, from).execute();
      if (asked.length === 0) continue;
      const examples = asked.slice(0, SHOWN).map(({ id, code, name }) => ({ id, code, words: name }));
      rows.push({ label: LABEL, from, to, rule, count: asked.length, examples });
    }
    return rows;
  },

  follow: async (transaction, act, { handovers, effectiveOn, basis }) => {
    for (const { from, to } of handovers) {
      // Without a successor it stays with the name that it was addressed to; the office answers in its place.
      if (to === null) continue;
      const asked = await unansweredOf(transaction, act, from).forUpdate().execute();
      await sql`update petition set answerer_id = ${to}::uuid, version = version + 1
        where workspace_id = ${act.workspaceId} and id = any (${asked.map(({ id }) => id)}::uuid[])`.execute(
        transaction,
      );
      await sql`update petition set petitioner_id = ${to}::uuid, version = version + 1
        where workspace_id = ${act.workspaceId} and petitioner_id = ${from} and answered_on is null and ended_on is null`.execute(
        transaction,
      );
      const moved = { before: { answererId: from }, after: { answererId: to, effectiveOn, basis: basis.instrument } };
      await appendAudits(transaction, act, asked.map(({ id }) => ({ act: "petition-passed-on", subject: { kind: "petition", id }, ...moved }))); // prettier-ignore
    }
  },

  countHeld: async (db, act) => {
    const { count } = await supportTables(db)
      .selectFrom("petition")
      .select((row) => row.fn.countAll<number>().as("count"))
      .where("workspace_id", "=", act.workspaceId)
      .where("answerer_id", "is not", null)
      .executeTakeFirstOrThrow();
    return count;
  },
};

function unansweredOf(db: Database, act: Act, body: string) {
  return supportTables(db)
    .selectFrom("petition")
    .select(["id", "code", "name"])
    .where("workspace_id", "=", act.workspaceId)
    .where("answerer_id", "=", body)
    .where("answered_on", "is", null)
    .where("ended_on", "is", null)
    .orderBy("id");
}
