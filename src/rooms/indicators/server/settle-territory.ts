import { describePlaces } from "#rooms/places/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  decideTerritory,
  mayKeepIndicators,
  type NotAllowed,
  type TargetId,
  type TerritoryDecision,
  type TerritoryRefusal,
} from "../model/index.ts";
import { indicatorTables } from "./tables.ts";
import { insertTerritories, listTerritoryLines } from "./territory-queries.ts";

export type SettleTerritory = TerritoryDecision & { readonly targetId: TargetId };

/** Says for which place a target counts from a day on. What was said before stays and holds for its days. */
export async function settleTerritory(
  db: Database,
  act: Act,
  { targetId, ...decision }: SettleTerritory,
): Promise<Outcome<{ targetId: TargetId; lines: number }, NotAllowed | TerritoryRefusal | "target-not-found">> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepIndicators(act.actor);
    if (!allowed.ok) return allowed;
    const known = await indicatorTables(transaction)
      .selectFrom("target")
      .select("id")
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "=", targetId)
      .forUpdate()
      .executeTakeFirst();
    if (!known) return refuse("target-not-found");
    const lines = (await listTerritoryLines(transaction, act.workspaceId, [targetId])).get(targetId) ?? [];
    const ids = [...lines.map(({ placeId }) => placeId), decision.placeId].filter((id) => id !== null);
    const places = await describePlaces(transaction, act.workspaceId, ids, decision.from);
    const placeId = decideTerritory(lines, decision, places);
    if (!placeId.ok) return placeId;
    const { kind, from, basis } = decision;
    const line = { kind, placeId: placeId.value, validFrom: from, basis, decidedBy: act.actor.name, decidedOn: act.on };
    await insertTerritories(transaction, act, [{ targetId, ordinal: lines.length, ...line }]);
    await appendAudit(transaction, act, {
      act: `territory-${kind}`,
      subject: { kind: "target", id: targetId },
      before: lines.at(-1) ?? null,
      after: line,
    });
    return done({ targetId, lines: lines.length + 1 });
  });
}
