import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { Instant } from "#shared/plain-date.ts";
import { createSay } from "#shared/say.ts";
import { LOCALES } from "#shared/sentences.ts";
import type { Database } from "#store/index.ts";
import { calendarOf, calendarWording, icsOfFeed, icsOfYear, mayReadDeadlines } from "../model/index.ts";
import { digestOfSecret } from "./keep-feeds.ts";
import { findOfficeCalendar, listDeadlines } from "./office-queries.ts";
import type { CalendarPorts } from "./ports.ts";
import { calendarTables } from "./tables.ts";

const say = createSay([calendarWording]);

/** The feed under a secret, while its owner is let in and may still read what it tells. */
export async function readFeed(
  db: Database,
  act: Act,
  secret: string,
  { findActor, listDuties }: Pick<CalendarPorts, "findActor" | "listDuties">,
): Promise<Outcome<string, "calendar-feed-not-found">> {
  const feed = await calendarTables(db)
    .selectFrom("calendar_feed")
    .select(["actor_id", "locale", "has_duties"])
    .where("workspace_id", "=", act.workspaceId)
    .where("secret_digest", "=", digestOfSecret(secret))
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  const owner = feed && (await findActor(db, act, feed.actor_id));
  if (!feed || !owner || !mayReadDeadlines(owner).ok) return refuse("calendar-feed-not-found");
  const office = await findOfficeCalendar(db, act.workspaceId);
  const deadlines = await listDeadlines(db, act.workspaceId);
  const locale = LOCALES.find((each) => each === feed.locale) ?? LOCALES[0];
  const duties = feed.has_duties ? await listDuties(db, { ...act, actor: owner }, locale) : [];
  return done(
    icsOfFeed(act.on, deadlines, {
      duties,
      say,
      locale,
      stampedAt: stampOf(act),
      settings: calendarOf(office),
      deadline: office.settings,
    }),
  );
}

/** The days off of a year, the office's own among them. */
export async function readYearFile(db: Database, act: Act, year: number, locale: "vi" | "en"): Promise<string> {
  const office = await findOfficeCalendar(db, act.workspaceId);
  return icsOfYear(year, { say, locale, stampedAt: stampOf(act), settings: calendarOf(office) });
}

/** The day's beginning, so that the same file is the same all day. */
function stampOf({ on }: Act): Instant {
  return Instant.parse(`${on}T00:00:00Z`);
}
