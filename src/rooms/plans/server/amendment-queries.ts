import { TextId } from "#rooms/documents/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { PlacedInstruction, PlanId, type PlanInstruction } from "../model/index.ts";
import { planTables } from "./tables.ts";

export async function findPlanAmendedBy(
  db: Database,
  workspaceId: WorkspaceId,
  textId: TextId,
): Promise<PlanId | undefined> {
  const row = await planTables(db)
    .selectFrom("plan_amendment")
    .select("plan_id")
    .where("workspace_id", "=", workspaceId)
    .where("text_id", "=", textId)
    .executeTakeFirst();
  return row && PlanId.parse(row.plan_id);
}

/** The text whose instructions made a version; absent where the version came whole. */
export async function findAmendingText(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
): Promise<TextId | undefined> {
  const row = await planTables(db)
    .selectFrom("plan_amendment")
    .select("text_id")
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .executeTakeFirst();
  return row && TextId.parse(row.text_id);
}

export async function insertAmendment(
  db: Database,
  act: Act,
  planId: PlanId,
  textId: TextId,
  instructions: readonly PlacedInstruction[],
): Promise<void> {
  const tables = planTables(db);
  const own = { workspace_id: act.workspaceId, plan_id: planId };
  await tables
    .insertInto("plan_amendment")
    .values({ ...own, text_id: textId })
    .execute();
  if (instructions.length === 0) return;
  await tables
    .insertInto("plan_instruction")
    .values(
      instructions.map((instruction, ordinal) => ({
        ...own,
        ordinal,
        content: JSON.stringify(instruction),
        is_open: instruction.open !== null,
        settled_by: null,
        settled_at: null,
        note: null,
      })),
    )
    .execute();
}

export async function listInstructions(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
): Promise<PlanInstruction[]> {
  const rows = await planTables(db)
    .selectFrom("plan_instruction")
    .select(["ordinal", "content", "settled_by", "note"])
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => ({
    ...PlacedInstruction.parse(row.content),
    ordinal: row.ordinal,
    settled: row.note === null || row.settled_by === null ? null : { by: row.settled_by, note: row.note },
  }));
}

export async function saveSettled(
  db: Database,
  act: Act,
  planId: PlanId,
  ordinal: number,
  note: string | null,
): Promise<void> {
  await planTables(db)
    .updateTable("plan_instruction")
    .set({ note, settled_by: note === null ? null : act.actor.name, settled_at: note === null ? null : act.at })
    .where("workspace_id", "=", act.workspaceId)
    .where("plan_id", "=", planId)
    .where("ordinal", "=", ordinal)
    .execute();
}

export async function countUnsettled(db: Database, workspaceId: WorkspaceId, planId: PlanId): Promise<number> {
  const instructions = await listInstructions(db, workspaceId, planId);
  return instructions.filter(({ open, settled }) => open !== null && settled === null).length;
}

/** Forgets what a draft's review held, so that it can begin anew on other words. */
export async function clearReview(db: Database, act: Act, planId: PlanId): Promise<void> {
  for (const table of [
    "plan_link",
    "plan_change",
    "plan_instruction",
    "plan_amendment",
    "proposal",
    "plan_sentence",
  ] as const) {
    await planTables(db)
      .deleteFrom(table)
      .where("workspace_id", "=", act.workspaceId)
      .where("plan_id", "=", planId)
      .execute();
  }
}
