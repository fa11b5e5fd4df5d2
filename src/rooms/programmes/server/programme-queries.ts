import type { PlanId } from "#rooms/plans/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { Programme } from "../model/index.ts";
import { programmeTables } from "./tables.ts";

export async function insertProgrammes(
  db: Database,
  act: Act,
  planId: PlanId,
  programmes: readonly (Programme & { proposalId: string; words: string })[],
): Promise<void> {
  if (programmes.length === 0) return;
  await programmeTables(db)
    .insertInto("programme")
    .values(
      programmes.map((programme) => ({
        workspace_id: act.workspaceId,
        id: programme.id,
        plan_id: planId,
        proposal_id: programme.proposalId,
        form: programme.form,
        name: programme.name,
        period_from: programme.periodFrom,
        period_to: programme.periodTo,
        words: programme.words,
        start_offset: programme.start,
        end_offset: programme.end,
        clause_ordinal: programme.clause,
      })),
    )
    .execute();
}

/** The programmes of one plan, in the order of the document. */
export async function listProgrammes(db: Database, workspaceId: WorkspaceId, planId: PlanId): Promise<Programme[]> {
  const rows = await programmeTables(db)
    .selectFrom("programme")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .orderBy("start_offset")
    .execute();
  return rows.map((row) =>
    Programme.parse({
      id: row.id,
      form: row.form,
      name: row.name,
      periodFrom: row.period_from,
      periodTo: row.period_to,
      clause: row.clause_ordinal,
      start: row.start_offset,
      end: row.end_offset,
    }),
  );
}

/** The programmes of one plan by the proposal that each came from. */
export async function programmesByProposal(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
): Promise<ReadonlyMap<string, string>> {
  const rows = await programmeTables(db)
    .selectFrom("programme")
    .select(["id", "proposal_id"])
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .execute();
  return new Map(rows.map((row) => [row.proposal_id, row.id]));
}

export async function hasProgramme(db: Database, workspaceId: WorkspaceId, id: string): Promise<boolean> {
  const row = await programmeTables(db)
    .selectFrom("programme")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}
