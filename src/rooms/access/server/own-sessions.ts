import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { MembershipId, type OwnSession } from "../model/index.ts";
import { endSessions, findMember } from "./member-queries.ts";
import { identityTables } from "./tables.ts";

/** The subject of whoever asks; the person at the loopback has none. */
async function subjectOf(db: Database, act: Act): Promise<string | undefined> {
  const id = MembershipId.safeParse(act.actor.id);
  if (!id.success) return undefined;
  return (await findMember(db, act.workspaceId, id.data))?.subject;
}

export async function listOwnSessions(
  db: Database,
  act: Act,
): Promise<Outcome<{ items: z.input<typeof OwnSession>[] }>> {
  const subject = await subjectOf(db, act);
  if (subject === undefined) return done({ items: [] });
  const rows = await identityTables(db)
    .selectFrom("session")
    .select(["id", "created_at", "updated_at", "ip_address", "user_agent"])
    .where("user_id", "=", subject)
    .where("expires_at", ">", act.at)
    .orderBy("updated_at", "desc")
    .limit(100)
    .execute();
  const items = rows.map((row) => ({
    id: row.id,
    startedAt: row.created_at,
    lastSeenAt: row.updated_at,
    address: row.ip_address === "" ? null : row.ip_address,
    browser: row.user_agent === "" ? null : row.user_agent,
    isCurrent: row.id === act.sessionId,
  }));
  return done({ items });
}

export async function endOwnSession(
  db: Database,
  act: Act,
  sessionId: string,
): Promise<Outcome<{ ended: number }, "session-not-found">> {
  return inTransaction(db, async (transaction) => {
    const subject = await subjectOf(transaction, act);
    if (subject === undefined) return refuse("session-not-found");
    const { numDeletedRows } = await identityTables(transaction)
      .deleteFrom("session")
      .where("id", "=", sessionId)
      .where("user_id", "=", subject)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return refuse("session-not-found");
    await recordEnding(transaction, act, 1);
    return done({ ended: 1 });
  });
}

export async function endOtherSessions(db: Database, act: Act): Promise<Outcome<{ ended: number }>> {
  return inTransaction(db, async (transaction) => {
    const subject = await subjectOf(transaction, act);
    if (subject === undefined) return done({ ended: 0 });
    const ended = await endSessions(transaction, subject, act.sessionId);
    await recordEnding(transaction, act, ended);
    return done({ ended });
  });
}

async function recordEnding(transaction: Database, act: Act, ended: number): Promise<void> {
  await appendAudit(transaction, act, {
    act: "sessions-ended",
    subject: { kind: "membership", id: act.actor.id },
    after: { ended },
  });
}
