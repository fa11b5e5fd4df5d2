// 10,000 indicators × 40 years × 10 places, and a tenth of it: overview, one road, all statuses judged anew; linear between the two.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { IndicatorId } from "../src/rooms/indicators/model/index.ts";
import { getIndicator } from "../src/rooms/indicators/server/get-indicator.ts";
import { listIndicators } from "../src/rooms/indicators/server/list-indicators.ts";
import { getOverview } from "../src/rooms/indicators/server/overview/get-overview.ts";
import { holdReview } from "../src/rooms/indicators/server/overview/hold-review.ts";
import { renewAllStandings } from "../src/rooms/indicators/server/renew-all-standings.ts";
import { Act } from "../src/shared/act.ts";
import { type Database, migrate, openStore } from "../src/store/index.ts";
import { fillIndicators, indicatorId } from "./fill-indicators.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Soak } from "./soak.ts";

const YEARS = 40;
const PLACES = 10;
const QUERIES = 120;
const PROMISE = { overviewMs: 100, roadMs: 30, allStatusesMs: 60_000, growthOverLinear: 1.5 };

/** `INDICATORS=1000` runs the tenth alone (0.4 million), as while others work on the machine. */
export const soak: Soak = async ({ seed, say }) => {
  const most = Number(process.env["INDICATORS"] ?? 10_000);
  const sizes = most > 1_000 ? [Math.round(most / 10), most] : [most];
  const dataFolder = await mkdtemp(join(tmpdir(), "lotrinh-soak-indicators-"));
  const store = await openStore({ dataFolder });
  try {
    await migrate(store);
    const figures: Record<string, Measured> = {};
    for (const [place, indicators] of sizes.entries()) {
      say(`filling ${indicators * YEARS * PLACES} observations`);
      figures[indicators] = await measure(store.db, { size: place + 1, indicators, seed, say });
    }
    const missed = missedOf(figures, sizes);
    if (missed.length > 0) throw new Error(`Not held: ${missed.join("; ")} ${JSON.stringify(figures)}`);
    return { years: YEARS, places: PLACES, promise: PROMISE, queriesEach: QUERIES, figures };
  } finally {
    await store.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
};

type Times = { readonly p50: number; readonly p95: number };
type Measured = {
  readonly observations: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly overview: Times;
  readonly overviewAfterReview: Times;
  readonly list: Times;
  readonly road: Times;
  readonly allStatusesMs: number;
  readonly reviewMs: number;
};

type Size = {
  readonly size: number;
  readonly indicators: number;
  readonly seed: number;
  readonly say: (line: string) => void;
};

async function measure(db: Database, { size, indicators, seed, say }: Size): Promise<Measured> {
  const act = Act.parse({
    workspaceId: `01935000-0000-7000-8000-00000000000${size}`,
    actor: { id: "soak", name: "Soak", roles: ["office"], bodies: [] },
    at: "2026-11-25T03:00:00.000Z",
    on: "2026-11-25",
  });
  await db.transaction().execute(async (transaction) => {
    // The rows hold together by their making; millions of single look-ups would say it again.
    await sql`set local session_replication_role = replica`.execute(transaction);
    await sql`set local statement_timeout = 0`.execute(transaction);
    await sql`insert into workspace (workspace_id, name, created_at) values (${act.workspaceId}, 'Soak', now())`.execute(
      transaction,
    );
    await fillIndicators(transaction, act, size, { indicators, years: YEARS, places: PLACES });
  });
  await sql`vacuum analyze`.execute(db);
  say("judging");
  await renewAllStandings(db, act);
  await sql`vacuum analyze indicator_standing`.execute(db);
  const again = performance.now();
  const renewed = await renewAllStandings(db, act);
  const allStatusesMs = Math.round(performance.now() - again);
  if (renewed.standings !== indicators) throw new Error(`${renewed.standings} standings of ${indicators}`);
  await sql`vacuum analyze indicator_standing`.execute(db);

  const random = seededRandom(seed);
  const overviewOnce = async () => value(await getOverview(db, act, "all", [])).tiles.length;
  const overview = await timesOf(overviewOnce);
  const held = performance.now();
  value(await holdReview(db, act, { note: null }));
  const reviewMs = Math.round(performance.now() - held);
  await sql`update indicator_standing set status = 'off' where workspace_id = ${act.workspaceId} and severity % 7 = 0`.execute(db); // prettier-ignore
  await sql`vacuum analyze`.execute(db);
  const measured = {
    observations: indicators * YEARS * PLACES,
    statuses: value(await getOverview(db, act, "all", [])).counts,
    overview,
    overviewAfterReview: await timesOf(overviewOnce),
    list: await timesOf(async () => value(await listIndicators(db, act, { sort: "worst", limit: 100 })).items.length),
    road: await timesOf(async () => {
      const id = IndicatorId.parse(indicatorId(size, 1 + Math.floor(random() * indicators)));
      return value(await getIndicator(db, act, id)).observations.length;
    }),
    allStatusesMs,
    reviewMs,
  };
  say(JSON.stringify(measured));
  return measured;
}

function value<Value>(outcome: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

async function timesOf(ask: () => Promise<number>): Promise<Times> {
  const times: number[] = [];
  await ask();
  for (let turn = 0; turn < QUERIES; turn += 1) {
    const from = performance.now();
    if ((await ask()) === 0) throw new Error("Nothing was answered");
    times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}

/** A tenfold number of observations may take ten times as long to judge, and half as much again; one road the same time. */
function missedOf(figures: Readonly<Record<string, Measured>>, sizes: readonly number[]): string[] {
  const missed = Object.entries(figures).flatMap(([size, each]) => [
    ...(Math.max(each.overview.p95, each.overviewAfterReview.p95) >= PROMISE.overviewMs ? [`overview of ${size}`] : []),
    ...(each.road.p95 >= PROMISE.roadMs ? [`road of ${size}`] : []),
    ...(each.allStatusesMs >= PROMISE.allStatusesMs ? [`statuses of ${size}`] : []),
  ]);
  const [small, large] = sizes.map((size) => figures[size]);
  if (!small || !large) return missed;
  const times = large.observations / small.observations;
  const isLinear = large.allStatusesMs <= small.allStatusesMs * times * PROMISE.growthOverLinear;
  return isLinear ? missed : [...missed, `linear: ${small.allStatusesMs} ms and ${large.allStatusesMs} ms`];
}
