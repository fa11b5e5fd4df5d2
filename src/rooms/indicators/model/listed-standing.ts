import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { Certainty, Direction, IndicatorId } from "./indicator.ts";
import { Stage } from "./observation.ts";
import { Comparator, RoadId } from "./road.ts";
import { STATUSES, UNKNOWN_REASONS } from "./standing.ts";

/** A line of the list: where an indicator stands on one road, as the writers left it. */
export const ListedStanding = z.object({
  id: z.uuid(),
  indicatorId: IndicatorId,
  roadId: RoadId.nullable(),
  code: z.string(),
  name: z.object({ vi: z.string(), en: z.string() }),
  unit: z.object({ vi: z.string(), en: z.string() }),
  direction: Direction,
  placeId: z.uuid().nullable(),
  ownerId: z.uuid().nullable(),
  status: z.enum(STATUSES),
  reason: z.enum([...UNKNOWN_REASONS, "judged"]),
  /** The latest value of all, with what it is worth. */
  last: z
    .object({
      period: z.string(),
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      stage: Stage,
      certainty: Certainty,
      source: z.string(),
    })
    .nullable(),
  /** What was judged, of which period. */
  judged: z.object({ period: z.string(), value: z.number(), planned: z.number(), gap: z.number() }).nullable(),
  needed: z.object({ kind: z.enum(["growth", "step", "average"]), value: z.number(), years: z.number() }).nullable(),
  target: z
    .object({ period: z.string(), comparator: Comparator, value: z.number().nullable(), value2: z.number().nullable() })
    .nullable(),
  probability: z.number().nullable(),
  spark: z.array(z.number()),
  /** Places in `spark` before which the series breaks: no line crosses there. */
  sparkBreaks: z.array(z.int()),
  /** Places in `spark` whose value may still change or is not sure. */
  sparkUnsure: z.array(z.int()),
  /** The next value is due on this day; after it the figure is stale. */
  dueOn: PlainDate.nullable(),
});
export type ListedStanding = z.infer<typeof ListedStanding>;

/** Stale is a matter of the day, not of the record: a figure whose next one is overdue. */
export function isStale({ dueOn }: Pick<ListedStanding, "dueOn">, on: PlainDate): boolean {
  return dueOn !== null && dueOn < on;
}

export const StatusFilter = z.enum([...STATUSES, "stale"]);
export type StatusFilter = z.infer<typeof StatusFilter>;
