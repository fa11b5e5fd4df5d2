// 1,000,000 assignments and 3,000,000 reports: every filter and sort by EXPLAIN, counts, the list beside a bare handler, a kill under load.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { LOOPBACK_ACTOR } from "../src/rooms/access/model/index.ts";
import { BoardQuery } from "../src/rooms/assignments/model/index.ts";
import { rankBodies, summariseAssignments } from "../src/rooms/assignments/server/summarise-assignments.ts";
import { countStates } from "../src/rooms/assignments/server/view/get-board.ts";
import { OrganisationId } from "../src/rooms/organisations/model/index.ts";
import { type Act, WorkspaceId } from "../src/shared/act.ts";
import { dayInVietNam, instantOf } from "../src/shared/plain-date.ts";
import { type Database, openStore, type Store } from "../src/store/index.ts";
import { type Asked, askEverything } from "./ask-duties.ts";
import { fillDuties, idOf } from "./fill-duties.ts";
import { type Drill, programOf, type Server, startDrillServer, stopDrillServer } from "./kill-drill.ts";
import { type KilledUnderLoad, killUnderLoad, listUntouched } from "./kill-duties.ts";
import { type BesideBare, listBesideBare } from "./list-beside-bare.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Soak } from "./soak.ts";
import { withoutIndexes } from "./without-indexes.ts";

const PROMISE = { countsMs: 20, listShareOfBare: 0.4, clients: 64, seconds: 60 };
const BODIES = 600;
const QUERIES = 120;
const FILLED = ["assignment", "assignment_party", "assignment_holding", "assignment_step", "assignment_count", "report", "report_asked"]; // prettier-ignore

/** `DUTIES=100000` runs the tenth, as while others work on the machine. */
export const soak: Soak = async ({ seed, say }) => {
  const assignments = Number(process.env["DUTIES"] ?? 1_000_000);
  const parent = await mkdtemp(join(tmpdir(), "lotrinh-soak-duties-"));
  // Else root's cluster would lie outside, where nobody removes it.
  await chmod(parent, 0o755);
  const drill: Drill = { dataFolder: join(parent, "data"), program: programOf(), random: seededRandom(seed), promised: [] }; // prettier-ignore
  // A first start lays out the place with its example; it is filled while nobody is at work.
  await stopDrillServer(await startDrillServer(drill));
  const store = await openStore({ dataFolder: drill.dataFolder });
  let server: Server | undefined;
  try {
    const act = await actOf(store);
    const from = performance.now();
    await fill(store, act, { assignments, reports: 3 * assignments, bodies: BODIES });
    const fillSeconds = Math.round((performance.now() - from) / 1000);
    say(`filled in ${fillSeconds} s`);
    const counts = await timeCounts(store.db, act);
    say(JSON.stringify(counts));
    const asked = await askEverything(store.pool, act);
    say(JSON.stringify(asked));
    server = await startDrillServer(drill);
    const list = await listBesideBare(server, drill.dataFolder, store.pool, act);
    say(JSON.stringify(list));
    const untouched = await listUntouched(store, act, Math.min(40_000, assignments / 20));
    const load = { clients: PROMISE.clients, seconds: PROMISE.seconds, assignments: untouched };
    const ran = await killUnderLoad(drill, server, store, act, load);
    server = ran.server;
    const figures = { counts, asked, list, killed: ran.killed };
    const missed = missedOf(figures);
    // What does not hold is told beside what does; the run itself has failed.
    if (missed.length > 0) process.exitCode = 1;
    return { assignments, reports: 3 * assignments, bodies: BODIES, promise: PROMISE, queriesEach: QUERIES, fillSeconds, loadAverage: loadavg(), missed, ...figures }; // prettier-ignore
  } finally {
    if (server) await stopDrillServer(server);
    await store.close();
    await rm(parent, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
  }
};

type Times = { readonly p50: number; readonly p95: number };
type Figures = { readonly counts: Readonly<Record<string, Times>>; readonly asked: Asked; readonly list: BesideBare; readonly killed: KilledUnderLoad }; // prettier-ignore

function missedOf({ counts, asked, list, killed }: Figures): string[] {
  const slow = Object.entries(counts).filter(([, { p95 }]) => p95 >= PROMISE.countsMs);
  return [
    ...slow.map(([name, { p95 }]) => `${name} took ${p95} ms`),
    ...Object.entries(asked.scans).map(([table, { first }]) => `${table} read from end to end: ${first}`),
    ...(list.share < PROMISE.listShareOfBare ? [`the list has ${list.share} of a bare handler`] : []),
    ...killed.lost,
    ...killed.rowsApart,
    ...killed.unexpected,
    ...(killed.areSumsApart ? ["kept sums differ from a recount"] : []),
  ];
}

/** The four cells whole and of a body, the counts of the board, and the bodies by what they owe. */
async function timeCounts(db: Database, act: Act): Promise<Record<string, Times>> {
  const body = OrganisationId.parse(idOf("body", 0));
  const asked = {
    cells: () => summariseAssignments(db, act, { whose: "all" }),
    "cells of the body that leads most": () => summariseAssignments(db, act, { whose: "all", body }),
    "bodies that owe most": () => rankBodies(db, act, { limit: 20 }),
    "states of the board": () => countStates(db, act, BoardQuery.parse({})),
    "states of the board, of the body that leads most": () => countStates(db, act, BoardQuery.parse({ body })),
  };
  const times: Record<string, Times> = {};
  for (const [name, ask] of Object.entries(asked)) {
    await ask();
    const all: number[] = [];
    for (let turn = 0; turn < QUERIES; turn += 1) {
      const from = performance.now();
      await ask();
      all.push(performance.now() - from);
    }
    all.sort((one, other) => one - other);
    const at = (share: number) => Math.round((all[Math.floor(all.length * share)] ?? 0) * 10) / 10;
    times[name] = { p50: at(0.5), p95: at(0.95) };
  }
  return times;
}

async function actOf({ db }: Store): Promise<Act> {
  const row = await db.selectFrom("workspace").select("workspace_id").executeTakeFirstOrThrow();
  const now = new Date();
  return { workspaceId: WorkspaceId.parse(row.workspace_id), actor: LOOPBACK_ACTOR, at: instantOf(now), on: dayInVietNam(now) };
} // prettier-ignore

async function fill(store: Store, act: Act, count: Parameters<typeof fillDuties>[2]): Promise<void> {
  await store.db.transaction().execute(async (transaction) => {
    // The rows hold together by their making; millions of single look-ups would say it again.
    await sql`set local session_replication_role = replica`.execute(transaction);
    await sql`set local statement_timeout = 0`.execute(transaction);
    await withoutIndexes(transaction, FILLED, () => fillDuties(transaction, act, count));
  });
  const client = await store.pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    await client.query("vacuum analyze");
    await client.query("reset statement_timeout");
  } finally {
    client.release();
  }
}
