import type { Selectable } from "kysely";
import type { PlanId } from "#rooms/plans/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database, DB } from "#store/index.ts";
import { Target } from "../model/index.ts";
import { indicatorTables } from "./tables.ts";

export async function insertTargets(
  db: Database,
  act: Act,
  planId: PlanId,
  targets: readonly (Target & { proposalId: string })[],
): Promise<void> {
  if (targets.length === 0) return;
  await indicatorTables(db)
    .insertInto("target")
    .values(
      targets.map((target) => ({
        workspace_id: act.workspaceId,
        id: target.id,
        plan_id: planId,
        proposal_id: target.proposalId,
        subject: target.subject,
        comparator: target.comparator,
        value: String(target.value),
        value2: target.value2 === null ? null : String(target.value2),
        unit: target.unit,
        year: target.year,
        words: target.words,
        start_offset: target.start,
        end_offset: target.end,
        clause_ordinal: target.clause,
      })),
    )
    .execute();
}

/** The targets of one plan, in the order of the document. */
export async function listTargets(db: Database, workspaceId: WorkspaceId, planId: PlanId): Promise<Target[]> {
  const rows = await indicatorTables(db)
    .selectFrom("target")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .orderBy("start_offset")
    .execute();
  return rows.map(targetFrom);
}

export function targetFrom(row: Selectable<DB["target"]>): Target {
  return Target.parse({
    id: row.id,
    words: row.words,
    start: row.start_offset,
    end: row.end_offset,
    clause: row.clause_ordinal,
    subject: row.subject,
    comparator: row.comparator,
    value: Number(row.value),
    value2: row.value2 === null ? null : Number(row.value2),
    unit: row.unit,
    year: row.year,
  });
}
