import { listMembersForLetters, listMembersForEvent, type LetterMember } from "#rooms/access/server/index.ts";
import { listEventsSince, type DutyEvent } from "#rooms/assignments/server/index.ts";
import { calendarOf } from "#rooms/calendar/model/index.ts";
import { findOfficeCalendar } from "#rooms/calendar/server/index.ts";
import { listReturnedSince, type ReportEvent } from "#rooms/reports/server/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import { dayInVietNam } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { isDigestTime, messageIdOf, ROLES_OF_EVENT, USUAL_SETTING, WRITTEN_ROLES } from "../model/index.ts";
import { listSettings } from "./keep-own-notices.ts";
import { insertLetters, listHolders, listKeysSince } from "./letter-queries.ts";

/** An event that no minute saw within this time, as after a long outage, is told by the next digest. */
const LOOK_BACK_MS = 12 * 60 * 60 * 1000;
const MEMBERS_PER_PAGE = 500;

type Queueing = { readonly workspaceId: WorkspaceId; readonly host: string; readonly at: Date };

/** Letters at once: one for each person who has to do something about what was sent back or came by telegram. */
export async function queueEvents(db: Database, { workspaceId, host, at }: Queueing): Promise<void> {
  const since = new Date(at.getTime() - LOOK_BACK_MS).toISOString();
  const events = [
    ...(await listEventsSince(db, workspaceId, since)),
    ...(await listReturnedSince(db, workspaceId, since)),
  ];
  if (events.length === 0) return;
  const known = await listKeysSince(db, workspaceId, since);
  for (const event of events) {
    if (known.has(event.key)) continue;
    const wanted = ROLES_OF_EVENT[event.kind];
    const members = await listMembersForEvent(db, workspaceId, { bodies: event.bodies, ...wanted });
    const settings = await listSettings(
      db,
      workspaceId,
      members.map(({ id }) => id),
    );
    const asked = members.filter(({ id }) => (settings.get(id) ?? USUAL_SETTING).atOnce && id !== event.byActor);
    await insertLetters(
      db,
      workspaceId,
      asked.map((member) => letterOf(event, member, host, at)),
      at.toISOString(),
    );
  }
}

function letterOf(
  { key, kind, aboutId, aboutOrdinal }: DutyEvent | ReportEvent,
  { id }: LetterMember,
  host: string,
  at: Date,
) {
  const on = dayInVietNam(at);
  return { actorId: id, key, kind, on, messageId: messageIdOf(key, id, host), aboutId, aboutOrdinal };
}

/** The day's digest of everybody who has none yet, in the morning of a working day. */
export async function queueDigests(db: Database, { workspaceId, host, at }: Queueing): Promise<void> {
  const on = dayInVietNam(at);
  if (!isDigestTime(at, on, calendarOf(await findOfficeCalendar(db, workspaceId)))) return;
  const key = `digest-${on}`;
  for (let after: string | undefined; ;) {
    const members = await listMembersForLetters(db, workspaceId, {
      after,
      roles: WRITTEN_ROLES,
      limit: MEMBERS_PER_PAGE,
    });
    const ids = members.map(({ id }) => id);
    const [held, settings] = [await listHolders(db, workspaceId, key, ids), await listSettings(db, workspaceId, ids)];
    const asked = ids.filter((id) => !held.has(id) && (settings.get(id) ?? USUAL_SETTING).digest);
    const letters = asked.map((actorId) => ({
      actorId,
      key,
      kind: "digest" as const,
      on,
      messageId: messageIdOf(key, actorId, host),
      aboutId: null,
      aboutOrdinal: null,
    }));
    await insertLetters(db, workspaceId, letters, at.toISOString());
    if (members.length < MEMBERS_PER_PAGE) return;
    after = ids.at(-1);
  }
}
