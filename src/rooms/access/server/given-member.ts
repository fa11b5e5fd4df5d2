import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done } from "#shared/outcome.ts";
import { type Database, inTransaction } from "#store/index.ts";
import { type Duties, MembershipId } from "../model/index.ts";
import { givenSubject } from "./given-subject.ts";
import { insertMember } from "./member-queries.ts";

/** Somebody who is let in, with their roles and bodies. */
export async function givenMember(
  db: Database,
  act: Act,
  {
    name,
    roles,
    bodies = [],
  }: { readonly name: string; readonly roles: Duties["roles"]; readonly bodies?: readonly string[] },
): Promise<{ readonly id: MembershipId; readonly email: string }> {
  const id = newId(MembershipId);
  const email = `${id}@office.example`;
  const subject = await givenSubject(db, { name, email }, act.at);
  const member = { id, subject, name, email, roles: [...roles], bodies: [...bodies] };
  await inTransaction(db, async (transaction) =>
    done(await insertMember(transaction, act.workspaceId, member, act.at)),
  );
  return { id, email };
}
