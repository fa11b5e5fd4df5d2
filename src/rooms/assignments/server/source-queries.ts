import { createHash } from "node:crypto";
import { sql } from "kysely";
import { canonicalText, isInternalText, normalisedNumber } from "#rooms/documents/model/index.ts";
import { fold } from "#shared/fold.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import { type AssignmentSource, AssignmentSourceId, type ReadOrder } from "../model/index.ts";
import { assignmentTables } from "./tables.ts";

/** The source of these number, day and issuer, kept once; the row is held until the transaction ends, so that two givers take turns. */
export async function keepSource(
  transaction: OpenTransaction,
  act: Act,
  source: AssignmentSource,
  giverId: string | null,
): Promise<KeptSource> {
  const tables = assignmentTables(transaction);
  const key = keyOf(source);
  const { words } = source;
  const kept = {
    words,
    words_sha256: words === null ? null : digestOfWords(words),
    is_internal: isInternalText(words ?? ""),
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
      ...kept,
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
  if (inserted) return { sourceId: AssignmentSourceId.parse(inserted.id), hasWords: true };
  const known = await tables
    .selectFrom("assignment_source")
    .select(["id", "words_sha256"])
    .where("workspace_id", "=", act.workspaceId)
    .where("number_normalised", "=", key.number_normalised)
    .where("issued_on", "=", key.issued_on)
    .where("issuer_folded", "=", key.issuer_folded)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const sourceId = AssignmentSourceId.parse(known.id);
  if (known.words_sha256 !== null || words === null)
    return { sourceId, hasWords: known.words_sha256 === kept.words_sha256 };
  await tables
    .updateTable("assignment_source")
    .set(kept)
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", sourceId)
    .execute();
  return { sourceId, hasWords: true };
}

export type KeptSource = {
  readonly sourceId: AssignmentSourceId;
  /** The words that came with it are those that are kept, so places in them hold. A document keeps the words that came first. */
  readonly hasWords: boolean;
};

function keyOf({ number, issuedOn, issuer }: Pick<AssignmentSource, "number" | "issuedOn" | "issuer">) {
  return {
    number_normalised: normalisedNumber(number),
    issued_on: issuedOn,
    issuer_folded: fold(issuer).replace(/\s+/gu, " "),
  };
}

function digestOfWords(words: string): string {
  return createHash("sha256").update(canonicalText(words).trim()).digest("hex");
}

/** The document that gave before: the same words, or the same number, day and issuer. */
export async function findSourceBefore(
  db: Database,
  act: Act,
  order: Pick<ReadOrder, "text" | "number" | "issuedOn" | "issuer">,
): Promise<ReadOrder["before"]> {
  const { number, issuedOn, issuer, text } = order;
  const key = issuedOn === null || issuer === null ? null : keyOf({ number, issuedOn, issuer });
  const words = digestOfWords(text);
  const row = await assignmentTables(db)
    .selectFrom("assignment_source as source")
    .select((eb) => [
      "source.id",
      "source.number",
      "source.issued_on",
      "source.issuer",
      "source.words_sha256",
      eb
        .selectFrom("assignment")
        .select((count) => count.fn.countAll<number>().as("given"))
        .whereRef("assignment.workspace_id", "=", "source.workspace_id")
        .whereRef("assignment.source_id", "=", "source.id")
        .as("given"),
    ])
    .where("source.workspace_id", "=", act.workspaceId)
    .where((eb) => eb.or([eb("source.words_sha256", "=", words), ...(key ? [eb.and(key)] : [])]))
    .orderBy((eb) => eb.case().when("source.words_sha256", "=", words).then(0).else(1).end())
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    sourceId: AssignmentSourceId.parse(row.id),
    number: row.number,
    issuedOn: PlainDate.parse(row.issued_on),
    issuer: row.issuer,
    given: Number(row.given),
    isSameWords: row.words_sha256 === words,
  };
}

/** Which of these documents have given before, each by its number, day and issuer; null where none has. */
export async function findSources(
  db: Database,
  act: Act,
  sources: readonly Pick<AssignmentSource, "number" | "issuedOn" | "issuer">[],
): Promise<(AssignmentSourceId | null)[]> {
  const keys = sources.map(keyOf);
  const columns = [
    keys.map((key) => key.number_normalised),
    keys.map((key) => key.issued_on),
    keys.map((key) => key.issuer_folded),
  ] as const;
  const { rows } = await sql<{ id: string | null }>`
    select known.id
    from unnest(${columns[0]}::text[], ${columns[1]}::date[], ${columns[2]}::text[]) with ordinality
      as asked (number_normalised, issued_on, issuer_folded, place)
    left join assignment_source known on known.workspace_id = ${act.workspaceId}
      and known.number_normalised = asked.number_normalised and known.issued_on = asked.issued_on
      and known.issuer_folded = asked.issuer_folded
    order by asked.place`.execute(db);
  return rows.map(({ id }) => AssignmentSourceId.nullable().parse(id));
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
