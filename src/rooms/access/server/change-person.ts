import type { Act } from "#shared/act.ts";

import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import { decideKeptAdministrators, type Duties, mayKeepPeople, type MembershipId } from "../model/index.ts";
import { areBodies } from "./bodies.ts";
import {
  countAdministrators,
  endSessions,
  findMember,
  lockMembers,
  type MemberRow,
  updateDuties,
  updateSuspension,
} from "./member-queries.ts";

type Seen = { readonly membershipId: MembershipId; readonly version: number };
export type ChangeRefusal = NotAllowed | "member-not-found" | "version-differs" | "last-administrator";
type Changed = Outcome<{ version: number }, ChangeRefusal | "body-unknown">;

/** Other roles and bodies. The person is signed out everywhere and comes back as what they are now. */
export async function setDuties(db: Database, act: Act, { membershipId, version, ...duties }: Seen & Duties) {
  return inTransaction(db, async (transaction): Promise<Changed> => {
    const found = await loadMember(transaction, act, { membershipId, version });
    if (!found.ok) return found;
    const member = found.value;
    const kept = await decideKept(transaction, act, member, { ...duties, isSuspended: isSuspended(member) });
    if (!kept.ok) return kept;
    if (!(await areBodies(transaction, act.workspaceId, duties.bodies))) return refuse("body-unknown");
    await updateDuties(transaction, act.workspaceId, membershipId, duties);
    await endSessions(transaction, member.subject);
    await appendAudit(transaction, act, {
      act: "duties-set",
      subject: { kind: "membership", id: membershipId },
      before: { roles: member.roles, bodies: member.bodies },
      after: duties,
    });
    return done({ version: version + 1 });
  });
}

/** Out from the next request on: the state is asked on every request, and the sessions are gone besides. */
export async function suspendPerson(
  db: Database,
  act: Act,
  { membershipId, version, isSuspended: willBe }: Seen & { readonly isSuspended: boolean },
) {
  return inTransaction(db, async (transaction): Promise<Outcome<{ version: number }, ChangeRefusal>> => {
    const found = await loadMember(transaction, act, { membershipId, version });
    if (!found.ok) return found;
    const member = found.value;
    const kept = await decideKept(transaction, act, member, { roles: member.roles, isSuspended: willBe });
    if (!kept.ok) return kept;
    await updateSuspension(transaction, act.workspaceId, membershipId, willBe ? act.at : null);
    await endSessions(transaction, member.subject);
    await appendAudit(transaction, act, {
      act: willBe ? "person-suspended" : "person-let-in-again",
      subject: { kind: "membership", id: membershipId },
      before: { isSuspended: isSuspended(member) },
      after: { isSuspended: willBe },
    });
    return done({ version: version + 1 });
  });
}

function isSuspended(member: MemberRow): boolean {
  return member.suspended_at !== null;
}

export async function loadMember(
  transaction: OpenTransaction,
  act: Act,
  { membershipId, version }: Seen,
): Promise<Outcome<MemberRow, ChangeRefusal>> {
  const allowed = mayKeepPeople(act.actor);
  if (!allowed.ok) return allowed;
  await lockMembers(transaction, act.workspaceId);
  const member = await findMember(transaction, act.workspaceId, membershipId);
  if (!member) return refuse("member-not-found");
  return member.version === version ? done(member) : refuse("version-differs");
}

async function decideKept(
  transaction: OpenTransaction,
  act: Act,
  member: MemberRow,
  after: { readonly roles: MemberRow["roles"]; readonly isSuspended: boolean },
) {
  const others = await countAdministrators(transaction, act.workspaceId, member.id);
  return decideKeptAdministrators({ roles: member.roles, isSuspended: isSuspended(member) }, after, others);
}
