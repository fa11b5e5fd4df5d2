import { z } from "zod";
import { AssignmentId, mayGive } from "#rooms/assignments/model/index.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlanId } from "#rooms/plans/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { IndicatorId } from "../indicator.ts";
import { MeasureState } from "../measure.ts";
import { mayKeepIndicators } from "../policy.ts";
import { RoadId } from "../road.ts";
import { mayReadResults } from "./policy.ts";
import { ResultEnd, ResultsFramework } from "./result-link.ts";

export const getResultsEndpoint = endpoint({
  name: "getResults",
  method: "GET",
  path: "/api/results",
  summary: "What serves which indicator and what it measures, of one plan: said by persons, proposed, and missing",
  permission: mayReadResults,
  query: z.object({ plan: PlanId.optional() }),
  output: ResultsFramework,
  shows: ["indicator", "assignment", "plan", "target", "result-link"],
});

export const decideResultLinkEndpoint = endpoint({
  name: "decideResultLink",
  method: "POST",
  path: "/api/results/links",
  summary:
    "Says that an assignment or a programme serves an indicator or that it measures a goal, or that not; with a basis",
  permission: mayKeepIndicators,
  body: z.object({
    end: ResultEnd,
    indicatorId: IndicatorId,
    state: MeasureState,
    basis: z.string().trim().min(3).max(1_000),
  }),
  output: z.object({ linkId: z.uuid(), state: MeasureState }),
});

export const giveCorrectiveEndpoint = endpoint({
  name: "giveCorrective",
  method: "POST",
  path: "/api/indicators/:indicatorId/corrections",
  summary:
    "Gives an assignment because a road is missed: its basis is the standing as it is kept, its link to the indicator is kept",
  permission: mayGive,
  params: z.object({ indicatorId: IndicatorId }),
  body: z.object({
    roadId: RoadId,
    words: z.string().trim().min(5).max(2_000),
    leadId: OrganisationId,
    dueOn: PlainDate,
  }),
  output: z.object({ assignmentId: AssignmentId, code: z.string(), isNew: z.boolean() }),
});
