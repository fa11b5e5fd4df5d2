import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  type LadderStanding,
  mayKeepLadder,
  mayReadAssignments,
  type NotAllowed,
  type settleLadderEndpoint,
} from "../../model/index.ts";
import { findLadder, lockLadder, saveLadder } from "./ladder-queries.ts";

export async function getLadder(
  db: Database,
  act: Act,
): Promise<Outcome<LadderStanding & { readonly mayKeep: boolean }, NotAllowed>> {
  if (mayReadAssignments.reachOf(act.actor) === "none") return refuse("not-allowed");
  return done({ ...(await findLadder(db, act.workspaceId)), mayKeep: mayKeepLadder(act.actor).ok });
}

export type SettleLadder = z.output<NonNullable<typeof settleLadderEndpoint.body>>;

export async function settleLadder(
  db: Database,
  act: Act,
  { ladder, basis, seenVersion }: SettleLadder,
): Promise<Outcome<{ readonly version: number }, NotAllowed | "version-differs">> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepLadder(act.actor);
    if (!allowed.ok) return allowed;
    await lockLadder(transaction, act.workspaceId);
    const before = await findLadder(transaction, act.workspaceId);
    if ((before.settled?.version ?? null) !== seenVersion) return refuse("version-differs");
    const version = (seenVersion ?? 0) + 1;
    await saveLadder(transaction, act, { ladder, basis, version });
    await appendAudit(
      transaction,
      { ...act, reason: basis },
      {
        act: "ladder-settled",
        subject: { kind: "ladder", id: act.workspaceId },
        before: { ...before.ladder, basis: before.settled?.basis ?? null },
        after: { ...ladder, basis },
      },
    );
    return done({ version });
  });
}
