// 1,000,000 records of every kind: 200 searches in three bands of frequency find what a scan of all of them finds; p95 of each band below 50 ms.
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { search } from "../src/rooms/search/server/index.ts";
import { MOST_OF_EACH_KIND } from "../src/server-kit/index.ts";
import { searchables } from "../src/server/rooms.ts";
import { Act } from "../src/shared/act.ts";
import { foldedWords } from "../src/shared/search-words.ts";
import { migrate, openStore, type Store } from "../src/store/index.ts";
import { fillSearch, SEARCH_WORKSPACE } from "./fill-search.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Soak } from "./soak.ts";

const RECORDS = Number(process.env["SEARCH_RECORDS"] ?? 1_000_000);
const QUERIES = 200;
const PROMISE_MS = 50;
/** A search is timed so often. The fastest turn is what the search needs: other work on the machine only ever adds. The middle one is told as well. */
const TURNS = 7;
const REST_MS = 10_000;

/** How many records fit: the band of a search. */
const BANDS = { rare: 100, middle: 10_000, frequent: Infinity } as const;
type Band = keyof typeof BANDS;

const act = Act.parse({
  workspaceId: SEARCH_WORKSPACE,
  actor: { id: "soak", name: "Soak", roles: ["office"], bodies: [] },
  at: "2026-11-26T03:00:00.000Z",
  on: "2026-11-26",
});

type Row = { readonly kind: string; readonly key: string; readonly lot: number; readonly words: string };

export const soak: Soak = async ({ seed, say }) => {
  const dataFolder = await mkdtemp(join(tmpdir(), "lotrinh-soak-search-"));
  const store = await openStore({ dataFolder });
  try {
    await migrate(store);
    say(`filling ${RECORDS} records`);
    const filledIn = performance.now();
    await fillSearch(
      store,
      searchables.map(({ kind }) => kind),
      RECORDS,
      seed,
    );
    say(`filled in ${Math.round((performance.now() - filledIn) / 1000)} s`);
    const { questions, records } = await askAndScan(store, seed);
    // A million rows that were read for the scan are forgotten before anything is timed.
    await pause(REST_MS);
    const times: Record<Band, number[]> = { rare: [], middle: [], frequent: [] };
    const middles: Record<Band, number[]> = { rare: [], middle: [], frequent: [] };
    for (const { words, band, wanted } of questions) {
      const turns = await timed(store, words);
      times[band].push(turns[0] ?? 0);
      middles[band].push(turns[Math.floor(TURNS / 2)] ?? 0);
      await agrees(store, words, wanted);
    }
    const figures = figuresOf(times);
    const middleTurn = figuresOf(middles);
    const load = loadavg().map((each) => Math.round(each * 10) / 10);
    say(JSON.stringify({ figures, middleTurn, load }));
    const slow = Object.entries(figures).filter(([, { p95 }]) => p95 >= PROMISE_MS);
    if (slow.length > 0) throw new Error(`p95 of ${PROMISE_MS} ms and more: ${JSON.stringify(figures)}`);
    return { records, kinds: searchables.length, queries: questions.length, promiseMs: PROMISE_MS, turns: TURNS, figures, middleTurn, load, sizes: await sizesOf(store), agreesWithScan: true }; // prettier-ignore
  } finally {
    await store.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
};

type Question = { readonly words: string; readonly band: Band; readonly wanted: readonly string[] };

/** What is asked, and what a scan of every record finds for it. */
async function askAndScan(store: Store, seed: number): Promise<{ questions: Question[]; records: number }> {
  const rows = await readAll(store);
  const questions = queriesOf(rows, seed).map((words): Question => {
    const scanned = scan(rows, words);
    return { words, band: bandOf(scanned.length), wanted: firstOfEachKind(scanned) };
  });
  return { questions, records: rows.length };
}

/** Of each kind the first ones in the order of the lots. */
function firstOfEachKind(scanned: readonly Row[]): string[] {
  return [...Map.groupBy(scanned, ({ kind }) => kind)].flatMap(([kind, own]) =>
    own.slice(0, MOST_OF_EACH_KIND).map(({ key }) => `${kind} ${key}`),
  );
}

async function readAll(store: Store): Promise<Row[]> {
  const { rows } = await store.pool.query<Row>(
    "select kind, key, lot, ' ' || folded || ' ' as words from search_entry",
  );
  return rows.toSorted((one, other) => one.lot - other.lot || (one.key < other.key ? -1 : 1));
}

/** Words as people type them: out of the records themselves, one to four in a row, apart, unfinished; and some that nobody has. */
function queriesOf(rows: readonly Row[], seed: number): string[] {
  const random = seededRandom(seed + 1);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  return Array.from({ length: QUERIES }, (_, at) => {
    const words = pick(rows).words.trim().split(" ");
    const from = Math.floor(random() * words.length);
    if (at % 10 === 9) return `${pick(words)} ${pick(pick(rows).words.trim().split(" "))}`;
    if (at % 10 === 8) return words[from]?.slice(0, 2).padEnd(2, "a") ?? "an";
    const run = words.slice(from, from + 1 + (at % 4));
    const last = run.pop() ?? "";
    return [...run, at % 2 === 0 ? last : last.slice(0, Math.max(2, last.length - 1))].join(" ");
  });
}

/** The plainest way to find: every record is looked at. It shares nothing with the search but what a word is. */
function scan(rows: readonly Row[], asked: string): Row[] {
  const words = foldedWords(asked);
  const beginning = ` ${words.pop() ?? ""}`;
  const whole = words.map((word) => ` ${word} `);
  return rows.filter(({ words: own }) => own.includes(beginning) && whole.every((word) => own.includes(word)));
}

function bandOf(count: number): Band {
  return count < BANDS.rare ? "rare" : count < BANDS.middle ? "middle" : "frequent";
}

/** The times of one search, the shortest first. */
async function timed(store: Store, words: string): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const from = performance.now();
    await search(store.db, act, searchables, { words, limit: 5 });
    times.push(performance.now() - from);
  }
  return times.toSorted((one, other) => one - other);
}

/** What the scan wants, and nothing else. */
async function agrees(store: Store, words: string, wanted: readonly string[]): Promise<void> {
  const found = await search(store.db, act, searchables, { words, limit: 500 });
  if (!found.ok) throw new Error(found.refusal.code);
  const given = found.value.groups.flatMap(({ kind, items }) => items.map(({ key }) => `${kind} ${key}`));
  const isSame = wanted.length === given.length && new Set([...wanted, ...given]).size === given.length;
  if (!isSame) throw new Error(`“${words}”: a scan finds ${wanted.length}, the search ${given.length}`);
}

function figuresOf(times: Readonly<Record<Band, number[]>>) {
  return Object.fromEntries(
    Object.entries(times).map(([band, own]) => [band, { queries: own.length, ...percentiles(own) }]),
  );
}

function percentiles(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), most: at(0.999) };
}

async function sizesOf(store: Store): Promise<Record<string, string>> {
  const { rows } = await store.pool.query<{ name: string; size: string }>(
    `select c.relname as name, pg_size_pretty(pg_relation_size(c.oid)) as size from pg_class c
     where c.relname like 'search_entry%' order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, size }) => [name, size]));
}
