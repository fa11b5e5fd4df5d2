import { SolutionProposal } from "#rooms/extraction/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { PlanGoal, PlanId, PlanSolution } from "../model/index.ts";
import { planTables } from "./tables.ts";

export type SolutionGroup = { readonly id: string; readonly title: string; readonly clause: number };

export async function insertGoals(db: Database, act: Act, planId: PlanId, goals: readonly PlanGoal[]): Promise<void> {
  if (goals.length === 0) return;
  await planTables(db)
    .insertInto("goal")
    .values(
      goals.map((goal) => ({
        workspace_id: act.workspaceId,
        id: goal.id,
        plan_id: planId,
        words: goal.words,
        horizon_year: goal.horizonYear,
        is_vision: goal.isVision,
        start_offset: goal.span.start,
        end_offset: goal.span.end,
        clause_ordinal: goal.clause,
      })),
    )
    .execute();
}

export async function insertSolutions(
  db: Database,
  act: Act,
  planId: PlanId,
  groups: readonly SolutionGroup[],
  solutions: readonly PlanSolution[],
): Promise<void> {
  if (solutions.length === 0) return;
  const tables = planTables(db);
  await tables
    .insertInto("solution_group")
    .values(
      groups.map((group, ordinal) => ({
        workspace_id: act.workspaceId,
        id: group.id,
        plan_id: planId,
        ordinal,
        title: group.title,
        clause_ordinal: group.clause,
      })),
    )
    .execute();
  await tables
    .insertInto("solution")
    .values(
      solutions.map((solution, ordinal) => ({
        workspace_id: act.workspaceId,
        id: solution.id,
        plan_id: planId,
        group_id: solution.groupId,
        ordinal,
        words: solution.words,
        strength: solution.strength,
        start_offset: solution.start,
        end_offset: solution.end,
        clause_ordinal: solution.clause,
      })),
    )
    .execute();
}

export async function hasGoal(db: Database, workspaceId: WorkspaceId, id: string): Promise<boolean> {
  const row = await planTables(db)
    .selectFrom("goal")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

export async function listGoals(db: Database, workspaceId: WorkspaceId, planId: PlanId): Promise<PlanGoal[]> {
  const rows = await planTables(db)
    .selectFrom("goal")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .orderBy("start_offset")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    words: row.words,
    horizonYear: row.horizon_year,
    isVision: row.is_vision,
    span: { start: row.start_offset, end: row.end_offset },
    clause: row.clause_ordinal,
  }));
}

export async function listSolutionGroups(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
): Promise<SolutionGroup[]> {
  const rows = await planTables(db)
    .selectFrom("solution_group")
    .select(["id", "title", "clause_ordinal"])
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => ({ id: row.id, title: row.title, clause: row.clause_ordinal }));
}

export async function listSolutions(db: Database, workspaceId: WorkspaceId, planId: PlanId): Promise<PlanSolution[]> {
  const rows = await planTables(db)
    .selectFrom("solution")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    groupId: row.group_id,
    words: row.words,
    strength: SolutionProposal.shape.strength.parse(row.strength),
    start: row.start_offset,
    end: row.end_offset,
    clause: row.clause_ordinal,
  }));
}
