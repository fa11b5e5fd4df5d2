import { listDutiesOfBodies, listObstaclesOn } from "#rooms/assignments/server/index.ts";
import { daysBetween } from "#rooms/calendar/model/index.ts";
import { listReportsFollowed, listUnansweredOn } from "#rooms/support/server/index.ts";
import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  type listMeetingsEndpoint,
  mayHoldMeetings,
  mayReadMeetings,
  type MeetingDetail,
  type MeetingId,
  type NotAllowed,
  packOf,
} from "../../model/index.ts";
import { namesOn } from "../holders.ts";
import { findMeeting, listConclusions, listLastMeetings, listPetitions } from "./meeting-queries.ts";
import { listLeaders } from "./portfolio-of-leaders.ts";

type Listed = z.output<typeof listMeetingsEndpoint.output>;

export async function listMeetings(db: Database, act: Act): Promise<Outcome<Listed, NotAllowed>> {
  const allowed = mayReadMeetings(act.actor);
  if (!allowed.ok) return allowed;
  const { leaders } = await listLeaders(db, act.workspaceId, act.on);
  return done({
    asOf: act.on,
    items: await listLastMeetings(db, act.workspaceId),
    leaders: leaders.map(({ id, name, bodies }) => ({ id, name, bodies: bodies.length })),
  });
}

/** The pack is reckoned from the records of the meeting's day: while that is to come, of today. */
export async function getMeeting(
  db: Database,
  act: Act,
  id: MeetingId,
): Promise<Outcome<MeetingDetail, NotAllowed | "meeting-not-found">> {
  const allowed = mayReadMeetings(act.actor);
  if (!allowed.ok) return allowed;
  const meeting = await findMeeting(db, act.workspaceId, id);
  if (!meeting) return refuse("meeting-not-found");
  const asOf = act.on < meeting.heldOn ? act.on : meeting.heldOn;
  const { bodies: all, leaders } = await listLeaders(db, act.workspaceId, asOf);
  const bodies =
    meeting.leaderId === null ? all : (leaders.find(({ id: own }) => own === meeting.leaderId)?.bodies ?? []);
  const names = await namesOn(db, act.workspaceId, bodies, asOf);
  const days = { since: meeting.sinceOn, on: asOf };
  const duties = await listDutiesOfBodies(db, act.workspaceId, { bodies, on: asOf, since: meeting.sinceOn });
  const said = await listPetitions(db, act.workspaceId, bodies, days);
  const followed = await listReportsFollowed(db, act, { ids: said.map(({ reportId }) => reportId), on: asOf });
  const unanswered = await listUnansweredOn(db, act, bodies, asOf);
  return done({
    ...meeting,
    asOf,
    bodies: bodies
      .map((body) => ({ id: body, name: names.get(body) ?? "" }))
      .toSorted((one, other) => one.name.localeCompare(other.name, "vi")),
    pack: {
      ...packOf(
        duties.map((duty) => ({ ...duty, leads: duty.holders.map((holder) => names.get(holder) ?? "") })),
        days,
      ),
      obstacles: await listObstaclesOn(db, act, duties.map(({ assignmentId }) => assignmentId), asOf), // prettier-ignore
      petitions: said.filter(({ reportId }) => !followed.has(reportId)),
      unanswered: unanswered.map(({ id: petition, code, words, petitioner, dueOn, answerer }) => ({
        id: petition,
        code,
        words,
        petitioner,
        dueOn,
        answerer: answerer?.name ?? null,
        daysLate: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, asOf)),
      })),
    },
    conclusions: await listConclusions(db, act.workspaceId, id),
    mayHold: mayHoldMeetings(act.actor).ok && meeting.state === "open",
  });
}
