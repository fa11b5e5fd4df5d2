import { sql } from "kysely";
import type { Selectable } from "kysely";
import type { OrganisationId, PersonId } from "#rooms/organisations/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database, DB, OpenTransaction } from "#store/index.ts";
import { Conclusion, Meeting, type MeetingId, type MeetingPack } from "../../model/index.ts";
import { reportTables } from "../tables.ts";

const MOST_LISTED = 50;

export async function listLastMeetings(db: Database, workspaceId: WorkspaceId): Promise<Meeting[]> {
  const rows = await reportTables(db)
    .selectFrom("meeting")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .orderBy("held_on", "desc")
    .orderBy("id", "desc")
    .limit(MOST_LISTED)
    .execute();
  return rows.map(meetingFrom);
}

/** `hold`: nobody else changes it until the transaction ends. */
export async function findMeeting(
  db: Database,
  workspaceId: WorkspaceId,
  id: MeetingId,
  hold: "hold" | "read" = "read",
): Promise<Meeting | undefined> {
  let query = reportTables(db).selectFrom("meeting").selectAll().where("workspace_id", "=", workspaceId);
  if (hold === "hold") query = query.forUpdate();
  const row = await query.where("id", "=", id).executeTakeFirst();
  return row && meetingFrom(row);
}

/** The day of the last meeting of the same leader before a day. */
export async function findDayBefore(
  db: Database,
  workspaceId: WorkspaceId,
  leaderId: PersonId | null,
  heldOn: PlainDate,
): Promise<string | undefined> {
  const row = await reportTables(db)
    .selectFrom("meeting")
    .select("held_on")
    .where("workspace_id", "=", workspaceId)
    .where("leader_id", leaderId === null ? "is" : "=", leaderId)
    .where("held_on", "<", heldOn)
    .orderBy("held_on", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.held_on;
}

export async function insertMeeting(transaction: OpenTransaction, act: Act, meeting: Meeting): Promise<void> {
  await reportTables(transaction)
    .insertInto("meeting")
    .values({
      workspace_id: act.workspaceId,
      id: meeting.id,
      title: meeting.title,
      held_on: meeting.heldOn,
      since_on: meeting.sinceOn,
      leader_id: meeting.leaderId,
      leader_name: meeting.leaderName,
      issuer_id: meeting.issuerId,
      issuer_name: meeting.issuerName,
      state: meeting.state,
      version: meeting.version,
      created_at: act.at,
      created_by: act.actor.name,
    })
    .execute();
}

export async function updateMeeting(
  transaction: OpenTransaction,
  act: Act,
  { id, state, version }: Pick<Meeting, "id" | "state" | "version">,
): Promise<void> {
  await reportTables(transaction)
    .updateTable("meeting")
    .set({ state, version })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .execute();
}

export async function listConclusions(db: Database, workspaceId: WorkspaceId, id: MeetingId): Promise<Conclusion[]> {
  const rows = await reportTables(db)
    .selectFrom("meeting_conclusion")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("meeting_id", "=", id)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) =>
    Conclusion.parse({
      ordinal: row.ordinal,
      words: row.words,
      leadId: row.lead_id,
      leadName: row.lead_name,
      dueOn: row.due_on,
      assignmentId: row.assignment_id,
    }),
  );
}

export async function insertConclusion(
  transaction: OpenTransaction,
  act: Act,
  meetingId: MeetingId,
  conclusion: Conclusion,
): Promise<void> {
  await reportTables(transaction)
    .insertInto("meeting_conclusion")
    .values({
      workspace_id: act.workspaceId,
      meeting_id: meetingId,
      ordinal: conclusion.ordinal,
      words: conclusion.words,
      lead_id: conclusion.leadId,
      lead_name: conclusion.leadName,
      due_on: conclusion.dueOn,
      assignment_id: conclusion.assignmentId,
      said_at: act.at,
      said_by: act.actor.name,
    })
    .execute();
}

/** What bodies petitioned in reports that they sent after one day and by another; what several reports repeat, once, as the last says it. */
export async function listPetitions(
  db: Database,
  workspaceId: WorkspaceId,
  bodies: readonly OrganisationId[],
  { since, on }: { readonly since: PlainDate; readonly on: PlainDate },
): Promise<MeetingPack["petitions"]> {
  const { rows } = await sql<MeetingPack["petitions"][number]>`
    select distinct on (body_name, btrim(petitions)) id as "reportId", body_name as "bodyName", petitions as words from report
    where workspace_id = ${workspaceId} and organisation_id = any (${bodies}::uuid[])
      and sent_on > ${since} and sent_on <= ${on} and state <> 'replaced' and btrim(petitions) <> ''
    order by body_name, btrim(petitions), sent_on desc, id desc`.execute(db);
  return rows;
}

function meetingFrom(row: Selectable<DB["meeting"]>): Meeting {
  return Meeting.parse({
    id: row.id,
    title: row.title,
    heldOn: row.held_on,
    sinceOn: row.since_on,
    leaderId: row.leader_id,
    leaderName: row.leader_name,
    issuerId: row.issuer_id,
    issuerName: row.issuer_name,
    state: row.state,
    version: row.version,
  });
}
