import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renewAllStandings } from "#rooms/indicators/server/index.ts";
import { done } from "#shared/outcome.ts";
import { inTransaction, writeBackupFile } from "#store/index.ts";
import { createTestDatabase, givenWorkspace } from "#store/test-database.ts";
import { joinWorkspace } from "./join-workspace.ts";
import { loadExample } from "./load-example.ts";

const PLAN = join(import.meta.dirname, "../../examples/quang-nam/plan.txt");
const folder = await mkdtemp(join(tmpdir(), "lotrinh-join-"));
const file = join(folder, "coming.tar.gz");

async function givenExample() {
  const store = await createTestDatabase();
  const act = await givenWorkspace(store.db);
  await inTransaction(store.db, async (transaction) => done(await loadExample(transaction, act, PLAN)));
  return { store, act };
}
type Installation = Awaited<ReturnType<typeof givenExample>>;
let [coming, here]: Installation[] = [];
const both = () => ({ coming: coming as Installation, here: here as Installation });

beforeAll(async () => {
  coming = await givenExample();
  here = await givenExample();
}, 120_000);
afterAll(async () => {
  await coming?.store.close();
  await here?.store.close();
  await rm(folder, { recursive: true, force: true });
});

/** A backup of theirs, joined into ours. */
async function joined(isDryRun: boolean) {
  const { store, act } = both().coming;
  await writeBackupFile(store, file, { at: act.at, release: "0.1.0" });
  const asked = { scratchFolder: folder, decisions: {}, isDryRun };
  return joinWorkspace(both().here.store, both().here.act, createReadStream(file), asked);
}

/** Of every table that came whole, how many rows came. */
async function cameOf(isDryRun: boolean): Promise<Record<string, number>> {
  const outcome = await joined(isDryRun);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  for (const { there, came, held, leftBehind } of outcome.value.tables) expect(came + held + leftBehind).toBe(there);
  const told = outcome.value.tables.filter(({ came }) => came > 0);
  return Object.fromEntries(told.map(({ table, came }) => [table, came]));
}

async function query<Row>(installation: Installation, words: string): Promise<Row[]> {
  return (await sql<Row>`${sql.raw(words)}`.execute(installation.store.db)).rows;
}

describe("two workspaces that began with the bundled example", { timeout: 240_000 }, () => {
  test("hold it once: every row of it is one that is here", async () => {
    expect(await cameOf(true)).toEqual({});
  });

  test("are not joined where one of them changed a record of it: it says which", async () => {
    const [zone] = await query<{ code: string; name: string }>(
      both().coming,
      "select code, name from industrial_zone order by code limit 1",
    );
    await query(both().coming, `update industrial_zone set name = 'Đã đổi' where code = '${zone?.code}'`);
    const refused = await joined(true);
    const params = { table: "industrial_zone", count: 1, examples: zone?.code, others: 0 };
    expect(refused).toMatchObject({ ok: false, refusal: { code: "arrival-in-both", params } });
    await query(both().coming, `update industrial_zone set name = '${zone?.name}' where code = '${zone?.code}'`);
  });

  test("and what else was written there comes: a value of the same indicator, by which it is judged anew", async () => {
    const [seen] = await query<{ id: string; code: string }>(
      both().coming,
      `select seen.id, indicator.code from observation seen join indicator on indicator.id = seen.indicator_id
       where seen.is_current and seen.place_id is null and indicator.formula is null and seen.period ~ '^[0-9]{4}$'
       order by indicator.code, seen.period desc limit 1`,
    );
    // As a person there would have entered it, with its standing.
    const columns = (
      await query<{ name: string }>(
        both().coming,
        `select attname as name from pg_attribute where attrelid = 'observation'::regclass and attnum > 0 and not attisdropped
       and attgenerated = '' and attname not in ('id', 'period', 'period_to', 'value')`,
      )
    )
      .map(({ name }) => name)
      .join(", ");
    await query(
      both().coming,
      `insert into observation (id, period, period_to, value, ${columns})
       select gen_random_uuid(), '2025', '2025-12-31', value + 1, ${columns} from observation where id = '${seen?.id}'`,
    );
    await renewAllStandings(both().coming.store.db, both().coming.act);
    const standing = `select last_period from indicator_standing join indicator on indicator.id = indicator_id
      where indicator.code = '${seen?.code}' and last_period = '2025'`;
    expect(await query(both().here, standing)).toEqual([]);
    expect(await cameOf(false)).toEqual({ observation: 1 });
    expect(await query(both().here, standing)).not.toEqual([]);
    expect(await cameOf(false)).toEqual({});
  });
});
