import { normalisedNumber } from "#rooms/documents/model/index.ts";
import { fold } from "#shared/fold.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import type { OpenTransaction } from "#store/index.ts";
import { type AssignmentSource, AssignmentSourceId } from "../model/index.ts";
import { assignmentTables } from "./tables.ts";

/** The source of these number, day and issuer, kept once; the row is held until the transaction ends, so that two givers take turns. */
export async function keepSource(
  transaction: OpenTransaction,
  act: Act,
  source: AssignmentSource,
  giverId: string | null,
): Promise<{ readonly sourceId: AssignmentSourceId; readonly isNew: boolean }> {
  const tables = assignmentTables(transaction);
  const key = {
    number_normalised: normalisedNumber(source.number),
    issued_on: source.issuedOn,
    issuer_folded: fold(source.issuer).replace(/\s+/gu, " "),
  };
  const inserted = await tables
    .insertInto("assignment_source")
    .values({
      ...key,
      workspace_id: act.workspaceId,
      id: newId(AssignmentSourceId),
      kind: source.kind,
      number: source.number,
      issuer: source.issuer,
      giver_id: giverId,
      summary: source.summary,
      words: source.words,
      file_sha256: source.file?.sha256 ?? null,
      file_name: source.file?.fileName ?? null,
      basis: source.basis,
      created_at: act.at,
    })
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "number_normalised", "issued_on", "issuer_folded"]).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  if (inserted) return { sourceId: AssignmentSourceId.parse(inserted.id), isNew: true };
  const known = await tables
    .selectFrom("assignment_source")
    .select("id")
    .where("workspace_id", "=", act.workspaceId)
    .where("number_normalised", "=", key.number_normalised)
    .where("issued_on", "=", key.issued_on)
    .where("issuer_folded", "=", key.issuer_folded)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { sourceId: AssignmentSourceId.parse(known.id), isNew: false };
}

/** Is there such a file in the workspace? */
export async function hasStoredFile(transaction: OpenTransaction, act: Act, sha256: string): Promise<boolean> {
  const row = await assignmentTables(transaction)
    .selectFrom("stored_file")
    .select("sha256")
    .where("workspace_id", "=", act.workspaceId)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row !== undefined;
}

/** What a source has given so far: by the key of the item, with its code. */
export async function listGivenBySource(transaction: OpenTransaction, act: Act, sourceId: AssignmentSourceId) {
  return assignmentTables(transaction)
    .selectFrom("assignment")
    .select(["id", "code", "source_key"])
    .where("workspace_id", "=", act.workspaceId)
    .where("source_id", "=", sourceId)
    .execute();
}
