import { ProposalId } from "#rooms/plans/model/index.ts";
import type { ContinuedPlan } from "#rooms/plans/server/index.ts";
import type { Act } from "#shared/act.ts";
import { appendAudits, type OpenTransaction } from "#store/index.ts";
import { sameFigures, type Target, type TargetId } from "../model/index.ts";
import { indicatorTables } from "./tables.ts";
import { targetFrom } from "./target-queries.ts";
import { insertTerritories, listTerritoryLines } from "./territory-queries.ts";

export type CarriedTarget = { readonly earlier: Target; readonly later: Target };
type NewTarget = Target & { readonly proposalId: string };

/**
 * Ends the targets of the earlier version, which stay readable there, and hands on what persons said of their measures. A target
 * whose figures changed asks for its measure anew: a road to the old level does not measure the new one.
 */
export async function carryTargets(
  transaction: OpenTransaction,
  act: Act,
  { planId, lastDay, carried }: ContinuedPlan,
  targets: readonly NewTarget[],
): Promise<readonly CarriedTarget[]> {
  const tables = indicatorTables(transaction);
  const ended = await tables
    .updateTable("target")
    .set({ ended_on: lastDay })
    .where("workspace_id", "=", act.workspaceId)
    .where("plan_id", "=", planId)
    .returningAll()
    .execute();
  const earlier = new Map(ended.map((row) => [row.proposal_id, targetFrom(row)]));
  const pairs = targets.flatMap(({ proposalId, ...later }) => {
    const before = earlier.get(carried.get(ProposalId.parse(proposalId)) ?? "");
    return before ? [{ earlier: before, later }] : [];
  });
  const unchanged = new Map(
    pairs.filter(({ earlier: before, later }) => sameFigures(before, later)).map((pair) => [pair.earlier.id, pair]),
  );
  await carryMeasures(transaction, act, unchanged);
  return pairs;
}

async function carryMeasures(
  transaction: OpenTransaction,
  act: Act,
  pairs: ReadonlyMap<string, CarriedTarget>,
): Promise<void> {
  if (pairs.size === 0) return;
  const tables = indicatorTables(transaction);
  const said = await tables
    .selectFrom("target_measure")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where("target_id", "in", [...pairs.keys()])
    .where("state", "!=", "proposed")
    .execute();
  const rows = said.flatMap((row) => {
    const later = pairs.get(row.target_id)?.later;
    return later ? [{ ...row, target_id: later.id }] : [];
  });
  if (rows.length === 0) return;
  await tables.insertInto("target_measure").values(rows).execute();
  const entries = rows.map((row) => ({
    act: "measure-carried",
    subject: { kind: "target", id: row.target_id },
    after: { roadId: row.road_id, state: row.state, basis: row.basis, decidedBy: row.decided_by },
  }));
  await appendAudits(transaction, act, entries);
}

/** Hands on the territories on which a person decided; answers with the targets that have theirs from an earlier version. */
export async function carryTerritories(
  transaction: OpenTransaction,
  act: Act,
  pairs: readonly CarriedTarget[],
): Promise<ReadonlySet<TargetId>> {
  const ids = pairs.map(({ earlier }) => earlier.id);
  const lines = await listTerritoryLines(transaction, act.workspaceId, ids);
  const settled = pairs.filter(({ earlier }) => lines.get(earlier.id)?.some(({ basis }) => basis !== null));
  await insertTerritories(
    transaction,
    act,
    settled.flatMap(({ earlier, later }) =>
      (lines.get(earlier.id) ?? []).map((line, ordinal) => ({ ...line, targetId: later.id, ordinal })),
    ),
  );
  return new Set(settled.map(({ later }) => later.id));
}
