import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { type LinkDecision, PlanId, ProposalId } from "../model/index.ts";
import type { PlanHead } from "./plan-queries.ts";
import { planTables } from "./tables.ts";

/** Most plans offered as those that a plan might carry out; a province runs some dozens at once. */
const MOST_CANDIDATES = 200;

export type OfferedPlan = Pick<PlanHead, "id" | "title"> & { readonly documentId: string };

/** Published plans in their newest version, the latest first. */
export async function listPublished(db: Database, workspaceId: WorkspaceId): Promise<OfferedPlan[]> {
  const rows = await planTables(db)
    .selectFrom("plan")
    .select(["id", "title", "document_id"])
    .where("workspace_id", "=", workspaceId)
    .where("state", "=", "published")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("plan as later")
            .select("later.id")
            .whereRef("later.workspace_id", "=", "plan.workspace_id")
            .whereRef("later.previous_plan_id", "=", "plan.id")
            .where("later.state", "=", "published"),
        ),
      ),
    )
    .orderBy("created_at", "desc")
    .limit(MOST_CANDIDATES)
    .execute();
  return rows.map((row) => ({ id: PlanId.parse(row.id), title: row.title, documentId: row.document_id }));
}

/** The plans that one carries out (`up`), or that carry it out (`down`). */
export async function listAligned(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
  side: "up" | "down",
): Promise<OfferedPlan[]> {
  const [own, other] =
    side === "up" ? (["plan_id", "upper_plan_id"] as const) : (["upper_plan_id", "plan_id"] as const);
  const rows = await planTables(db)
    .selectFrom("plan_alignment as alignment")
    .innerJoin("plan", (join) =>
      join.onRef("plan.workspace_id", "=", "alignment.workspace_id").onRef("plan.id", "=", `alignment.${other}`),
    )
    .select(["plan.id", "plan.title", "plan.document_id"])
    .where("alignment.workspace_id", "=", workspaceId)
    .where(`alignment.${own}`, "=", planId)
    .orderBy("plan.created_at")
    .execute();
  return rows.map((row) => ({ id: PlanId.parse(row.id), title: row.title, documentId: row.document_id }));
}

export async function insertAlignment(db: Database, act: Act, planId: PlanId, upperPlanId: PlanId): Promise<void> {
  await planTables(db)
    .insertInto("plan_alignment")
    .values({
      workspace_id: act.workspaceId,
      plan_id: planId,
      upper_plan_id: upperPlanId,
      decided_by: act.actor.name,
      decided_at: act.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteAlignment(db: Database, act: Act, planId: PlanId, upperPlanId: PlanId): Promise<void> {
  for (const table of ["plan_link", "plan_alignment"] as const) {
    await planTables(db)
      .deleteFrom(table)
      .where("workspace_id", "=", act.workspaceId)
      .where("plan_id", "=", planId)
      .where("upper_plan_id", "=", upperPlanId)
      .execute();
  }
}

export async function listLinks(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
  upperPlanId: PlanId,
): Promise<LinkDecision[]> {
  const rows = await planTables(db)
    .selectFrom("plan_link")
    .select(["proposal_id", "upper_proposal_id", "is_linked", "decided_by"])
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .where("upper_plan_id", "=", upperPlanId)
    .execute();
  return rows.map((row) => ({
    lower: ProposalId.parse(row.proposal_id),
    upper: ProposalId.parse(row.upper_proposal_id),
    isLinked: row.is_linked,
    by: row.decided_by,
  }));
}

export type SaidLink = { readonly lower: ProposalId; readonly upper: ProposalId; readonly isLinked: boolean | null };

/** Puts what is said now in the place of what was said of the same pairs; null forgets it. */
export async function saveLinks(
  db: Database,
  act: Act,
  planId: PlanId,
  upperPlanId: PlanId,
  links: readonly SaidLink[],
): Promise<void> {
  const tables = planTables(db);
  await tables
    .deleteFrom("plan_link")
    .where("workspace_id", "=", act.workspaceId)
    .where("plan_id", "=", planId)
    .where("upper_plan_id", "=", upperPlanId)
    .where((row) => row.or(links.map(({ lower, upper }) => row.and({ proposal_id: lower, upper_proposal_id: upper }))))
    .execute();
  const said = links.flatMap(({ lower, upper, isLinked }) =>
    isLinked === null
      ? []
      : [
          {
            workspace_id: act.workspaceId,
            plan_id: planId,
            proposal_id: lower,
            upper_plan_id: upperPlanId,
            upper_proposal_id: upper,
            is_linked: isLinked,
            decided_by: act.actor.name,
            decided_at: act.at,
          },
        ],
  );
  if (said.length > 0) await tables.insertInto("plan_link").values(said).execute();
}
