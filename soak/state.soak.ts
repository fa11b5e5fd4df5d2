// 100,000 bodies and 15,000 places through ten reorganisations: every list as of any day, by every filter, p95 below 50 ms.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { listOrganisations } from "../src/rooms/organisations/server/index.ts";
import { OrganisationKind } from "../src/rooms/organisations/model/index.ts";
import { listPlaces } from "../src/rooms/places/server/index.ts";
import { Act } from "../src/shared/act.ts";
import { PlainDate } from "../src/shared/plain-date.ts";
import { type Database, migrate, openStore } from "../src/store/index.ts";
import { bodyId, EVENTS, fillState, placeId } from "./fill-state.ts";
import type { Soak } from "./soak.ts";

const BODIES = 100_000;
const PLACES = 15_000;
const PROMISE_MS = 50;
const QUERIES = 120;
const WORKSPACE = "01935000-0000-7000-8000-000000000001";

export const soak: Soak = async ({ seed, say }) => {
  const dataFolder = await mkdtemp(join(tmpdir(), "lotrinh-soak-state-"));
  const store = await openStore({ dataFolder });
  try {
    await migrate(store);
    say("filling");
    await store.db.transaction().execute(async (transaction) => {
      // The rows hold together by their making; half a million single look-ups would say it again.
      await sql`set local session_replication_role = replica`.execute(transaction);
      await sql`set local statement_timeout = 0`.execute(transaction);
      await sql`insert into workspace (workspace_id, name, created_at) values (${WORKSPACE}, 'Soak', now())`.execute(
        transaction,
      );
      await fillState(transaction, act, { bodies: BODIES, places: PLACES });
    });
    await sql`vacuum analyze`.execute(store.db);
    const random = randomOf(seed);
    const figures: Record<string, { p50: number; p95: number; rows: number }> = {};
    for (const [name, ask] of Object.entries(questionsOf(store.db, random))) {
      await ask(dayOf(random));
      const times: number[] = [];
      let rows = 0;
      for (let turn = 0; turn < QUERIES; turn += 1) {
        const day = dayOf(random);
        const from = performance.now();
        rows += await ask(day);
        times.push(performance.now() - from);
      }
      times.sort((one, other) => one - other);
      figures[name] = { p50: at(times, 0.5), p95: at(times, 0.95), rows };
      say(`${name}: p95 ${figures[name].p95} ms`);
    }
    const truth = await agreesWithScan(store.db, random);
    say(`agrees with a scan: ${truth.rows} rows`);
    const slow = Object.entries(figures).filter(([, { p95 }]) => p95 >= PROMISE_MS);
    if (slow.length > 0)
      throw new Error(`p95 of ${PROMISE_MS} ms and more: ${JSON.stringify(Object.fromEntries(slow))}`);
    return {
      bodies: BODIES,
      places: PLACES,
      reorganisations: EVENTS.length,
      promiseMs: PROMISE_MS,
      queriesEach: QUERIES,
      figures,
      truth,
    };
  } finally {
    await store.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
};

function at(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
}

/** The same numbers for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("Nothing to pick from");
  return item;
}

function dayOf(random: () => number): PlainDate {
  return PlainDate.parse(`${2015 + Math.floor(random() * 12)}-12-15`);
}

const act = Act.parse({
  workspaceId: WORKSPACE,
  actor: { id: "soak", name: "Soak", roles: ["office"], bodies: [] },
  at: "2026-11-25T03:00:00.000Z",
  on: "2026-11-25",
});

type Question = (day: PlainDate) => Promise<number>;
const TWO_LETTERS = ["so", "ub", "xa", "ba", "ph", "ho", "tr", "qu", "zz", "an"];
const WORDS = ["cong thuong", "uy ban", "phong tai", "dak", "hoa binh", "quang nam", "xyz", "so xay dung 99", "1234"];

function questionsOf(db: Database, random: () => number): Record<string, Question> {
  const bodies = async (query: object) => {
    const listed = await listOrganisations(db, act, { limit: 50, ...query });
    if (!listed.ok) throw new Error(listed.refusal.code);
    return listed.value;
  };
  const places = async (query: object) => {
    const listed = await listPlaces(db, act, { limit: 50, ...query });
    if (!listed.ok) throw new Error(listed.refusal.code);
    return listed.value;
  };
  const count = async (list: Promise<{ items: readonly unknown[] }>) => (await list).items.length;
  let cursor: string | undefined;
  return {
    bodies: (day) => count(bodies({ as_of: day })),
    "bodies, further pages": async (day) => {
      const page = await bodies({ as_of: day, cursor });
      cursor = page.nextCursor ?? undefined;
      return page.items.length;
    },
    "bodies of a kind": (day) => count(bodies({ as_of: day, kind: pick(OrganisationKind.options, random) })),
    "bodies of a place": (day) => count(bodies({ as_of: day, place: placeId(Math.floor(random() * PLACES)) })),
    "bodies below a body": (day) => count(bodies({ as_of: day, below: bodyId(Math.floor(random() * 200)) })),
    "bodies by two letters": (day) => count(bodies({ as_of: day, search: pick(TWO_LETTERS, random) })),
    "bodies by words": (day) => count(bodies({ as_of: day, search: pick(WORDS, random) })),
    places: (day) => count(places({ as_of: day })),
    "places of a kind": (day) => count(places({ as_of: day, kind: pick(["province", "district", "commune"], random) })),
    "places of a region": (day) => count(places({ as_of: day, region: pick(["east", "west"], random) })),
    "places below a place": (day) => count(places({ as_of: day, parent: placeId(Math.floor(random() * 60)) })),
    "places by two letters": (day) => count(places({ as_of: day, search: pick(TWO_LETTERS, random) })),
    "places by words": (day) => count(places({ as_of: day, search: pick(WORDS, random) })),
  };
}

/** Lists, searched page by page to the end, hold what a plain scan of the same table holds. */
async function agreesWithScan(db: Database, random: () => number): Promise<{ checked: number; rows: number }> {
  let rows = 0;
  const searches = ["so", "hoa binh", "1234", "zz"];
  for (const search of searches) {
    const day = dayOf(random);
    let cursor: string | undefined;
    let listed = 0;
    do {
      const page = await listOrganisations(db, act, { as_of: day, search, limit: 100, cursor });
      if (!page.ok) throw new Error(page.refusal.code);
      listed += page.value.items.length;
      cursor = page.value.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const { rows: scanned } = await sql<{ count: number }>`
      select count(*) from organisation body where workspace_id = ${WORKSPACE}
        and (valid_from is null or valid_from <= ${day}) and (valid_to is null or valid_to >= ${day})
        and exists (select from organisation_name name where name.workspace_id = body.workspace_id
          and name.organisation_id = body.id and strpos(' ' || name.folded, ${` ${search}`}) > 0)`.execute(db);
    if (scanned[0]?.count !== listed)
      throw new Error(`${search} on ${day}: ${listed} listed, ${scanned[0]?.count} there`);
    rows += listed;
  }
  return { checked: searches.length, rows };
}
