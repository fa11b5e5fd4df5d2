import { z } from "zod";
import { findPlaceIdsByCode } from "#rooms/places/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type Database, inTransaction } from "#store/index.ts";
import { IndicatorFields, RoadFields, StatedValue } from "../model/index.ts";
import { recordValues } from "./record-values.ts";
import { type SaveIndicatorRefusal, saveIndicator } from "./save-indicator.ts";
import { setRoad } from "./set-road.ts";

/** Indicators as an office hands them over in one file; `placeCode` names a place that is known, null the whole country. */
const IndicatorFile = z.object({
  indicators: z.array(
    IndicatorFields.omit({ placeId: true, ownerId: true }).extend({
      placeCode: z.string().nullable(),
      roads: z.array(RoadFields),
      values: z.array(StatedValue),
    }),
  ),
});

export type IndicatorsImported = { readonly indicators: number; readonly roads: number; readonly values: number };

/** All or nothing, through the use cases that a person's clicks call. What surprises comes with its source as the answer. */
export async function importIndicators(
  db: Database,
  act: Act,
  file: unknown,
): Promise<Outcome<IndicatorsImported, ImportRefusal>> {
  const { indicators } = IndicatorFile.parse(file);
  return inTransaction(db, async (transaction) => {
    const codes = [...new Set(indicators.flatMap(({ placeCode }) => placeCode ?? []))];
    const places = await findPlaceIdsByCode(transaction, act.workspaceId, codes);
    const count = { indicators: 0, roads: 0, values: 0 };
    for (const { placeCode, roads, values, ...fields } of indicators) {
      const placeId = placeCode === null ? null : (places.get(placeCode) ?? null);
      if (placeCode !== null && placeId === null) return refuse("place-not-found");
      const saved = await saveIndicator(transaction, act, { ...fields, placeId, ownerId: null });
      if (!saved.ok) return saved;
      const { indicatorId } = saved.value;
      const offered = values.map((value) => ({ ...value, answer: value.note ?? value.source }));
      if (offered.length > 0) {
        const recorded = await recordValues(transaction, act, { indicatorId, values: offered });
        if (!recorded.ok) return recorded;
        const at = recorded.value.values.findIndex(({ state }) => state === "refused");
        const [problem] = recorded.value.values[at]?.problems ?? [];
        if (problem)
          return refuse("record-refused", { field: `${fields.code} ${values[at]?.period}`, problem: problem.code });
      }
      for (const road of roads) {
        const set = await setRoad(transaction, act, { ...road, indicatorId, reason: null });
        if (!set.ok) return set;
      }
      count.indicators += 1;
      count.roads += roads.length;
      count.values += values.length;
    }
    return done(count);
  });
}

type ImportRefusal =
  | SaveIndicatorRefusal
  | "indicator-derived"
  | "indicator-not-found"
  | "record-refused"
  | "road-reason-missing";
