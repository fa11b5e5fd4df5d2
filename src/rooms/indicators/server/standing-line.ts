import type { Act } from "#shared/act.ts";
import { fold } from "#shared/fold.ts";
import {
  dueOnOf,
  type Indicator,
  isOfWhole,
  knownPeriods,
  isUnsure,
  measuredOf,
  periodOf,
  type Road,
  type Standing,
  type StatedValue,
  standingOf,
  STATUSES,
  targetOf,
} from "../model/index.ts";

const SPARK = 24;

/**
 * Where an indicator stands on one road, as the row that lists read; without the forecast, which takes a thousand times as long and
 * changes with the values alone.
 */
export function standingLine(
  { workspaceId }: Pick<Act, "workspaceId">,
  indicator: Indicator,
  road: Road | undefined,
  current: readonly StatedValue[],
) {
  const standing = standingOf(indicator, road, current);
  const target = road && targetOf(road);
  const name = road?.name ?? indicator.name;
  return {
    workspace_id: workspaceId,
    id: road?.id ?? indicator.id,
    indicator_id: indicator.id,
    road_id: road?.id ?? null,
    code: road?.code ?? indicator.code,
    name_vi: name.vi,
    name_en: name.en,
    unit_vi: indicator.unit.vi,
    unit_en: indicator.unit.en,
    direction: indicator.direction,
    searched: fold(
      [name.vi, name.en, indicator.name.vi, indicator.code, road?.code ?? "", road?.document ?? ""].join(" "),
    ),
    place_id: indicator.placeId,
    owner_id: indicator.ownerId,
    status: standing.status,
    severity: severityOf(standing),
    reason: standing.reason,
    ...lastColumns(current),
    judged_period: standing.reason === "judged" ? standing.period : null,
    judged_value: standing.reason === "judged" ? standing.value : null,
    planned: standing.planned,
    needed_kind: standing.needed?.kind ?? null,
    needed: standing.needed?.value ?? null,
    needed_years: standing.needed?.years ?? null,
    target_period: target?.period ?? null,
    target_comparator: target?.comparator ?? null,
    target_value: target?.value ?? null,
    target_value2: target?.value2 ?? null,
    ...sparkColumns(indicator, current),
    due_on: dueOnOf(indicator, knownPeriods(current))?.dueOn ?? null,
  };
}

/** The last values of the whole, with where the series breaks and what of it is not sure yet. */
function sparkColumns(indicator: Indicator, current: readonly StatedValue[]) {
  const byPeriod = new Map(current.filter(isOfWhole).map((each) => [each.period, each]));
  const last = measuredOf({ ...indicator, accumulation: "stock" }, current).slice(-SPARK);
  const placesWhere = (holds: (value: StatedValue) => boolean): number[] =>
    last.flatMap(({ period }, place) => {
      const stated = byPeriod.get(period.text);
      return stated && holds(stated) ? [place] : [];
    });
  return {
    spark: last.map(({ value }) => value),
    spark_breaks: placesWhere(({ breaksBefore }) => breaksBefore !== null),
    spark_unsure: placesWhere(isUnsure),
  };
}

/** The latest value of the whole, of whatever kind of period. */
function lastColumns(current: readonly StatedValue[]) {
  const last = current
    .filter(isOfWhole)
    .reduce<StatedValue | undefined>((a, b) => (a && periodOf(a.period).to > periodOf(b.period).to ? a : b), undefined);
  return {
    last_period: last?.period ?? null,
    last_value: last?.value ?? null,
    last_low: last?.low ?? null,
    last_high: last?.high ?? null,
    last_stage: last?.stage ?? null,
    last_certainty: last?.certainty ?? null,
    last_source: last?.source ?? null,
  };
}

const RANK = 1_000_000;

/** Sorts worst first: by status, within it by how far from the road; of the unknown those with a road and a value come first. */
function severityOf({ status, gapShare, reason, value }: Standing): number {
  const rank = STATUSES.indexOf(status) * RANK;
  if (gapShare === null) return rank + (reason === "no-road" ? 200 : 0) + (value === null ? 100 : 0);
  return rank + Math.round((Math.min(99, Math.max(-99, gapShare)) + 100) * 1_000);
}
