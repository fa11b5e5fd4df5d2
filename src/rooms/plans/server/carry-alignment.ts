import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import type { PlanId } from "../model/index.ts";
import type { ContinuedPlan } from "./ports.ts";

/**
 * A new version carries out what the earlier one did, and is carried out by what carried out the earlier one: of items that go on,
 * what a person said goes on too. What was said of the earlier version stays with it.
 */
export async function carryAlignment(
  transaction: OpenTransaction,
  act: Act,
  planId: PlanId,
  { planId: earlier, carried }: ContinuedPlan,
): Promise<void> {
  const { workspaceId } = act;
  const pairs = [...carried];
  const now = pairs.map(([later]) => later);
  const before = pairs.map(([, old]) => old);
  for (const [own, other, ownItem, otherItem] of [
    ["plan_id", "upper_plan_id", "proposal_id", "upper_proposal_id"],
    ["upper_plan_id", "plan_id", "upper_proposal_id", "proposal_id"],
  ] as const) {
    await sql`
      insert into plan_alignment (workspace_id, ${sql.ref(own)}, ${sql.ref(other)}, decided_by, decided_at)
      select workspace_id, ${planId}, ${sql.ref(other)}, decided_by, decided_at from plan_alignment
      where workspace_id = ${workspaceId} and ${sql.ref(own)} = ${earlier} and ${sql.ref(other)} <> ${planId}
      on conflict do nothing`.execute(transaction);
    await sql`
      insert into plan_link (workspace_id, ${sql.ref(own)}, ${sql.ref(ownItem)}, ${sql.ref(other)}, ${sql.ref(otherItem)},
        is_linked, decided_by, decided_at)
      select link.workspace_id, ${planId}, pair.later, ${sql.ref(`link.${other}`)}, ${sql.ref(`link.${otherItem}`)},
        link.is_linked, link.decided_by, link.decided_at
      from plan_link link
      join unnest(${now}::uuid[], ${before}::uuid[]) as pair (later, earlier)
        on pair.earlier = ${sql.ref(`link.${ownItem}`)}
      where link.workspace_id = ${workspaceId} and ${sql.ref(`link.${own}`)} = ${earlier}
        and ${sql.ref(`link.${other}`)} <> ${planId}
      on conflict do nothing`.execute(transaction);
  }
}
