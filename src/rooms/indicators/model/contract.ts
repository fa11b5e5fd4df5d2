import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { DerivedValue } from "./derived-value.ts";
import { Indicator, IndicatorFields, IndicatorId } from "./indicator.ts";
import { ListedStanding, StatusFilter } from "./listed-standing.ts";
import { MeasuredTarget, MeasureState } from "./measure.ts";
import { Observation, StatedValue } from "./observation.ts";
import { mayKeepIndicators, mayReadIndicators, mayRecordValues } from "./policy.ts";
import { Road, RoadFields, RoadId } from "./road.ts";
import { TargetId } from "./target.ts";

const params = z.object({ indicatorId: IndicatorId });
const SHOWS = ["indicator", "observation", "road"] as const;

export const listIndicatorsEndpoint = endpoint({
  name: "listIndicators",
  method: "GET",
  path: "/api/indicators",
  summary: "Indicators on their roads: one line for each road, one for each indicator without any",
  permission: mayReadIndicators,
  query: z.object({
    search: z.string().trim().min(1).max(200).optional(),
    status: StatusFilter.optional(),
    place: z.uuid().optional(),
    /** `mine`: those that the bodies answer for whom the person acts for. */
    whose: z.enum(["all", "mine"]).default("all"),
    sort: z.enum(["worst", "name"]).default("worst"),
    /** What had been recorded by the end of a past day; then in the order of names. */
    as_of: PlainDate.optional(),
    cursor: z.string().max(1_000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  output: z.object({
    on: PlainDate,
    items: z.array(ListedStanding),
    /** The day on which the first value or road was recorded; told on a past day before it, where nothing can stand yet. */
    firstRecordedOn: PlainDate.nullable(),
    nextCursor: z.string().nullable(),
    names: z.record(z.string(), z.string()),
    mayKeep: z.boolean(),
  }),
  shows: SHOWS,
});

export const getIndicatorEndpoint = endpoint({
  name: "getIndicator",
  method: "GET",
  path: "/api/indicators/:indicatorId",
  summary:
    "An indicator with its roads, every version of its values and where it stands; as of a past day what had been recorded by its end",
  permission: mayReadIndicators,
  params,
  query: z.object({ as_of: PlainDate.optional() }),
  output: z.object({
    /** The day that it is seen as of. */
    on: PlainDate,
    /** What was recorded after that day. */
    later: z.object({ values: z.int(), roads: z.int(), firstOn: PlainDate.nullable() }),
    indicator: Indicator,
    roads: z.array(Road),
    observations: z.array(Observation),
    /** Bodies that answered for it before, the earliest first. */
    pastOwners: z.array(z.object({ ownerId: z.string(), lastDay: PlainDate, basis: z.string().nullable() })),
    /** Of an indicator with a formula: its values, each with what it was reckoned from. Nothing of them is stored. */
    derived: z.array(DerivedValue),
    names: z.record(z.string(), z.string()),
    mayKeep: z.boolean(),
    mayRecord: z.boolean(),
  }),
  shows: SHOWS,
});

export const IndicatorChoice = Indicator.pick({ id: true, code: true, name: true, unit: true, frequency: true }).extend(
  {
    isDerived: z.boolean(),
  },
);
export type IndicatorChoice = z.infer<typeof IndicatorChoice>;

export const chooseIndicatorsEndpoint = endpoint({
  name: "chooseIndicators",
  method: "GET",
  path: "/api/indicator-choices",
  summary: "Indicators by words of their name or code, to be chosen in a form or a formula",
  permission: mayReadIndicators,
  query: z.object({ search: z.string().trim().min(1).max(200).optional() }),
  output: z.object({ items: z.array(IndicatorChoice) }),
  shows: SHOWS,
});

export const saveIndicatorEndpoint = endpoint({
  name: "saveIndicator",
  method: "POST",
  path: "/api/indicators",
  summary: "Keeps an indicator: a code that is known changes it, another adds it",
  permission: mayKeepIndicators,
  body: IndicatorFields,
  output: z.object({ indicatorId: IndicatorId, version: z.int() }),
});

export const setRoadEndpoint = endpoint({
  name: "setRoad",
  method: "POST",
  path: "/api/indicators/:indicatorId/roads",
  summary: "Sets a road of an indicator; the same code again makes its next edition, with a reason",
  permission: mayKeepIndicators,
  params,
  body: RoadFields.extend({ reason: z.string().trim().min(5).max(1_000).nullable().default(null) }),
  output: z.object({ roadId: RoadId, edition: z.int() }),
});

const Problem = z.object({
  weight: z.enum(["refused", "asks"]),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const recordValuesEndpoint = endpoint({
  name: "recordValues",
  method: "POST",
  path: "/api/indicators/:indicatorId/values",
  summary: "Records values; each is judged on its own: what is right is stored, what surprises asks for an answer",
  permission: mayRecordValues,
  params,
  body: z.object({
    values: z
      .array(StatedValue.extend({ answer: z.string().trim().min(3).max(1_000).nullable().default(null) }))
      .min(1)
      .max(500),
  }),
  output: z.object({
    values: z.array(
      z.object({ state: z.enum(["recorded", "unchanged", "refused", "asks"]), problems: z.array(Problem) }),
    ),
  }),
});

export const listDueValuesEndpoint = endpoint({
  name: "listDueValues",
  method: "GET",
  path: "/api/indicator-values/due",
  summary:
    "Who must enter what by when: the next value of each indicator that the caller may enter, the longest overdue first",
  permission: mayRecordValues,
  output: z.object({
    on: PlainDate,
    items: z.array(
      z.object({
        indicatorId: IndicatorId,
        code: z.string(),
        name: z.object({ vi: z.string(), en: z.string() }),
        ownerId: z.uuid().nullable(),
        period: z.string(),
        dueOn: PlainDate,
        /** The period has ended, so the value can be known. */
        isOver: z.boolean(),
      }),
    ),
    names: z.record(z.string(), z.string()),
  }),
  shows: SHOWS,
});

export const listMeasuresEndpoint = endpoint({
  name: "listMeasures",
  method: "GET",
  path: "/api/indicators/measures",
  summary: "Targets of published plans with the road that measures each: confirmed by a person, or proposed",
  permission: mayReadIndicators,
  query: z.object({
    cursor: z.string().max(1_000).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z.object({ items: z.array(MeasuredTarget), nextCursor: z.string().nullable(), mayKeep: z.boolean() }),
  shows: [...SHOWS, "target"],
});

export const decideMeasureEndpoint = endpoint({
  name: "decideMeasure",
  method: "POST",
  path: "/api/indicators/measures",
  summary: "Confirms or declines that a road measures a target, with a basis",
  permission: mayKeepIndicators,
  body: z.object({
    targetId: TargetId,
    roadId: RoadId,
    state: MeasureState,
    basis: z.string().trim().min(3).max(1_000),
  }),
  output: z.object({ targetId: TargetId, roadId: RoadId, state: MeasureState }),
});
