import { z } from "zod";
import { PlaceId } from "#rooms/places/model/index.ts";
import { PlanId } from "#rooms/plans/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { mayKeepIndicators, mayReadIndicators } from "./policy.ts";
import { Target, TargetId } from "./target.ts";
import { TerritoryDecision, TerritoryLine } from "./territory.ts";

const Heir = z.object({ id: PlaceId, name: z.string(), share: z.number() });

/** A target with the places it counts for through time, and the question that waits for an answer. */
export const TargetTerritory = z.object({
  target: Target,
  planId: PlanId,
  lines: z.array(TerritoryLine),
  /** The place of the target ended on `lastDay` and nobody has said what becomes of it. */
  asks: z.object({ lastDay: PlainDate, heirs: z.array(Heir) }).nullable(),
});
export type TargetTerritory = z.infer<typeof TargetTerritory>;

export const listTerritoriesEndpoint = endpoint({
  name: "listTerritories",
  method: "GET",
  path: "/api/indicators/territories",
  summary:
    "For which place each target of a plan counts as of a day, and which wait for a decision as their place ended",
  permission: mayReadIndicators,
  query: z.object({
    as_of: PlainDate.optional(),
    cursor: z.string().max(1_000).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z.object({
    asOf: PlainDate,
    items: z.array(TargetTerritory),
    names: z.record(z.string(), z.string()),
    nextCursor: z.string().nullable(),
    mayKeep: z.boolean(),
  }),
  shows: ["target"],
});

export const settleTerritoryEndpoint = endpoint({
  name: "settleTerritory",
  method: "POST",
  path: "/api/indicators/territories",
  summary: "Says for which place a target counts from a day on, or what becomes of it as its place ended, with a basis",
  permission: mayKeepIndicators,
  body: TerritoryDecision.extend({ targetId: TargetId }),
  output: z.object({ targetId: TargetId, lines: z.int() }),
});
