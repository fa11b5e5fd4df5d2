import type { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type AssignmentId,
  type BodiesOfAssignment,
  type EvidenceId,
  type listEvidenceEndpoint,
  mayDecide,
  mayReadWith,
  mayTell,
  type NotAllowed,
} from "../../model/index.ts";
import { bodiesOn, holdAssignment } from "../hold-assignment.ts";
import { assignmentTables } from "../tables.ts";
import { listEvidenceRows } from "./evidence-queries.ts";

export async function listEvidence(
  db: Database,
  act: Act,
  id: AssignmentId,
): Promise<Outcome<z.output<typeof listEvidenceEndpoint.output>, NotAllowed | "assignment-not-found">> {
  const found = await findReadable(db, act, id);
  if (!found.ok) return found;
  const { bodies, givenOn } = found.value;
  return done({
    asOf: act.on,
    items: await listEvidenceRows(db, act, id, givenOn),
    mayAdd: mayTell(act.actor, { bodies: workersOf(bodies) }).ok,
    mayJudge: mayDecide(act.actor, { bodies: bodies.givers }).ok,
  });
}

function workersOf({ leads, coordinators, partners }: BodiesOfAssignment): string[] {
  return [...leads, ...coordinators, ...partners];
}

async function findReadable(db: Database, act: Act, id: AssignmentId) {
  const row = await assignmentTables(db)
    .selectFrom("assignment")
    .select(["giver_id", "given_on"])
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return refuse("assignment-not-found");
  const bodies = await bodiesOn(db, act, { id, giverId: OrganisationId.nullable().parse(row.giver_id) }, act.on);
  const allowed = mayReadWith(act.actor, bodies);
  return allowed.ok ? done({ bodies, givenOn: PlainDate.parse(row.given_on) }) : allowed;
}

type Piece = { readonly assignmentId: AssignmentId; readonly evidenceId: EvidenceId };

/** Which stored file a piece of evidence is, for whoever may read the assignment. */
export async function findEvidenceFile(
  db: Database,
  act: Act,
  { assignmentId, evidenceId }: Piece,
): Promise<Outcome<{ sha256: string; fileName: string }, NotAllowed | "assignment-not-found" | "evidence-not-found">> {
  const found = await findReadable(db, act, assignmentId);
  if (!found.ok) return found;
  const row = await assignmentTables(db)
    .selectFrom("assignment_evidence")
    .select(["sha256", "file_name"])
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", assignmentId)
    .where("id", "=", evidenceId)
    .executeTakeFirst();
  if (!row || row.sha256 === null || row.file_name === null) return refuse("evidence-not-found");
  return done({ sha256: row.sha256, fileName: row.file_name });
}

export type EvidenceRefusal =
  | NotAllowed
  | "assignment-not-found"
  | "evidence-not-found"
  | "evidence-withdrawn"
  | "reason-missing"
  | "assignment-moved";
type Judged = { readonly evidenceId: EvidenceId; readonly version: number };

/** Whoever gave the assignment says whether it holds; what does not hold needs a reason. */
export async function judgeEvidence(
  db: Database,
  act: Act,
  { isAccepted, words, version, ...piece }: Piece & { readonly isAccepted: boolean; readonly words: string | null; readonly version: number },
): Promise<Outcome<Judged, EvidenceRefusal>> {
  return changeEvidence(db, act, { ...piece, version }, {
    mayChange: ({ givers }) => mayDecide(act.actor, { bodies: givers }),
    isSaid: isAccepted || words !== null,
    set: { is_accepted: isAccepted, judged_on: act.on, judge_name: act.actor.name, judged_words: words },
    audit: { act: "evidence-judged", after: { evidenceId: piece.evidenceId, isAccepted, words } },
  });
} // prettier-ignore

export async function withdrawEvidence(
  db: Database,
  act: Act,
  { words, version, ...piece }: Piece & { readonly words: string; readonly version: number },
): Promise<Outcome<Judged, EvidenceRefusal>> {
  return changeEvidence(db, act, { ...piece, version }, {
    mayChange: (bodies) => mayTell(act.actor, { bodies: workersOf(bodies) }),
    isSaid: true,
    set: { withdrawn_on: act.on, withdrawn_words: words },
    audit: { act: "evidence-withdrawn", after: { evidenceId: piece.evidenceId, words } },
  });
} // prettier-ignore

type Verdict = {
  readonly is_accepted?: boolean;
  readonly judged_on?: string;
  readonly judge_name?: string;
  readonly judged_words?: string | null;
  readonly withdrawn_on?: string;
  readonly withdrawn_words?: string;
};
type Change = {
  readonly mayChange: (bodies: BodiesOfAssignment) => Outcome<void, NotAllowed>;
  readonly isSaid: boolean;
  readonly set: Verdict;
  readonly audit: { readonly act: string; readonly after: object };
};

async function changeEvidence(
  db: Database,
  act: Act,
  { assignmentId, evidenceId, version }: Piece & { readonly version: number },
  { mayChange, isSaid, set, audit }: Change,
): Promise<Outcome<Judged, EvidenceRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Judged, EvidenceRefusal>> => {
    const held = await holdAssignment(transaction, act, assignmentId);
    if (!held) return refuse("assignment-not-found");
    const allowed = mayChange(await bodiesOn(transaction, act, held, act.on));
    if (!allowed.ok) return allowed;
    const row = await findPiece(transaction, act, { assignmentId, evidenceId });
    if (!row) return refuse("evidence-not-found");
    if (row.version !== version) return refuse("assignment-moved");
    if (row.withdrawn_on !== null) return refuse("evidence-withdrawn");
    if (!isSaid) return refuse("reason-missing");
    await assignmentTables(transaction)
      .updateTable("assignment_evidence")
      .set({ ...set, version: version + 1 })
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "=", evidenceId)
      .execute();
    await appendAudit(transaction, act, { ...audit, subject: { kind: "assignment", id: assignmentId } });
    return done({ evidenceId, version: version + 1 });
  });
}

function findPiece(transaction: OpenTransaction, act: Act, { assignmentId, evidenceId }: Piece) {
  return assignmentTables(transaction)
    .selectFrom("assignment_evidence")
    .select(["version", "withdrawn_on"])
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", assignmentId)
    .where("id", "=", evidenceId)
    .executeTakeFirst();
}
