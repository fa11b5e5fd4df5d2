import { listAssignments, listAssignmentWords } from "#rooms/assignments/server/index.ts";
import type { PlanId } from "#rooms/plans/model/index.ts";
import { listGoals, listPlans } from "#rooms/plans/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  mayKeepIndicators,
  mayReadResults,
  type NotAllowed,
  proposeLinks,
  type ResultNode,
  type ResultsFramework,
} from "../../model/index.ts";
import { listTargets } from "../target-queries.ts";
import type { ServingProgrammes } from "./ports.ts";
import {
  listIndicatorsToCompare,
  listResultIndicators,
  listResultLinks,
  listTargetLinks,
  listUnserved,
} from "./result-queries.ts";

const MOST_PLANS = 50;

/** The framework of one plan (the newest published, unless another is asked for), with what hangs on nothing. */
export async function getResults(
  db: Database,
  act: Act,
  asked: PlanId | undefined,
  programmes: ServingProgrammes,
): Promise<Outcome<ResultsFramework, NotAllowed | "cursor-unreadable">> {
  const allowed = mayReadResults(act.actor);
  if (!allowed.ok) return allowed;
  const listed = await listPlans(db, act, { limit: MOST_PLANS });
  if (!listed.ok) return listed;
  const plans = listed.value.items.filter(({ state }) => state === "published").map(({ id, title }) => ({ id, title }));
  const plan = plans.find(({ id }) => id === asked) ?? plans[0] ?? null;
  const ofPlan = plan ? await endsOf(db, act, plan.id, programmes) : [];
  const targets = plan ? await listTargets(db, act.workspaceId, plan.id) : [];
  const measures = plan ? await listTargetLinks(db, act.workspaceId, plan.id) : [];
  const links = await listResultLinks(
    db,
    act.workspaceId,
    ofPlan.map(({ id }) => id),
  );
  const beside = await listBeside(db, act, ofPlan, links);
  const proposals = proposeLinks(ofPlan, await listIndicatorsToCompare(db, act), links);
  const shown = [...links, ...measures, ...proposals].map(({ indicatorId }) => indicatorId);
  return done({
    on: act.on,
    plan,
    plans,
    ends: [...ofPlan, ...beside],
    targets: targets.map(({ id, words }) => ({ id, words })),
    indicators: await listResultIndicators(db, act.workspaceId, [...new Set(shown)]),
    links,
    measures,
    proposals,
    unserved: await listUnserved(db, act),
    mayKeep: mayKeepIndicators(act.actor).ok,
  });
}

async function endsOf(db: Database, act: Act, planId: PlanId, programmes: ServingProgrammes): Promise<ResultNode[]> {
  const [goals, assignments, named] = await Promise.all([
    listGoals(db, act.workspaceId, planId),
    listAssignments(db, act.workspaceId, planId),
    programmes.list(db, act.workspaceId, planId),
  ]);
  const path = `/ke-hoach/${planId}`;
  return [
    ...goals.map(({ id, words }) => ({ kind: "goal" as const, id, code: null, words, path })),
    ...assignments.map(({ id, code, words }) => ({
      kind: "assignment" as const,
      id,
      code,
      words,
      path: `/nhiem-vu/${id}`,
    })),
    ...named.map(({ id, name }) => ({ kind: "programme" as const, id, code: null, words: name, path })),
  ];
}

/** Assignments from elsewhere that serve the same indicators: a corrective one belongs to no plan. */
async function listBeside(
  db: Database,
  act: Act,
  ofPlan: readonly ResultNode[],
  links: ResultsFramework["links"],
): Promise<ResultNode[]> {
  const known = new Set(ofPlan.map(({ id }) => id));
  const others = links.map(({ end }) => end.id).filter((id) => !known.has(id));
  const words = await listAssignmentWords(db, act.workspaceId, [...new Set(others)]);
  return words.map((each) => ({ kind: "assignment", ...each, path: `/nhiem-vu/${each.id}` }));
}
