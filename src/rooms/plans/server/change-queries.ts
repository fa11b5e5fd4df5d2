import type { Act, WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { type DecidedChange, PlanId, ProposalId } from "../model/index.ts";
import { planTables } from "./tables.ts";

export type PlanOfChain = {
  readonly planId: PlanId;
  readonly documentId: string;
  readonly title: string;
  readonly previousPlanId: PlanId | null;
  readonly publishedOn: PlainDate | null;
};

export async function listDecidedChanges(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
): Promise<Map<ProposalId, DecidedChange>> {
  const rows = await planTables(db)
    .selectFrom("plan_change")
    .select(["old_proposal_id", "new_proposal_id", "decided_by"])
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .execute();
  return new Map(
    rows.map((row) => [
      ProposalId.parse(row.old_proposal_id),
      { after: row.new_proposal_id === null ? null : ProposalId.parse(row.new_proposal_id), by: row.decided_by },
    ]),
  );
}

/** Puts decisions in the place of those on the same earlier items, and of those that gave the same later items away. */
export async function saveDecidedChanges(
  db: Database,
  act: Act,
  planId: PlanId,
  decisions: readonly { readonly before: ProposalId; readonly after: ProposalId | null }[],
): Promise<void> {
  const tables = planTables(db);
  const later = decisions.flatMap(({ after }) => (after === null ? [] : [after]));
  await tables
    .deleteFrom("plan_change")
    .where("workspace_id", "=", act.workspaceId)
    .where("plan_id", "=", planId)
    .where((row) =>
      row.or([
        row(
          "old_proposal_id",
          "in",
          decisions.map(({ before }) => before),
        ),
        ...(later.length > 0 ? [row("new_proposal_id", "in", later)] : []),
      ]),
    )
    .execute();
  await tables
    .insertInto("plan_change")
    .values(
      decisions.map(({ before, after }) => ({
        workspace_id: act.workspaceId,
        plan_id: planId,
        old_proposal_id: before,
        new_proposal_id: after,
        decided_by: act.actor.name,
        decided_at: act.at,
      })),
    )
    .execute();
}

export async function forgetDecidedChanges(db: Database, act: Act, planId: PlanId): Promise<void> {
  await planTables(db)
    .deleteFrom("plan_change")
    .where("workspace_id", "=", act.workspaceId)
    .where("plan_id", "=", planId)
    .execute();
}

export async function savePrevious(db: Database, act: Act, planId: PlanId, previous: PlanId | null): Promise<void> {
  await planTables(db)
    .updateTable("plan")
    .set((row) => ({ previous_plan_id: previous, version: row("version", "+", 1) }))
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", planId)
    .execute();
}

/** Longest chain of versions that is followed; a chain is one plan's life, and this bounds a mistake. */
const LONGEST_CHAIN = 200;

/** Every version of a plan, the first one first: back by what each continues, then forward by what continues it. */
export async function listChain(db: Database, workspaceId: WorkspaceId, planId: PlanId): Promise<PlanOfChain[]> {
  const chain: PlanOfChain[] = [];
  let at: PlanId | null = planId;
  while (at !== null && chain.length < LONGEST_CHAIN) {
    const found: PlanOfChain | undefined = await findOfChain(db, workspaceId, "id", at);
    if (!found) break;
    chain.unshift(found);
    at = found.previousPlanId;
  }
  for (let last = chain.at(-1); last && chain.length < LONGEST_CHAIN; last = chain.at(-1)) {
    const next = await findOfChain(db, workspaceId, "previous_plan_id", last.planId);
    if (!next || next.publishedOn === null) break;
    chain.push(next);
  }
  return chain;
}

async function findOfChain(
  db: Database,
  workspaceId: WorkspaceId,
  by: "id" | "previous_plan_id",
  planId: PlanId,
): Promise<PlanOfChain | undefined> {
  const row = await planTables(db)
    .selectFrom("plan")
    .select(["id", "document_id", "title", "previous_plan_id", "published_on"])
    .where("workspace_id", "=", workspaceId)
    .where(by, "=", planId)
    // Of several that continue one plan the published one counts; drafts may compete until then.
    .orderBy("published_on", (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      planId: PlanId.parse(row.id),
      documentId: row.document_id,
      title: row.title,
      previousPlanId: row.previous_plan_id === null ? null : PlanId.parse(row.previous_plan_id),
      publishedOn: row.published_on === null ? null : PlainDate.parse(row.published_on),
    }
  );
}
