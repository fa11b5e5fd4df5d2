import { z } from "zod";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { Database } from "#store/index.ts";
import { type listAccountsEndpoint, mayKeepPeople } from "../model/index.ts";
import { named, namesOfBodies } from "./bodies.ts";
import { listInvitations } from "./invitation-queries.ts";
import { listMembers } from "./member-queries.ts";
import { identityTables } from "./tables.ts";

const Cursor = z.tuple([z.string(), z.uuid()]);
type PeopleList = z.input<typeof listAccountsEndpoint.output>;

export async function listAccounts(
  db: Database,
  act: Act,
  {
    cursor,
    search = "",
    limit,
  }: { readonly cursor?: string | undefined; readonly search?: string | undefined; readonly limit: number },
): Promise<Outcome<PeopleList, NotAllowed | "cursor-unreadable">> {
  const allowed = mayKeepPeople(act.actor);
  if (!allowed.ok) return allowed;
  const after = readCursor(Cursor, cursor);
  if (!after.ok) return after;
  const rows = await listMembers(db, act.workspaceId, { after: after.value, search, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const invitations = after.value === undefined ? await listInvitations(db, act.workspaceId) : [];
  const bodies = [...page, ...invitations].flatMap((row) => row.bodies);
  const names = await namesOfBodies(db, act.workspaceId, bodies);
  const secured = await listSecured(
    db,
    page.map(({ subject }) => subject),
  );
  return done({
    items: page.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      roles: row.roles,
      bodies: named(row.bodies, names),
      isSuspended: row.suspended_at !== null,
      hasTwoFactor: secured.has(row.subject),
      version: row.version,
    })),
    nextCursor: last ? writeCursor([last.name, last.id]) : null,
    invitations: invitations.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      roles: row.roles,
      bodies: named(row.bodies, names),
      expiresAt: row.expires_at,
      isExpired: row.expires_at <= act.at,
      isMailed: row.mailed_at !== null,
    })),
  });
}

async function listSecured(db: Database, subjects: readonly string[]): Promise<ReadonlySet<string>> {
  if (subjects.length === 0) return new Set();
  const rows = await identityTables(db)
    .selectFrom("user")
    .select("id")
    .where("id", "in", subjects)
    .where("two_factor_enabled", "=", true)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
