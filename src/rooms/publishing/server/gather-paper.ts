import { cellOf, judgedOn, type AssignmentId } from "#rooms/assignments/model/index.ts";
import {
  listAssignments,
  listComplementsOfPlan,
  listDutiesOfBodies,
  listPlansOfAssignments,
} from "#rooms/assignments/server/index.ts";
import { listInternal } from "#rooms/documents/server/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed, parentsOn } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import type { PlanId } from "#rooms/plans/model/index.ts";
import { findDocumentOfPlan, findPlace } from "#rooms/plans/server/index.ts";
import { isOpenState } from "#rooms/reports/model/index.ts";
import { getMeeting, getReport } from "#rooms/reports/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  assignmentAnnex,
  conclusionNotice,
  type Head,
  type NotAllowed,
  type OutgoingSubject,
  type OverdueBody,
  type Paper,
  periodicReport,
  reminderLetter,
} from "../model/index.ts";
import { listReminders } from "./count-reminded.ts";

export type GatherRefusal =
  | NotAllowed
  | "plan-not-found"
  | "meeting-not-found"
  | "report-not-found"
  | "report-not-handed-in"
  | "nothing-to-write";

/** A document from the records as they are on this day. */
export async function gatherPaper(
  db: Database,
  act: Act,
  issuerId: OrganisationId,
  subject: OutgoingSubject,
): Promise<Outcome<Paper, GatherRefusal>> {
  switch (subject.kind) {
    case "assignment-annex":
      return gatherAnnex(db, act, issuerId, subject.planId);
    case "reminder-letter":
      return gatherReminder(db, act, issuerId, subject.bodies);
    case "periodic-report": {
      const report = await getReport(db, act, subject.reportId);
      if (!report.ok) return report;
      if (isOpenState(report.value.state)) return refuse("report-not-handed-in");
      const ids = report.value.duties.map(({ assignmentId }) => assignmentId);
      return done(periodicReport(await headOf(db, act, issuerId, await plansOf(db, act, ids)), report.value));
    }
    case "conclusion-notice": {
      const meeting = await getMeeting(db, act, subject.meetingId);
      if (!meeting.ok) return meeting;
      if (meeting.value.conclusions.length === 0) return refuse("nothing-to-write");
      return done(conclusionNotice(await headOf(db, act, issuerId, []), meeting.value));
    }
  }
}

async function gatherAnnex(
  db: Database,
  act: Act,
  issuerId: OrganisationId,
  planId: PlanId,
): Promise<Outcome<Paper, GatherRefusal>> {
  const place = await findPlace(db, act.workspaceId, planId, 0);
  if (!place) return refuse("plan-not-found");
  const assignments = await listAssignments(db, act.workspaceId, planId);
  if (assignments.length === 0) return refuse("nothing-to-write");
  const added = await listComplementsOfPlan(db, act.workspaceId, planId, act.on);
  return done(assignmentAnnex(await headOf(db, act, issuerId, [planId]), place.title, assignments, added));
}

async function gatherReminder(
  db: Database,
  act: Act,
  issuerId: OrganisationId,
  bodies: readonly OrganisationId[],
): Promise<Outcome<Paper, GatherRefusal>> {
  const asked = { bodies: bodies.length === 0 ? ("all" as const) : bodies, on: act.on, since: act.on };
  const all = await listDutiesOfBodies(db, act.workspaceId, asked);
  const overdue = all.filter((duty) => {
    const course = judgedOn(duty, act.on);
    return course !== undefined && cellOf(course, act.on) === "open-overdue";
  });
  if (overdue.length === 0) return refuse("nothing-to-write");
  const ids = overdue.map(({ assignmentId }) => assignmentId);
  const counts = await listReminders(db, act.workspaceId, ids);
  const holders = [...new Set(overdue.flatMap((duty) => duty.holders))];
  const named = await listNamed(db, act.workspaceId, bodies.length === 0 ? holders : bodies);
  const grouped = named
    .map((body): OverdueBody => ({
      name: nameOn(body.names, act.on),
      duties: overdue
        .filter((duty) => duty.holders.includes(body.id))
        .map((duty) => ({ ...duty, remindedBefore: counts.get(duty.assignmentId)?.count ?? 0 })),
    }))
    .filter(({ duties }) => duties.length > 0)
    .toSorted((one, other) => one.name.localeCompare(other.name, "vi"));
  return done(reminderLetter(await headOf(db, act, issuerId, await plansOf(db, act, ids)), grouped, act.on));
}

async function plansOf(db: Database, act: Act, ids: readonly AssignmentId[]): Promise<PlanId[]> {
  return listPlansOfAssignments(db, act.workspaceId, ids);
}

/** The issuing body by its name of the day below the body above it; words of a document for internal use take its mark along. */
async function headOf(db: Database, act: Act, issuerId: OrganisationId, plans: readonly PlanId[]): Promise<Head> {
  const [issuer] = await listNamed(db, act.workspaceId, [issuerId]);
  const parents = await parentsOn(db, act.workspaceId, [issuerId], act.on);
  const documents = [];
  for (const plan of plans) {
    const documentId = await findDocumentOfPlan(db, act.workspaceId, plan);
    if (documentId) documents.push(documentId);
  }
  const internal = await listInternal(db, act.workspaceId, documents);
  return {
    issuerName: issuer ? nameOn(issuer.names, act.on) : "",
    parentName: parents.get(issuerId)?.name ?? null,
    isInternal: internal.size > 0,
  };
}
