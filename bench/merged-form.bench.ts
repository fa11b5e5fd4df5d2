import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { CollectionFormId, indicatorRefusals } from "../src/rooms/indicators/model/index.ts";
import { indicatorRoutes } from "../src/rooms/indicators/server/index.ts";
import { openTestApp, type TestApp } from "../src/server-kit/test-app.ts";
import { Act } from "../src/shared/act.ts";
import { newId } from "../src/shared/id.ts";
import { migrate, openStore } from "../src/store/index.ts";
import type { Figure } from "./benchmark.ts";

const [ROWS, COLUMNS, COMMUNES, ROUNDS] = [200, 12, 94, 7];
const WORKSPACE = "01935000-0000-7000-8000-000000000007";

const act = Act.parse({
  workspaceId: WORKSPACE,
  actor: { id: "bench", name: "Bench", roles: ["office"], bodies: [] },
  at: "2026-11-26T03:00:00.000Z",
  on: "2026-11-26",
});

/**
 * The largest form that can be made, answered by every commune of a province: 225,600 figures put together. The floor is the bare reading
 * of the same cells by one statement.
 */
export async function benchmark(): Promise<readonly Figure[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), "lotrinh-bench-merged-"));
  const store = await openStore({ dataFolder });
  try {
    await migrate(store);
    await store.pool.query("insert into workspace (workspace_id, name, created_at) values ($1, 'Bench', now())", [WORKSPACE]); // prettier-ignore
    const app = await openTestApp(act, [indicatorRefusals], (routes) =>
      indicatorRoutes(routes, store.db, { programmes: { list: async () => [], has: async () => false }, awaited: [] }),
    );
    const formId = await fillForm(app, store.pool);
    const url = `/api/collection-forms/${formId}/merged`;
    const whole = await fastest(async () => sizeOf(app, url));
    const line = await fastest(async () => sizeOf(app, `${url}/17`));
    const floor = await fastest(async () => readBarely(store.pool, formId));
    await app.close();
    return [
      { name: "200 rows × 12 columns × 94 communes put together, from the request to its answer", value: whole.ms / 1000, unit: "s" }, // prettier-ignore
      { name: "its answer", value: whole.result / 1000, unit: "kB" },
      { name: "one line with the figures of all communes", value: line.ms / 1000, unit: "s" },
      { name: "its answer", value: line.result / 1000, unit: "kB" },
      { name: "the same cells read by one statement, and nothing else", value: floor.ms / 1000, unit: "s" },
      { name: "put together ÷ bare reading", value: whole.ms / floor.ms, unit: "×", atMost: 5 },
    ];
  } finally {
    await store.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function fastest<Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  let best: { ms: number; result: Result } | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    const result = await work();
    const ms = performance.now() - from;
    if (!best || ms < best.ms) best = { ms, result };
  }
  if (!best) throw new Error("no round");
  return best;
}

async function sizeOf(app: TestApp, url: string): Promise<number> {
  const { status, body } = await app.ask("GET", url);
  if (status !== 200) throw new Error(`${url}: ${status}`);
  return JSON.stringify(body).length;
}

async function readBarely(pool: pg.Pool, formId: string): Promise<number> {
  const read = "select organisation_id, row_place, column_place, value, numerator, denominator from collection_cell where workspace_id = $1 and form_id = $2"; // prettier-ignore
  const { rowCount } = await pool.query(read, [WORKSPACE, formId]);
  if (rowCount !== ROWS * COLUMNS * COMMUNES) throw new Error(`${rowCount} cells`);
  return rowCount;
}

/** Half of the rows ask for amounts, half for shares; every commune has answered and is accepted. */
async function fillForm(app: TestApp, pool: pg.Pool): Promise<string> {
  const rows: { indicatorId: string }[] = [];
  for (let at = 0; at < ROWS; at += 1) {
    const share = at % 2 === 1 && { accumulation: "share", numerator: "Hộ có nước sạch", denominator: "Số hộ" };
    const fields = { code: `CT-${at}`, name: { vi: `Chỉ tiêu ${at}`, en: `Indicator ${at}` }, unit: { vi: "hộ", en: "households" }, direction: "rise", accumulation: "flow", frequency: "month", dueAfterDays: 30, ...share }; // prettier-ignore
    const { body } = await app.ask("POST", "/api/indicators", { body: fields });
    rows.push({ indicatorId: (body as { indicatorId: string }).indicatorId });
  }
  const columns = Array.from({ length: COLUMNS }, (_, at) => ({ title: `Tháng ${at + 1}`, period: `2025-${String(at + 1).padStart(2, "0")}`, stage: "official" })); // prettier-ignore
  const made = await app.ask("POST", "/api/collection-forms", { body: { title: "Biểu lớn", dueOn: "2026-12-01", rows, columns } }); // prettier-ignore
  const formId = CollectionFormId.parse((made.body as { formId: string }).formId);
  for (let at = 0; at < COMMUNES; at += 1) {
    const [place, body] = [newId(CollectionFormId), newId(CollectionFormId)];
    await pool.query(`insert into place (workspace_id, id, code, kind, designation, sources, confidence, version) values ($1, $2, $3, 'commune', 'xã', '[]', 'stated', 1)`, [WORKSPACE, place, `X-${at}`]); // prettier-ignore
    await pool.query(`insert into organisation (workspace_id, id, kind, level, place_id, sources, confidence, version) values ($1, $2, 'people-committee', 'commune', $3, '[]', 'stated', 1)`, [WORKSPACE, body, place]); // prettier-ignore
    await pool.query(`insert into collection_reply (workspace_id, form_id, organisation_id, place_id, state, reminders, version) values ($1, $2, $3, $4, 'accepted', 0, 1)`, [WORKSPACE, formId, body, place]); // prettier-ignore
    await pool.query(
      `insert into collection_cell (workspace_id, form_id, organisation_id, row_place, column_place, value, numerator, denominator)
        select $1, $2, $3, r, c, case when r % 2 = 0 then r + c + 0.5 end, case when r % 2 = 1 then r + c end, case when r % 2 = 1 then r + c + 40 end
        from generate_series(0, ${ROWS - 1}) r, generate_series(0, ${COLUMNS - 1}) c`,
      [WORKSPACE, formId, body],
    );
  }
  await pool.query("analyze collection_cell");
  return formId;
}
