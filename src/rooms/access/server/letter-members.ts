import { sql } from "kysely";
import type { Role, WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { accessTables } from "./tables.ts";

/** Somebody who may be written to. */
export type LetterMember = { readonly id: string; readonly name: string; readonly email: string };

function letInQuery(db: Database, workspaceId: WorkspaceId) {
  return accessTables(db)
    .selectFrom("membership")
    .select(["id", "name", "email"])
    .where("workspace_id", "=", workspaceId)
    .where("suspended_at", "is", null);
}

const holdsOneOf = (roles: readonly Role[]) => sql<boolean>`membership.roles && ${[...roles]}::text[]`;

/** Everybody in some roles who is let in, page by page. */
export function listMembersForLetters(
  db: Database,
  workspaceId: WorkspaceId,
  {
    after,
    roles,
    limit,
  }: { readonly after: string | undefined; readonly roles: readonly Role[]; readonly limit: number },
): Promise<LetterMember[]> {
  let query = letInQuery(db, workspaceId).where(holdsOneOf(roles)).orderBy("id").limit(limit);
  if (after !== undefined) query = query.where("id", ">", after);
  return query.execute();
}

/** Those in a role who act for one of some bodies, and those in a role that acts everywhere. */
export async function listMembersForEvent(
  db: Database,
  workspaceId: WorkspaceId,
  asked: {
    readonly bodies: readonly string[];
    readonly ofBodies: readonly Role[];
    readonly everywhere: readonly Role[];
  },
): Promise<LetterMember[]> {
  const acting = await letInQuery(db, workspaceId)
    .where(holdsOneOf(asked.ofBodies))
    .where(
      sql<boolean>`exists (select from membership_body body where body.workspace_id = membership.workspace_id
        and body.membership_id = membership.id and body.organisation_id = any (${[...asked.bodies]}::uuid[]))`,
    )
    .orderBy("id")
    .execute();
  if (asked.everywhere.length === 0) return acting;
  const everywhere = await letInQuery(db, workspaceId).where(holdsOneOf(asked.everywhere)).orderBy("id").execute();
  return [...acting, ...everywhere.filter(({ id }) => acting.every((one) => one.id !== id))];
}

export function findLetterMember(
  db: Database,
  workspaceId: WorkspaceId,
  id: string,
): Promise<LetterMember | undefined> {
  return letInQuery(db, workspaceId).where("id", "=", id).executeTakeFirst();
}
