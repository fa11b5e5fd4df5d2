import { isHiddenFrom } from "./internal-plans.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  goalChips,
  mayReadDrafts,
  type NotAllowed,
  type PlanId,
  type PlanPage,
  solutionChips,
} from "../model/index.ts";
import { listVersions } from "./list-versions.ts";
import { planText } from "./get-review.ts";
import { findPlan } from "./plan-queries.ts";
import type { PlanPorts } from "./ports.ts";
import { themesOfPlan } from "./themes/themes-of-plan.ts";
import { listGoals, listSolutionGroups, listSolutions } from "./record-queries.ts";

/** The plan page: its words, every sentence's fate, and the margin notes of every room's records. */
export async function getPlan(
  db: Database,
  act: Act,
  asked: PlanId,
  { chips }: Pick<PlanPorts, "chips">,
  day?: PlainDate,
): Promise<Outcome<PlanPage, NotAllowed | "plan-not-found" | "plan-not-in-force">> {
  const planId = day === undefined ? asked : await versionOn(db, act, asked, day);
  if (planId === null) return refuse("plan-not-in-force", { day: (day ?? "").split("-").toReversed().join("/") });
  const on = day ?? act.on;
  const plan = await findPlan(db, act.workspaceId, planId);
  if (!plan) return refuse("plan-not-found");
  if (plan.state === "review") {
    const allowed = mayReadDrafts(act.actor);
    if (!allowed.ok) return allowed;
  }
  if ((await isHiddenFrom(db, act, [plan.documentId]))(plan.documentId)) return refuse("plan-not-found");
  const text = await planText(db, act, plan);
  if (!text) return refuse("plan-not-found");

  const goals = await listGoals(db, act.workspaceId, planId);
  const solutions = await listSolutions(db, act.workspaceId, planId);
  const groups = await listSolutionGroups(db, act.workspaceId, planId);
  const notes = await Promise.all(chips.map((list) => list(db, act.workspaceId, planId, on)));
  const ofOtherRooms = notes.flat();
  const inGroup = Map.groupBy(solutions, ({ groupId }) => groupId);
  return done({
    ...text,
    publishedAt: plan.publishedAt,
    publishedOn: plan.publishedOn,
    asOf: on,
    goals,
    solutionGroups: groups.map((group) => ({ ...group, solutionCount: inGroup.get(group.id)?.length ?? 0 })),
    chips: [
      ...goals.flatMap((goal) => goalChips(goal, ofOtherRooms)),
      ...ofOtherRooms,
      ...solutions.flatMap(solutionChips),
    ],
    themes: await themesOfPlan(db, act, text),
  });
}

/** The version of the plan that was in force on a day; null when none was yet. */
async function versionOn(db: Database, act: Act, planId: PlanId, day: PlainDate): Promise<PlanId | null> {
  const versions = await listVersions(db, act, { planId, as_of: day });
  return versions.ok ? versions.value.inForce : null;
}
