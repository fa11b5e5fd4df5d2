import { sql } from "kysely";
import type { Role, WorkspaceId } from "#shared/act.ts";
import type { Instant } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import type { Duties, InvitationId } from "../model/index.ts";
import { accessTables } from "./tables.ts";

export type InvitationRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
  readonly bodies: string[];
  readonly expires_at: string;
  readonly mailed_at: string | null;
};

function openInvitations(db: Database, workspaceId: WorkspaceId) {
  return accessTables(db)
    .selectFrom("invitation")
    .select(["id", "name", "email", "bodies", "expires_at", "mailed_at"])
    .select(sql<Role[]>`roles`.as("roles"))
    .where("workspace_id", "=", workspaceId)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null);
}

const MOST_SHOWN = 500;

export function listInvitations(db: Database, workspaceId: WorkspaceId): Promise<InvitationRow[]> {
  return openInvitations(db, workspaceId).orderBy("created_at", "desc").limit(MOST_SHOWN).execute();
}

/** Locked in a transaction, so that a link opens once even when it is followed twice at the same moment. */
export function findOpenInvitation(
  db: Database,
  workspaceId: WorkspaceId,
  id: InvitationId,
): Promise<InvitationRow | undefined> {
  const query = openInvitations(db, workspaceId).where("id", "=", id);
  return (db.isTransaction ? query.forUpdate() : query).executeTakeFirst();
}

export function findValidInvitationOf(
  db: Database,
  workspaceId: WorkspaceId,
  email: string,
  at: Instant,
): Promise<InvitationRow | undefined> {
  return openInvitations(db, workspaceId)
    .where("email", "=", email)
    .where("expires_at", ">", at)
    .orderBy("created_at", "desc")
    .executeTakeFirst();
}

export async function insertInvitation(
  db: Database,
  workspaceId: WorkspaceId,
  invitation: Duties & { readonly id: InvitationId; readonly name: string; readonly email: string },
  { invitedBy, at, expiresAt }: { readonly invitedBy: string; readonly at: Instant; readonly expiresAt: Instant },
): Promise<void> {
  const { id, name, email, roles, bodies } = invitation;
  await accessTables(db)
    .insertInto("invitation")
    .values({
      workspace_id: workspaceId,
      id,
      name,
      email,
      roles,
      bodies,
      invited_by: invitedBy,
      created_at: at,
      expires_at: expiresAt,
    })
    .execute();
}

export async function closeInvitation(
  db: Database,
  workspaceId: WorkspaceId,
  id: string,
  how: "accepted_at" | "withdrawn_at",
  at: Instant,
): Promise<void> {
  await accessTables(db)
    .updateTable("invitation")
    .set({ [how]: at })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

/** Whoever has come in needs no second link. */
export async function withdrawInvitationsOf(
  db: Database,
  workspaceId: WorkspaceId,
  email: string,
  at: Instant,
): Promise<void> {
  await accessTables(db)
    .updateTable("invitation")
    .set({ withdrawn_at: at })
    .where("workspace_id", "=", workspaceId)
    .where("email", "=", email)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
}

export async function markMailed(db: Database, workspaceId: WorkspaceId, id: string, at: Instant): Promise<void> {
  await accessTables(db)
    .updateTable("invitation")
    .set({ mailed_at: at })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}
