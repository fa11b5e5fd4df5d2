import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { FindingCode } from "#rooms/extraction/model/index.ts";
import { FindingAnswer, type GivenAnswer, type PlanId } from "../model/index.ts";
import { planTables } from "./tables.ts";

/** Every answer to the findings of a plan by the finding's key, the last one first. */
export async function listAnswers(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
): Promise<ReadonlyMap<string, readonly FindingAnswer[]>> {
  const rows = await planTables(db)
    .selectFrom("finding_answer")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .orderBy("finding_key")
    .orderBy("version", "desc")
    .execute();
  const byKey = Map.groupBy(rows, (row) => row.finding_key);
  return new Map(
    [...byKey].map(([key, own]) => [
      key,
      own.map(({ state, reason, complement, basis, answered_by: by, answered_at: at }) =>
        FindingAnswer.parse({ state, reason, complement, basis, by, at }),
      ),
    ]),
  );
}

export async function insertAnswer(
  db: Database,
  act: Act,
  planId: PlanId,
  finding: { readonly key: string; readonly code: FindingCode; readonly version: number },
  answer: GivenAnswer,
): Promise<void> {
  await planTables(db)
    .insertInto("finding_answer")
    .values({
      workspace_id: act.workspaceId,
      plan_id: planId,
      finding_key: finding.key,
      version: finding.version,
      code: finding.code,
      state: answer.state,
      reason: answer.reason,
      complement: answer.state === "mended" ? answer.complement : null,
      basis: answer.state === "mended" ? answer.basis : null,
      answered_by: act.actor.name,
      answered_at: act.at,
    })
    .execute();
}
