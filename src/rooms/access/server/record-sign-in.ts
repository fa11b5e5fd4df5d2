import { done } from "#shared/outcome.ts";
import { dayInVietNam, instantOf } from "#shared/plain-date.ts";
import { appendAudit, inTransaction } from "#store/index.ts";
import { findMemberOfSubject } from "./member-queries.ts";
import type { SignInGround } from "./open-sign-in.ts";

/** Who came in, when and from where stands in the audit like everything that is done. */
export async function recordSignIn(
  { db, workspaceId, now }: Pick<SignInGround, "db" | "workspaceId" | "now">,
  subject: string,
  address: string,
): Promise<void> {
  const member = await findMemberOfSubject(db, workspaceId, subject);
  if (!member) return;
  const at = now();
  const { id, name, roles, bodies } = member;
  const act = { workspaceId, actor: { id, name, roles, bodies }, at: instantOf(at), on: dayInVietNam(at) };
  await inTransaction(db, async (transaction) => {
    await appendAudit(transaction, act, {
      act: "signed-in",
      subject: { kind: "membership", id },
      after: { address },
    });
    return done(undefined);
  });
}
