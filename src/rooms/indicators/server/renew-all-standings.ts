import { type Selectable, sql } from "kysely";
import type { Act } from "#shared/act.ts";
import { type Database, type DB, inTransaction, type OpenTransaction } from "#store/index.ts";
import { done } from "#shared/outcome.ts";
import type { Indicator, IndicatorId, Road, StatedValue } from "../model/index.ts";
import { findIndicator, indicatorFrom } from "./indicator-queries.ts";
import { listCurrentRoads } from "./road-queries.ts";
import { standingLine } from "./standing-line.ts";
import { deriveByFormula } from "./standing-values.ts";
import { indicatorTables } from "./tables.ts";

const PER_BATCH = 250;
const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * Judges every indicator anew from the values that are kept, as when a release judges by another rule. Batch by batch, each in a
 * transaction of its own, so that writers wait for a moment only. Forecasts follow from the values and stay as they are.
 */
export async function renewAllStandings(db: Database, act: Act): Promise<{ readonly standings: number }> {
  let [after, standings] = [FIRST, 0];
  for (;;) {
    const batch = await inTransaction(db, async (transaction) => done(await renewBatch(transaction, act, after)));
    if (!batch.ok) throw new Error("A batch that may be refused");
    standings += batch.value.standings;
    if (batch.value.last === null) return { standings };
    after = batch.value.last;
  }
}

/** The same within the caller's transaction, where two workspaces become one. */
export async function renewStandingsWithin(transaction: OpenTransaction, act: Act): Promise<void> {
  for (let after: string | null = FIRST; after !== null;) after = (await renewBatch(transaction, act, after)).last;
}

async function renewBatch(db: Database, act: Act, after: string) {
  const rows = await indicatorTables(db)
    .selectFrom("indicator")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where("id", ">", after)
    .orderBy("id")
    .limit(PER_BATCH)
    .forUpdate()
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { standings: 0, last: null };
  const roads = Map.groupBy(await listCurrentRoads(db, act.workspaceId, ids), (road): string => road.indicatorId);
  const observed = await listWholes(db, act, ids);
  const lines: ReturnType<typeof standingLine>[] = [];
  for (const row of rows) {
    const { indicator, current } = await valuesOf(db, act, row, observed.get(row.id) ?? []);
    const own: readonly (Road | undefined)[] = roads.get(row.id) ?? [undefined];
    lines.push(...own.map((road) => standingLine(act, indicator, road, current)));
  }
  await saveLines(db, lines);
  return { standings: lines.length, last: rows.length < PER_BATCH ? null : (ids.at(-1) ?? null) };
}

async function valuesOf(
  db: Database,
  act: Act,
  row: Selectable<DB["indicator"]>,
  observed: readonly StatedValue[],
): Promise<{ readonly indicator: Indicator; readonly current: readonly StatedValue[] }> {
  if (row.formula === null) return { indicator: indicatorFrom(row, []), current: observed };
  const indicator = await findIndicator(db, act.workspaceId, { id: row.id as IndicatorId });
  if (!indicator) throw new Error(`An indicator that is held has gone: ${row.code}`);
  return { indicator, current: await deriveByFormula(db, act.workspaceId, indicator) };
}

type WholeRow = Pick<
  StatedValue,
  "period" | "value" | "low" | "high" | "stage" | "breaksBefore" | "source" | "certainty"
> & {
  readonly indicatorId: string;
};

/** The values of the whole that stand. What was checked when it was recorded is not checked a million times again. */
async function listWholes(db: Database, act: Act, ids: readonly string[]): Promise<Map<string, StatedValue[]>> {
  const { rows } = await sql<WholeRow>`
    select indicator_id as "indicatorId", period, value::double precision as value, low::double precision as low,
      high::double precision as high, stage, breaks_before as "breaksBefore", source, certainty
    from observation
    where workspace_id = ${act.workspaceId} and indicator_id = any (${ids}::uuid[]) and is_current
      and place_id is null and industry is null and group_name is null
    order by indicator_id, period_to, id`.execute(db);
  const byIndicator = new Map<string, StatedValue[]>();
  for (const { indicatorId, ...row } of rows) {
    const value: StatedValue = { ...row, ...OF_WHOLE };
    const own = byIndicator.get(indicatorId);
    if (own) own.push(value);
    else byIndicator.set(indicatorId, [value]);
  }
  return byIndicator;
}

const OF_WHOLE = {
  placeId: null,
  industry: null,
  group: null,
  numerator: null,
  denominator: null,
  isDerived: false,
  note: null,
} as const;

async function saveLines(db: Database, lines: readonly ReturnType<typeof standingLine>[]): Promise<void> {
  const [first] = lines;
  if (!first) return;
  const renewed = Object.keys(first).filter((column) => column !== "workspace_id" && column !== "id");
  await indicatorTables(db)
    .insertInto("indicator_standing")
    .values([...lines])
    .onConflict((on) =>
      on
        .columns(["workspace_id", "id"])
        .doUpdateSet(Object.fromEntries(renewed.map((column) => [column, sql.ref(`excluded.${column}`)]))),
    )
    .execute();
}
