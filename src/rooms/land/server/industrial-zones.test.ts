import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { differencesOf, scanningLists } from "#server-kit/register/test-register.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { industrialZones } from "../model/index.ts";

const { db } = await openTestDatabase();

describe("the register of zones and clusters", () => {
  test("has the table that it declares", async () => {
    expect(await differencesOf(db, industrialZones)).toEqual([]);
  });

  test("no list of it reads the whole table", { timeout: 120_000 }, async () => {
    const act = await givenWorkspace(db);
    await sql`insert into industrial_zone (workspace_id, id, version, search_text, code, name, kind, state, area_hectares, project_count)
      select ${act.workspaceId}::uuid, gen_random_uuid(), 1, 'khu so ' || n, 'K' || n, 'Khu số ' || n,
        (array['economic-zone', 'industrial-zone', 'industrial-cluster'])[1 + n % 3],
        (array['proposed', 'planned', 'operating', null])[1 + n % 4], nullif(n % 3000, 0), n % 200
      from generate_series(1, 60000) n`.execute(db);
    await sql`analyze industrial_zone`.execute(db);
    expect(await scanningLists(db, act, industrialZones)).toEqual([]);
  });
});
