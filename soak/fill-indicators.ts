import { sql } from "kysely";
import type { Act } from "../src/shared/act.ts";
import type { Database } from "../src/store/index.ts";

export type IndicatorCounts = { readonly indicators: number; readonly years: number; readonly places: number };

/** The last year that has values. */
export const LAST_YEAR = 2025;

/** The ids of a size, so that two sizes stand beside each other in one database. */
export function indicatorId(size: number, number: number): string {
  return `01935000-1${size.toString(16).padStart(3, "0")}-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

/**
 * Indicators on straight roads from 100 to 200 over the years, each with a value a year of the whole and of its places: `places` values a
 * year in all. One in five lies ahead, one on the road, one behind, one far off, one has a break, so that every status comes about.
 */
export async function fillIndicators(db: Database, act: Act, size: number, count: IndicatorCounts): Promise<void> {
  const { workspaceId: WORKSPACE } = act;
  const uuid = (group: number, number: ReturnType<typeof sql>) =>
    sql`(${`01935000-${group.toString(16)}${size.toString(16).padStart(3, "0")}-7000-8000-`} || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`;
  const number = sql`number`;
  const first = LAST_YEAR - count.years + 1;
  await sql`insert into place (workspace_id, id, code, kind, designation, sources, confidence, version, searched)
    select ${WORKSPACE}, ${uuid(2, number)}, number::text, 'commune', 'xã', '[]', 'stated', 1, ' xa ' || number
    from generate_series(1, ${count.places - 1}) number`.execute(db);
  await sql`insert into indicator (workspace_id, id, code, name_vi, name_en, unit_vi, unit_en, direction, accumulation, calendar_window,
      frequency, due_after_days, version)
    select ${WORKSPACE}, ${uuid(1, number)}, 'CT-' || number, 'Chỉ tiêu số ' || number, 'Indicator ' || number, 'ha', 'ha', 'rise',
      'stock', 'statistical', 'year', 90, 1 from generate_series(1, ${count.indicators}) number`.execute(db);
  await sql`insert into road (workspace_id, id, indicator_id, code, name_vi, name_en, shape, baseline_period, baseline_value, document, basis,
      certainty, edition, set_by, set_on, is_current)
    select ${WORKSPACE}, ${uuid(3, number)}, ${uuid(1, number)}, 'LT-' || number, 'Lộ trình ' || number, 'Road ' || number, 'linear',
      ${String(first)}, 100, 'soak', 'soak', 'high', 1, 'soak', '2026-01-01', true
    from generate_series(1, ${count.indicators}) number`.execute(db);
  await sql`insert into road_point (workspace_id, road_id, place, period, comparator, value)
    select ${WORKSPACE}, ${uuid(3, number)}, 0, '2030', '>=', 200
    from generate_series(1, ${count.indicators}) number`.execute(db);
  await sql`insert into observation (workspace_id, id, indicator_id, place_id, period, period_to, value, stage, is_derived, breaks_before,
      source, certainty, recorded_by, recorded_at, is_current)
    select ${WORKSPACE}, ${uuid(4, sql`(number * ${count.years} + year - ${first}) * ${count.places} + part`)}, ${uuid(1, number)},
      case when part > 0 then ${uuid(2, sql`part`)} end, year::text, make_date(year, 12, 31),
      100 + (year - ${first}) * (array[3.2, 2.3, 2.0, 1.0, 2.3])[1 + number % 5] + (number * 31 + year * 17 + part * 7) % 10 * 0.1,
      case when year = ${LAST_YEAR} then 'preliminary' else 'official' end, false,
      case when number % 5 = 4 and year = 2000 and part = 0 then 'đổi phương pháp' end, 'soak', 'high', 'soak', now(), true
    from generate_series(1, ${count.indicators}) number, generate_series(${first}::int, ${LAST_YEAR}) year,
      generate_series(0, ${count.places - 1}) part`.execute(db);
}
