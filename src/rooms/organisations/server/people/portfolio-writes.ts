import { sql } from "kysely";
import { v7 as newUuid } from "uuid";
import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import type { MovingRows } from "../../model/index.ts";
import type { HandoverFollower, SuccessionFollower } from "../ports.ts";
import { organisationTables } from "../tables.ts";

/** Lines that hold past a day: they are cut there, and go on with somebody else. */
function linesPast(db: Database, act: Act, lastDay: PlainDate) {
  return organisationTables(db)
    .selectFrom("portfolio")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where((row) => row.or([row("valid_to", "is", null), row("valid_to", ">", lastDay)]));
}

type Line = Awaited<ReturnType<ReturnType<typeof linesPast>["execute"]>>[number];

/** Ends each line with the day before and goes on with the changed one; a line that has not begun is changed as it stands. */
async function goOn(
  db: Database,
  act: Act,
  lines: readonly Line[],
  first: PlainDate,
  last: PlainDate,
  change: Partial<Line>,
) {
  const tables = organisationTables(db);
  const begun = lines.filter((line) => line.valid_from <= last).map(({ id }) => id);
  const coming = lines.filter((line) => line.valid_from > last).map(({ id }) => id);
  for (const [ids, set] of [
    [begun, { valid_to: last }],
    [coming, change],
  ] as const) {
    if (ids.length === 0) continue;
    await tables
      .updateTable("portfolio")
      .set((row) => ({ ...set, version: row("version", "+", 1) }))
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "in", ids)
      .execute();
  }
  const next = lines
    .filter(({ id }) => begun.includes(id))
    .map((line) => ({ ...line, ...change, id: newUuid(), valid_from: first, version: 1 }));
  if (next.length > 0) await tables.insertInto("portfolio").values(next).execute();
}

export const portfolioHandedOver: HandoverFollower = {
  label: "people.handover.portfolio",
  countHeld: async (db, act, person, from) => {
    const { count } = await organisationTables(db)
      .selectFrom("portfolio")
      .select((row) => row.fn.countAll<number>().as("count"))
      .where("workspace_id", "=", act.workspaceId)
      .where("person_id", "=", person)
      .where((row) => row.or([row("valid_to", "is", null), row("valid_to", ">=", from)]))
      .executeTakeFirstOrThrow();
    return count;
  },
  follow: async (transaction, act, { from, to, effectiveOn, lastDay, basis }) => {
    const lines = await linesPast(transaction, act, lastDay).where("person_id", "=", from).forUpdate().execute();
    await goOn(transaction, act, lines, effectiveOn, lastDay, { person_id: to, basis });
  },
};

/** The people behind a body that ends stand behind whoever goes on with its duties. */
export const portfoliosFollow: SuccessionFollower = {
  label: "people.succession.portfolio",
  isDated: true,
  preview: async (db, act, { handovers, lastDay, effectiveOn }) => {
    const rows: MovingRows[] = [];
    for (const handover of handovers) {
      const past = await linesPast(db, act, lastDay).where("organisation_id", "=", handover.from).execute();
      // A line that was to begin later is nobody's loss on the day: it is not held yet.
      const lines = past.filter((line) => handover.to !== null || line.valid_from <= effectiveOn);
      if (lines.length > 0) {
        rows.push({ ...handover, label: "people.succession.portfolio", count: lines.length, examples: [] });
      }
    }
    return rows;
  },
  follow: async (transaction, act, { handovers, effectiveOn, lastDay }) => {
    for (const { from, to } of handovers) {
      const lines = await linesPast(transaction, act, lastDay)
        .where("organisation_id", "=", from)
        .forUpdate()
        .execute();
      if (lines.length === 0) continue;
      if (to === null) await endLines(transaction, act, lines, lastDay);
      else await goOn(transaction, act, lines, effectiveOn, lastDay, { organisation_id: to });
    }
  },
  countHeld: async (db, act, day) => {
    const { count } = await organisationTables(db)
      .selectFrom("portfolio")
      .select((row) => row.fn.countAll<number>().as("count"))
      .where("workspace_id", "=", act.workspaceId)
      .where("valid_from", "<=", day)
      .where(sql<boolean>`coalesce(valid_to >= ${day}, true)`)
      .executeTakeFirstOrThrow();
    return count;
  },
};

async function endLines(db: Database, act: Act, lines: readonly Line[], lastDay: PlainDate): Promise<void> {
  await organisationTables(db)
    .updateTable("portfolio")
    .set((row) => ({ valid_to: sql`greatest(valid_from, ${lastDay}::date)`, version: row("version", "+", 1) }))
    .where("workspace_id", "=", act.workspaceId)
    .where(
      "id",
      "in",
      lines.map(({ id }) => id),
    )
    .execute();
}
