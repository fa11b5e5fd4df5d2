import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import { type AssignmentId, doubtsOf, Evidence, type EvidenceId, type PhotoFacts } from "../../model/index.ts";
import { assignmentTables } from "../tables.ts";

export type EvidenceToKeep = PhotoFacts & {
  readonly id: EvidenceId;
  readonly assignmentId: AssignmentId;
  readonly words: string | null;
  readonly distanceMetres: number | null;
} & (
    | { readonly kind: "link"; readonly url: string }
    | {
        readonly kind: "file" | "photo";
        readonly fileName: string;
        readonly sha256: string;
        readonly sizeBytes: number;
      }
  );

/** A stored file is only ever handed out as an attachment, so its type does not matter. */
const MEDIA_TYPE = "application/octet-stream";

export async function insertEvidence(transaction: OpenTransaction, act: Act, kept: EvidenceToKeep): Promise<void> {
  const tables = assignmentTables(transaction);
  if (kept.kind !== "link") {
    await tables
      .insertInto("stored_file")
      .values({
        workspace_id: act.workspaceId,
        sha256: kept.sha256,
        size_bytes: kept.sizeBytes,
        media_type: MEDIA_TYPE,
        created_at: act.at,
      })
      .onConflict((conflict) => conflict.columns(["workspace_id", "sha256"]).doNothing())
      .execute();
  }
  await tables
    .insertInto("assignment_evidence")
    .values({
      workspace_id: act.workspaceId,
      id: kept.id,
      assignment_id: kept.assignmentId,
      kind: kept.kind,
      ...(kept.kind === "link" ? { url: kept.url } : { sha256: kept.sha256, file_name: kept.fileName }),
      words: kept.words,
      taken_at: kept.takenAt,
      latitude: kept.place?.latitude ?? null,
      longitude: kept.place?.longitude ?? null,
      distance_metres: kept.distanceMetres,
      added_on: act.on,
      added_at: act.at,
      adder_id: act.actor.id,
      adder_name: act.actor.name,
      version: 1,
    })
    .execute();
}

export async function listEvidenceRows(
  db: Database,
  act: Act,
  assignmentId: AssignmentId,
  givenOn: PlainDate,
): Promise<Evidence[]> {
  const rows = await assignmentTables(db)
    .selectFrom("assignment_evidence")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", assignmentId)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => {
    const place = row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude }; // prettier-ignore
    const facts = { takenAt: row.taken_at, place, addedOn: PlainDate.parse(row.added_on), distanceMetres: row.distance_metres }; // prettier-ignore
    return Evidence.parse({
      ...facts,
      id: row.id,
      kind: row.kind,
      fileName: row.file_name,
      url: row.url,
      words: row.words,
      doubts: row.kind === "photo" ? doubtsOf(facts, givenOn) : [],
      by: row.adder_name,
      verdict: row.is_accepted === null ? null : { isAccepted: row.is_accepted, on: row.judged_on, by: row.judge_name, words: row.judged_words }, // prettier-ignore
      withdrawn: row.withdrawn_on === null ? null : { on: row.withdrawn_on, words: row.withdrawn_words },
      version: row.version,
    });
  });
}

/** Evidence that counts: not withdrawn, and not found wanting. */
export async function hasEvidence(db: Database, act: Act, assignmentId: AssignmentId): Promise<boolean> {
  const row = await assignmentTables(db)
    .selectFrom("assignment_evidence")
    .select("id")
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", assignmentId)
    .where("withdrawn_on", "is", null)
    .where((eb) => eb.or([eb("is_accepted", "is", null), eb("is_accepted", "=", true)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
