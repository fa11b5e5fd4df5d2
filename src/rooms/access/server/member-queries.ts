import { sql } from "kysely";
import type { Role, WorkspaceId } from "#shared/act.ts";
import { fold } from "#shared/fold.ts";
import type { Instant } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import type { Duties, MembershipId } from "../model/index.ts";
import { accessTables, identityTables } from "./tables.ts";

export type MemberRow = {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
  readonly bodies: string[];
  readonly suspended_at: string | null;
  readonly version: number;
};

function memberQuery(db: Database, workspaceId: WorkspaceId) {
  return accessTables(db)
    .selectFrom("membership")
    .select(["id", "subject", "name", "email", "suspended_at", "version"])
    .select(sql<Role[]>`membership.roles`.as("roles"))
    .select((row) =>
      row
        .selectFrom("membership_body")
        .select(sql<string[]>`coalesce(array_agg(organisation_id order by organisation_id), '{}')`.as("bodies"))
        .whereRef("membership_body.workspace_id", "=", "membership.workspace_id")
        .whereRef("membership_body.membership_id", "=", "membership.id")
        .$asScalar()
        .$notNull()
        .as("bodies"),
    )
    .where("membership.workspace_id", "=", workspaceId);
}

export function findMemberOfSubject(
  db: Database,
  workspaceId: WorkspaceId,
  subject: string,
): Promise<MemberRow | undefined> {
  return memberQuery(db, workspaceId).where("subject", "=", subject).executeTakeFirst();
}

export function findMember(
  db: Database,
  workspaceId: WorkspaceId,
  id: MembershipId | string,
): Promise<MemberRow | undefined> {
  return memberQuery(db, workspaceId).where("id", "=", id).executeTakeFirst();
}

export function listMembersByEmail(
  db: Database,
  workspaceId: WorkspaceId,
  emails: readonly string[],
): Promise<MemberRow[]> {
  return memberQuery(db, workspaceId).where("email", "in", emails).orderBy("name").orderBy("id").execute();
}

export async function isMember(db: Database, workspaceId: WorkspaceId, email: string): Promise<boolean> {
  const member = await accessTables(db)
    .selectFrom("membership")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("email", "=", email)
    .executeTakeFirst();
  return member !== undefined;
}

export type MemberKey = readonly [name: string, id: string];

export function listMembers(
  db: Database,
  workspaceId: WorkspaceId,
  { after, search, limit }: { readonly after: MemberKey | undefined; readonly search: string; readonly limit: number },
): Promise<MemberRow[]> {
  let query = memberQuery(db, workspaceId)
    .orderBy(sql`membership.name collate "vi-x-icu"`)
    .orderBy("id")
    .limit(limit);
  for (const word of fold(search).split(/\s+/u)) {
    if (word !== "") query = query.where("searched", "like", `%${word.replace(/[\\%_]/gu, "\\$&")}%`);
  }
  if (after) {
    query = query.where(
      sql<boolean>`(membership.name collate "vi-x-icu", membership.id) > (${after[0]}, ${after[1]}::uuid)`,
    );
  }
  return query.execute();
}

/** Those who can let people in, without the one whose state is about to change. */
export async function countAdministrators(db: Database, workspaceId: WorkspaceId, but?: string): Promise<number> {
  let query = accessTables(db)
    .selectFrom("membership")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("workspace_id", "=", workspaceId)
    .where("suspended_at", "is", null)
    .where(sql<boolean>`'administrator' = any(roles)`);
  if (but !== undefined) query = query.where("id", "<>", but);
  return (await query.executeTakeFirstOrThrow()).count;
}

/** Waits for any other change of a person in the workspace, so that two administrators cannot suspend each other at once. */
export async function lockMembers(db: Database, workspaceId: WorkspaceId): Promise<void> {
  await accessTables(db)
    .selectFrom("membership")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`'administrator' = any(roles)`)
    .orderBy("id")
    .forUpdate()
    .execute();
}

export type AddedMember = Duties & {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
};

export async function insertMember(
  db: Database,
  workspaceId: WorkspaceId,
  member: AddedMember,
  at: Instant,
): Promise<void> {
  const { id, subject, name, email, roles, bodies } = member;
  await accessTables(db)
    .insertInto("membership")
    .values({
      workspace_id: workspaceId,
      id,
      subject,
      name,
      email,
      searched: fold(`${name} ${email}`),
      roles,
      version: 1,
      created_at: at,
    })
    .execute();
  await insertBodies(db, workspaceId, id, bodies);
}

export async function updateDuties(
  db: Database,
  workspaceId: WorkspaceId,
  id: string,
  { roles, bodies }: Duties,
): Promise<void> {
  await accessTables(db)
    .updateTable("membership")
    .set((row) => ({ roles, version: row("version", "+", 1) }))
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await accessTables(db)
    .deleteFrom("membership_body")
    .where("workspace_id", "=", workspaceId)
    .where("membership_id", "=", id)
    .execute();
  await insertBodies(db, workspaceId, id, bodies);
}

export async function updateSuspension(
  db: Database,
  workspaceId: WorkspaceId,
  id: string,
  suspendedAt: Instant | null,
): Promise<void> {
  await accessTables(db)
    .updateTable("membership")
    .set((row) => ({ suspended_at: suspendedAt, version: row("version", "+", 1) }))
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

/** Says that the person is not as somebody saw them. */
export async function raiseVersion(db: Database, workspaceId: WorkspaceId, id: string): Promise<void> {
  await accessTables(db)
    .updateTable("membership")
    .set((row) => ({ version: row("version", "+", 1) }))
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

async function insertBodies(
  db: Database,
  workspaceId: WorkspaceId,
  id: string,
  bodies: readonly string[],
): Promise<void> {
  const rows = [...new Set(bodies)].map((body) => ({
    workspace_id: workspaceId,
    membership_id: id,
    organisation_id: body,
  }));
  if (rows.length > 0) await accessTables(db).insertInto("membership_body").values(rows).execute();
}

/** Every place where the subject is signed in, at once. */
export async function endSessions(db: Database, subject: string, but?: string): Promise<number> {
  let query = identityTables(db).deleteFrom("session").where("user_id", "=", subject);
  if (but !== undefined) query = query.where("id", "<>", but);
  const { numDeletedRows } = await query.executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
