import { describe, expect, onTestFinished, test } from "vitest";
import { listPendingMigrations, migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/history.generated.ts";
import { createEmptyDatabase } from "./test-database.ts";

const FIRST = { name: "2026-01-01-0000-store-create-a", up: ["create table a (id integer)"] };
const SECOND = { name: "2026-01-02-0000-store-create-b", up: ["create table b (id integer)"] };

async function givenEmptyDatabase() {
  const store = await createEmptyDatabase();
  onTestFinished(store.close);
  return store;
}

describe("migrate", () => {
  test("applies what is missing, once, in order", async () => {
    const store = await givenEmptyDatabase();
    expect(await listPendingMigrations(store, [FIRST])).toEqual({ isFresh: true, pending: [FIRST.name] });
    expect(await migrate(store, [FIRST])).toEqual({ applied: [FIRST.name] });
    expect(await migrate(store, [FIRST, SECOND])).toEqual({ applied: [SECOND.name] });
    expect(await migrate(store, [FIRST, SECOND])).toEqual({ applied: [] });
    expect(await listPendingMigrations(store, [FIRST, SECOND])).toEqual({ isFresh: false, pending: [] });
  });

  test("two processes at once apply everything once", async () => {
    const store = await givenEmptyDatabase();
    const [one, other] = await Promise.all([migrate(store), migrate(store)]);
    expect([...one.applied, ...other.applied]).toEqual(MIGRATIONS.map((migration) => migration.name));
  });

  test("refuses a schema of a newer release", async () => {
    const store = await givenEmptyDatabase();
    await migrate(store, [FIRST, SECOND]);
    await expect(migrate(store, [FIRST])).rejects.toMatchObject({
      code: "schema-newer",
      params: { migration: SECOND.name },
    });
  });

  test("refuses a migration that reads differently than when it ran", async () => {
    const store = await givenEmptyDatabase();
    await migrate(store, [FIRST]);
    const edited = { ...FIRST, up: ["create table a (id bigint)"] };
    await expect(migrate(store, [edited])).rejects.toMatchObject({ code: "schema-changed" });
  });

  test("a migration that fails halfway leaves nothing behind", async () => {
    const store = await givenEmptyDatabase();
    const failing = { name: SECOND.name, up: [...SECOND.up, "create table b (id integer)"] };
    await expect(migrate(store, [FIRST, failing])).rejects.toThrow(SECOND.name);
    expect(await migrate(store, [FIRST, SECOND])).toEqual({ applied: [SECOND.name] });
  });

  test("names are in order and tell their room", () => {
    const names = MIGRATIONS.map((migration) => migration.name);
    expect(names).toEqual([...new Set(names)].toSorted());
    for (const name of names) expect(name).toMatch(/^\d{4}-\d\d-\d\d-\d{4}-[a-z]+(-[a-z]+)+$/);
  });
});
