import { giveAssignments, type GiveRefusal } from "#rooms/assignments/server/index.ts";
import { AssignmentSource, GivenAssignment } from "#rooms/assignments/model/index.ts";
import { plusDays } from "#rooms/calendar/model/index.ts";
import { refuseSecret } from "#rooms/documents/model/index.ts";
import type { OrganisationId, PersonId } from "#rooms/organisations/model/index.ts";
import { listPeopleNamed } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { type Conclusion, mayHoldMeetings, type Meeting, MeetingId, type NotAllowed } from "../../model/index.ts";
import { namesOn } from "../holders.ts";
import {
  findDayBefore,
  findMeeting,
  insertConclusion,
  insertMeeting,
  listConclusions,
  updateMeeting,
} from "./meeting-queries.ts";

const A_WEEK = 7;

type Opening = Pick<Meeting, "title" | "heldOn" | "leaderId" | "issuerId">;
export type OpenMeetingRefusal = NotAllowed | "person-not-found" | "organisation-not-found";

/** Prepares a meeting; it looks back to the one before of the same leader, or a week. */
export async function openMeeting(
  db: Database,
  act: Act,
  { title, heldOn, leaderId, issuerId }: Opening,
): Promise<Outcome<{ readonly meetingId: MeetingId }, OpenMeetingRefusal>> {
  return inTransaction(
    db,
    async (transaction): Promise<Outcome<{ readonly meetingId: MeetingId }, OpenMeetingRefusal>> => {
      const allowed = mayHoldMeetings(act.actor);
      if (!allowed.ok) return allowed;
      const issuerName = (await namesOn(transaction, act.workspaceId, [issuerId], heldOn)).get(issuerId);
      if (issuerName === undefined) return refuse("organisation-not-found");
      const leaderName = await leaderNamed(transaction, act, leaderId);
      if (leaderName === undefined) return refuse("person-not-found");
      const before = await findDayBefore(transaction, act.workspaceId, leaderId, heldOn);
      const meeting: Meeting = {
        id: newId(MeetingId),
        title,
        heldOn,
        sinceOn: before === undefined ? plusDays(heldOn, -A_WEEK) : PlainDate.parse(before),
        leaderId,
        leaderName,
        issuerId,
        issuerName,
        state: "open",
        version: 1,
      };
      await insertMeeting(transaction, act, meeting);
      await appendAudit(transaction, act, {
        act: "meeting-opened",
        subject: { kind: "meeting", id: meeting.id },
        after: meeting,
      });
      return done({ meetingId: meeting.id });
    },
  );
}

async function leaderNamed(db: Database, act: Act, leaderId: PersonId | null): Promise<string | null | undefined> {
  if (leaderId === null) return null;
  return (await listPeopleNamed(db, act.workspaceId, [leaderId])).get(leaderId)?.name;
}

type Said = { readonly words: string; readonly leadId: OrganisationId | null; readonly dueOn: PlainDate | null };
export type ConcludeRefusal = NotAllowed | GiveRefusal | "meeting-not-found" | "meeting-closed";

/** Writes down what was concluded. One that names who does it is given as an assignment, from the conclusion as its document. */
export async function conclude(
  db: Database,
  act: Act,
  { meetingId, ...said }: Said & { readonly meetingId: MeetingId },
): Promise<Outcome<Conclusion, ConcludeRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Conclusion, ConcludeRefusal>> => {
    const allowed = mayHoldMeetings(act.actor);
    if (!allowed.ok) return allowed;
    const open = refuseSecret(said.words);
    if (!open.ok) return open;
    const meeting = await findMeeting(transaction, act.workspaceId, meetingId, "hold");
    if (!meeting) return refuse("meeting-not-found");
    if (meeting.state === "closed") return refuse("meeting-closed");
    const given = await give(transaction, act, meeting, said);
    if (!given.ok) return given;
    const earlier = await listConclusions(transaction, act.workspaceId, meetingId);
    const conclusion: Conclusion = { ordinal: earlier.length + 1, ...said, ...given.value };
    await insertConclusion(transaction, act, meetingId, conclusion);
    await appendAudit(transaction, act, {
      act: "meeting-concluded",
      subject: { kind: "meeting", id: meetingId },
      after: conclusion,
    });
    return done(conclusion);
  });
}

async function give(
  db: Database,
  act: Act,
  { heldOn, issuerId, issuerName, title }: Meeting,
  { words, leadId, dueOn }: Said,
): Promise<Outcome<Pick<Conclusion, "assignmentId" | "leadName">, GiveRefusal>> {
  if (leadId === null) return done({ assignmentId: null, leadName: null });
  const leadName = (await namesOn(db, act.workspaceId, [leadId], heldOn)).get(leadId);
  if (leadName === undefined) return refuse("organisation-not-found");
  const source = AssignmentSource.parse({
    kind: "conclusion",
    number: null,
    issuedOn: heldOn,
    issuer: issuerName,
    giverId: issuerId,
    basis: `Kết luận tại ${title}`,
  });
  const item = GivenAssignment.parse({ words, leads: [{ name: leadName, organisationId: leadId }], dueOn });
  const given = await giveAssignments(db, act, { source, items: [item] });
  if (!given.ok) return given;
  return done({ assignmentId: given.value.items[0]?.assignmentId ?? null, leadName });
}

export type CloseRefusal = NotAllowed | "meeting-not-found" | "meeting-closed" | "version-differs";

export async function closeMeeting(
  db: Database,
  act: Act,
  { meetingId, version }: { readonly meetingId: MeetingId; readonly version: number },
): Promise<Outcome<{ readonly meetingId: MeetingId; readonly version: number }, CloseRefusal>> {
  return inTransaction(
    db,
    async (
      transaction,
    ): Promise<Outcome<{ readonly meetingId: MeetingId; readonly version: number }, CloseRefusal>> => {
      const allowed = mayHoldMeetings(act.actor);
      if (!allowed.ok) return allowed;
      const meeting = await findMeeting(transaction, act.workspaceId, meetingId, "hold");
      if (!meeting) return refuse("meeting-not-found");
      if (meeting.state === "closed") return refuse("meeting-closed");
      if (meeting.version !== version) return refuse("version-differs");
      await updateMeeting(transaction, act, { id: meetingId, state: "closed", version: version + 1 });
      await appendAudit(transaction, act, {
        act: "meeting-closed",
        subject: { kind: "meeting", id: meetingId },
        before: { state: "open" },
        after: { state: "closed" },
      });
      return done({ meetingId, version: version + 1 });
    },
  );
}
