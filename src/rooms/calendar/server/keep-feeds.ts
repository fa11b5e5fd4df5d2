import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { type addFeedEndpoint, type CalendarFeed, CalendarFeedId, ownFeeds } from "../model/index.ts";
import { calendarTables } from "./tables.ts";

/** The server keeps no secret of a feed, only this. */
export function digestOfSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

export async function listFeeds(db: Database, act: Act): Promise<Outcome<{ items: CalendarFeed[] }, NotAllowed>> {
  if (ownFeeds.reachOf(act.actor) === "none") return refuse("not-allowed");
  const rows = await calendarTables(db)
    .selectFrom("calendar_feed")
    .select(["id", "name", "created_at", "has_duties"])
    .where("workspace_id", "=", act.workspaceId)
    .where("actor_id", "=", act.actor.id)
    .where("revoked_at", "is", null)
    .orderBy("id")
    .execute();
  return done({
    items: rows.map((row) => ({
      id: CalendarFeedId.parse(row.id),
      name: row.name,
      createdAt: row.created_at,
      hasDuties: row.has_duties,
    })),
  });
}

export async function addFeed(
  db: Database,
  act: Act,
  { name, secret, locale, hasDuties }: z.output<NonNullable<typeof addFeedEndpoint.body>>,
): Promise<Outcome<{ readonly feedId: CalendarFeedId }, NotAllowed | "calendar-feed-secret-taken">> {
  return inTransaction(db, async (transaction) => {
    if (ownFeeds.reachOf(act.actor) === "none") return refuse("not-allowed");
    const feedId = newId(CalendarFeedId);
    const made = await calendarTables(transaction)
      .insertInto("calendar_feed")
      .values({
        workspace_id: act.workspaceId,
        id: feedId,
        actor_id: act.actor.id,
        name,
        secret_digest: digestOfSecret(secret),
        locale,
        has_duties: hasDuties,
        created_at: act.at,
      })
      .onConflict((conflict) => conflict.constraint("calendar_feed_unique_secret").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!made) return refuse("calendar-feed-secret-taken");
    await appendAudit(transaction, act, {
      act: "calendar-feed-added",
      subject: { kind: "calendar-feed", id: feedId },
      after: { name, locale, hasDuties },
    });
    return done({ feedId });
  });
}

export async function endFeed(
  db: Database,
  act: Act,
  feedId: CalendarFeedId,
): Promise<Outcome<{ readonly feedId: CalendarFeedId }, NotAllowed | "calendar-feed-not-found">> {
  return inTransaction(db, async (transaction) => {
    if (ownFeeds.reachOf(act.actor) === "none") return refuse("not-allowed");
    const ended = await calendarTables(transaction)
      .updateTable("calendar_feed")
      .set({ revoked_at: act.at })
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "=", feedId)
      .where("actor_id", "=", act.actor.id)
      .where("revoked_at", "is", null)
      .returning("name")
      .executeTakeFirst();
    if (!ended) return refuse("calendar-feed-not-found");
    await appendAudit(transaction, act, {
      act: "calendar-feed-ended",
      subject: { kind: "calendar-feed", id: feedId },
      before: { name: ended.name },
    });
    return done({ feedId });
  });
}
