import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { industrialZones } from "../src/rooms/land/model/index.ts";
import { landRegisters } from "../src/rooms/land/server/index.ts";
import { openTestApp, type TestApp } from "../src/server-kit/test-app.ts";
import { registerRoutes } from "../src/server-kit/index.ts";
import { Act } from "../src/shared/act.ts";
import { fieldRefusals } from "../src/shared/fields/index.ts";
import { migrate, openStore } from "../src/store/index.ts";
import type { Figure } from "./benchmark.ts";

const ROWS = 1_000;
const ROUNDS = 7;
const WORKSPACE = "01935000-0000-7000-8000-000000000006";
/** What a paste writes beside the records themselves, and which of its rows are the last paste's. */
const WRITTEN = {
  register_value: "version = (select max(version) from register_value)",
  audit_entry: `id in (select id from audit_entry order by id desc limit ${ROWS})`,
  audit_payload: `entry_id in (select id from audit_entry order by id desc limit ${ROWS})`,
  audit_unsealed: `entry_id in (select id from audit_entry order by id desc limit ${ROWS})`,
  search_entry: "kind = 'industrial-zone'",
} as const;

const act = Act.parse({
  workspaceId: WORKSPACE,
  actor: { id: "bench", name: "Bench", roles: ["office"], bodies: [] },
  at: "2026-11-26T03:00:00.000Z",
  on: "2026-11-26",
});
const SOURCE = { source: "Bịa để đo", quote: null, asOf: null, certainty: "high" };

type Saved = { readonly id: string; readonly version: number; readonly state: string };
type Pasted = { readonly id?: string; readonly version?: number; readonly values: Readonly<Record<string, unknown>> };

/**
 * A paste of 1,000 × 10 cells, as the grid sends it: read, judged, stored with history, sources, search and audit. The floor is a bare
 * insert of the same rows into the same tables, with the update of the records.
 */
export async function benchmark(): Promise<readonly Figure[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), "lotrinh-bench-paste-"));
  const store = await openStore({ dataFolder });
  try {
    await migrate(store);
    await store.pool.query("insert into workspace (workspace_id, name, created_at) values ($1, 'Bench', now())", [WORKSPACE]); // prettier-ignore
    const [zones] = landRegisters;
    const app = await openTestApp(act, [fieldRefusals], (routes) => registerRoutes(routes, store.db, zones));
    let rows = await paste(
      app,
      Array.from({ length: ROWS }, (_, at) => ({ values: named(at) })),
      "created",
    );
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const cells = rows.map(({ id, version }, at) => ({ id, version, values: tenCells(at, round) }));
      const from = performance.now();
      rows = await paste(app, cells, "updated");
      times.push(performance.now() - from);
    }
    const last = await takeOut(store.pool);
    const floors: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) floors.push(await writtenBarely(store.pool, last));
    await app.close();
    const [best, floor] = [Math.min(...times), Math.min(...floors)];
    return [
      { name: "1,000 × 10 cells, from the request to its answer", value: best / 1000, unit: "s", atMost: 1 },
      { name: "the middle one of seven", value: (times.toSorted((a, b) => a - b)[3] ?? 0) / 1000, unit: "s" },
      { name: "bare insert of the same rows, and the update", value: floor / 1000, unit: "s" },
      { name: "bare insert ÷ paste", value: (100 * floor) / best, unit: "%", atLeast: 40 },
    ];
  } finally {
    await store.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function paste(app: TestApp, rows: readonly Pasted[], state: string): Promise<readonly Saved[]> {
  const answer = await app.ask("POST", `${industrialZones.path}/rows`, { body: { rows, source: SOURCE } });
  const saved = (answer.body as { readonly rows?: readonly Saved[] }).rows ?? [];
  if (saved.length !== rows.length || saved.some((row) => row.state !== state))
    throw new Error(`${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
  return saved;
}

function named(at: number) {
  const number = String(at).padStart(4, "0");
  return { code: `B${number}`, name: `Cụm công nghiệp ${number}`, kind: "industrial-cluster" };
}

/** Words as well as figures, as a block of a real sheet has. */
function tenCells(at: number, round: number) {
  return {
    developer: `Công ty ${at % 40} lần ${round}`,
    legalBasis: `QĐ ${at}/UBND lần ${round}`,
    areaHectares: at + round + 0.5,
    industrialLandHectares: 10 + round,
    serviceLandHectares: 9 + round,
    leasedIndustrialHectares: 5 + round,
    projectCount: 1 + round,
    statedOccupancyPercent: 53.8 + round,
    workerCount: 300 + round,
    registeredCapital: 1_000_000 + round,
  };
}

type Lot = { readonly table: string; readonly rows: string };

/** The rows that the last paste wrote, taken out of their tables as one text a table. */
async function takeOut(pool: pg.Pool): Promise<readonly Lot[]> {
  const lots: Lot[] = [];
  for (const [table, which] of Object.entries(WRITTEN)) {
    const { rows } = await pool.query<{ rows: string }>(`select jsonb_agg(kept)::text as rows from ${table} kept where ${which}`); // prettier-ignore
    lots.push({ table, rows: rows[0]?.rows ?? "[]" });
  }
  // Backwards: of the last entries of the record their values and places go first.
  for (const [table, which] of Object.entries(WRITTEN).toReversed())
    await pool.query(`delete from ${table} where ${which}`);
  const { rows } = await pool.query<{ rows: string }>(`select jsonb_agg(kept)::text as rows from ${industrialZones.table} kept`); // prettier-ignore
  return [...lots, { table: industrialZones.table, rows: rows[0]?.rows ?? "[]" }];
}

/** Milliseconds to write the same rows by one statement a table, in one transaction, which is taken back so that it can be timed again. */
async function writtenBarely(pool: pg.Pool, lots: readonly Lot[]): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const from = performance.now();
    for (const { table, rows } of lots) await client.query(statementOf(table), [rows]);
    return performance.now() - from;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

function statementOf(table: string): string {
  const given = `jsonb_populate_recordset(null::${table}, $1::jsonb) as given`;
  if (table !== industrialZones.table) return `insert into ${table} select given.* from ${given}`;
  const sets = ["search_text", ...Object.keys(tenCells(0, 0)).map(snake)].map((name) => `${name} = given.${name}`);
  return `update ${table} as kept set version = kept.version + 1, ${sets.join(", ")} from ${given}
    where kept.workspace_id = given.workspace_id and kept.id = given.id`;
}

function snake(key: string): string {
  return key.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}
