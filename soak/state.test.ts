import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { listOrganisations } from "#rooms/organisations/server/index.ts";
import { listPlaces } from "#rooms/places/server/index.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { bodyId, fillState, placeId } from "./fill-state.ts";
import { combined, listening, scannedBy } from "./plans-of-statements.ts";

const store = await openTestDatabase();
const { db, take } = listening(store.pool);
const day = PlainDate.parse("2021-12-15");
let act: Act;

beforeAll(async () => {
  act = await givenWorkspace(store.db);
  await store.db.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    await sql`set local statement_timeout = 0`.execute(transaction);
    await fillState(transaction, act, { bodies: 20_000, places: 15_000 });
  });
  await sql`vacuum analyze`.execute(store.db);
}, 240_000);

async function scansOf(list: (query: object) => Promise<unknown>, queries: readonly object[]): Promise<string[]> {
  take();
  for (const query of queries) await list({ as_of: day, limit: 50, ...query });
  const unlike = new Map(take().map((statement) => [JSON.stringify(statement), statement]));
  const scans = await Promise.all([...unlike.values()].map((statement) => scannedBy(store.pool, statement)));
  return [...new Set(scans.flat())];
}

describe("a list of 20,000 bodies or 15,000 places as of a day", () => {
  const cursor = (name: string, id: string) => Buffer.from(JSON.stringify([name, id])).toString("base64url");

  test("of bodies reads no table from end to end, whatever is asked", { timeout: 240_000 }, async () => {
    const queries = combined({
      kind: [undefined, "people-committee", "university"],
      place: [undefined, placeId(3)],
      below: [undefined, bodyId(0), bodyId(7)],
      search: [undefined, "s", "so", "uy ban", "hoa binh 77"],
      cursor: [undefined, cursor("Sở Xây dựng", bodyId(1))],
    });
    expect(queries.length).toBe(3 * 2 * 3 * 5 * 2);
    const scans = await scansOf(async (query) => {
      const listed = await listOrganisations(db, act, { limit: 50, ...query });
      expect(listed.ok).toBe(true);
    }, queries);
    expect(scans).toEqual([]);
  });

  test("of places reads no table from end to end, whatever is asked", { timeout: 240_000 }, async () => {
    const queries = combined({
      kind: [undefined, "province", "commune"],
      region: [undefined, "east"],
      parent: [undefined, placeId(3)],
      search: [undefined, "s", "xa", "phuong", "hoa binh 77"],
      cursor: [undefined, cursor("xã An", placeId(1))],
    });
    const scans = await scansOf(async (query) => {
      const listed = await listPlaces(db, act, { limit: 50, ...query });
      expect(listed.ok).toBe(true);
    }, queries);
    expect(scans).toEqual([]);
  });

  test("would be caught reading one", async () => {
    const query = db.selectFrom("organisation_name").selectAll().where("folded", "like", "%cong%").compile();
    expect(await scannedBy(store.pool, query)).toEqual(["organisation_name"]);
  });

  test("holds of a search what a scan finds, page by page to the end", { timeout: 240_000 }, async () => {
    for (const search of ["b", "so", "uy ban", "hoa binh", "ong", "xay dung hoa"]) {
      const ids: string[] = [];
      let next: string | null = null;
      do {
        const page = await listOrganisations(store.db, act, {
          as_of: day,
          search,
          limit: 100,
          cursor: next ?? undefined,
        });
        if (!page.ok) throw new Error(page.refusal.code);
        ids.push(...page.value.items.map(({ id }) => id));
        next = page.value.nextCursor;
      } while (next !== null);
      const { rows } = await store.pool.query<{ id: string }>(
        `select body.id from organisation body join organisation_name name
           on name.workspace_id = body.workspace_id and name.organisation_id = body.id
         where (body.valid_from is null or body.valid_from <= $1) and (body.valid_to is null or body.valid_to >= $1)
           and strpos(' ' || name.folded, $2) > 0 order by name.name, body.id`,
        [day, ` ${search}`],
      );
      expect(ids).toEqual(rows.map(({ id }) => id));
    }
  });
});
