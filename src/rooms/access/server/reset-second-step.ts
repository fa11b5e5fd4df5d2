import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import type { MembershipId } from "../model/index.ts";
import { type ChangeRefusal, loadMember } from "./change-person.ts";
import { endSessions, raiseVersion } from "./member-queries.ts";
import { identityTables } from "./tables.ts";

export type ResetSecondStep = {
  readonly membershipId: MembershipId;
  readonly version: number;
  readonly reason: string;
};
export type ResetRefusal = ChangeRefusal | "own-second-step" | "no-second-step";

/**
 * For whoever lost the telephone and the recovery codes: the second step is off, every session ends, and the person turns it on anew
 * after signing in with the password. One's own is turned off on the account page, where the password is asked for.
 */
export async function resetSecondStep(
  db: Database,
  act: Act,
  { membershipId, version, reason }: ResetSecondStep,
): Promise<Outcome<{ version: number }, ResetRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<{ version: number }, ResetRefusal>> => {
    const found = await loadMember(transaction, act, { membershipId, version });
    if (!found.ok) return found;
    const { subject } = found.value;
    if (membershipId === act.actor.id) return refuse("own-second-step");
    const { numUpdatedRows } = await identityTables(transaction)
      .updateTable("user")
      .set({ two_factor_enabled: false, updated_at: act.at })
      .where("id", "=", subject)
      .where("two_factor_enabled", "=", true)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return refuse("no-second-step");
    await identityTables(transaction).deleteFrom("two_factor").where("user_id", "=", subject).execute();
    await endSessions(transaction, subject);
    await raiseVersion(transaction, act.workspaceId, membershipId);
    await appendAudit(transaction, { ...act, reason }, {
      act: "second-step-reset",
      subject: { kind: "membership", id: membershipId },
      before: { hasTwoFactor: true },
      after: { hasTwoFactor: false },
    }); // prettier-ignore
    return done({ version: version + 1 });
  });
}
