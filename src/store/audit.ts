import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { v7 } from "uuid";
import type { Act } from "#shared/act.ts";
import { type EntryContent, entryDigest, valueDigest } from "./audit-digests.ts";
import { noteChange } from "./changes.ts";
import type { Database } from "./database.ts";
import { jsonb } from "./jsonb.ts";

const SALT_BYTES = 32;
const ROWS_PER_INSERT = 1000;

/** What was done to what. `act` is a kebab-case verb in the past: `proposal-accepted`. */
export type AuditEntry = {
  readonly act: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly before?: unknown;
  readonly after?: unknown;
};

export function auditTables(db: Database) {
  return db.$pickTables<
    "audit_block" | "audit_block_entry" | "audit_entry" | "audit_payload" | "audit_unsealed" | "workspace"
  >();
}

/** Records a write in the transaction that makes it. Returns the id of the entry. */
export async function appendAudit(transaction: Database, act: Act, entry: AuditEntry): Promise<string> {
  const [id = ""] = await appendAudits(transaction, act, [entry]);
  return id;
}

/** Records many writes of one act, in their order, with three statements a thousand; the rows travel as arrays. Returns the ids of the entries. */
export async function appendAudits(transaction: Database, act: Act, entries: readonly AuditEntry[]): Promise<string[]> {
  if (!transaction.isTransaction) throw new Error("An act is recorded in the transaction of what it did");

  const ids: string[] = [];
  for (let from = 0; from < entries.length; from += ROWS_PER_INSERT) {
    ids.push(...(await insertEntries(transaction, act, entries.slice(from, from + ROWS_PER_INSERT))));
  }
  noteChange(
    act.workspaceId,
    entries.map(({ subject }) => subject.kind),
  );
  return ids;
}

async function insertEntries(transaction: Database, act: Act, entries: readonly AuditEntry[]): Promise<string[]> {
  // Of all at once: asking for chance costs more than the chance.
  const salts = randomBytes(SALT_BYTES * entries.length);
  const salted = entries.map((entry, at) => {
    const salt = salts.subarray(at * SALT_BYTES, (at + 1) * SALT_BYTES);
    return { salt, content: entryContent(act, entry, salt) };
  });
  const contents = salted.map(({ content }) => content);
  const ids = contents.map(({ id }) => id);
  const [first] = contents;
  if (first === undefined) return [];
  await sql`insert into audit_entry (workspace_id, at, on_day, actor_id, actor_name, reason, id, act, subject_kind, subject_id,
      digest_before, digest_after, entry_digest)
    select ${first.workspaceId}::uuid, ${first.at}::timestamptz, ${first.on}::date, ${first.actorId}, ${first.actorName},
      ${first.reason}, given.* from unnest(${ids}::uuid[], ${contents.map((each) => each.act)}::text[],
      ${contents.map(({ subjectKind }) => subjectKind)}::text[], ${contents.map(({ subjectId }) => subjectId)}::text[],
      ${contents.map(({ digestBefore }) => digestBefore)}::bytea[], ${contents.map(({ digestAfter }) => digestAfter)}::bytea[],
      ${contents.map(entryDigest)}::bytea[]) as given`.execute(transaction);
  await sql`insert into audit_payload (workspace_id, entry_id, salt, before, after)
    select ${first.workspaceId}::uuid, id, salt, before::jsonb, after::jsonb
    from unnest(${ids}::uuid[], ${salted.map(({ salt }) => salt)}::bytea[],
      ${entries.map(({ before }) => (before === undefined ? null : jsonb(before)))}::text[],
      ${entries.map(({ after }) => (after === undefined ? null : jsonb(after)))}::text[]) as given(id, salt, before, after)`.execute(
    transaction,
  );
  await sql`insert into audit_unsealed (workspace_id, entry_id)
    select ${first.workspaceId}::uuid, unnest(${ids}::uuid[])`.execute(transaction);
  return ids;
}

/** Erases the values of an entry for good; its digests stay, so the chain stays whole. The erasing is an entry too. */
export async function eraseAuditPayload(transaction: Database, act: Act, entryId: string): Promise<void> {
  await auditTables(transaction)
    .updateTable("audit_payload")
    .set({ salt: null, before: null, after: null, erased_at: act.at, erased_by: act.actor.id })
    .where("workspace_id", "=", act.workspaceId)
    .where("entry_id", "=", entryId)
    .where("erased_at", "is", null)
    .executeTakeFirstOrThrow();
  await appendAudit(transaction, act, { act: "audit-payload-erased", subject: { kind: "audit-entry", id: entryId } });
}

/** Whether such an act was ever recorded of the subject. */
export async function hasAudit(
  db: Database,
  act: Pick<Act, "workspaceId">,
  recorded: Pick<AuditEntry, "act" | "subject">,
): Promise<boolean> {
  const entry = await auditTables(db)
    .selectFrom("audit_entry")
    .select("id")
    .where("workspace_id", "=", act.workspaceId)
    .where("subject_kind", "=", recorded.subject.kind)
    .where("subject_id", "=", recorded.subject.id)
    .where("act", "=", recorded.act)
    .executeTakeFirst();
  return entry !== undefined;
}

/**
 * Erases the values of all entries about these subjects and about parts of them (`PLAN/12`, the twelfth sentence of a plan); the
 * caller records the act that asked for it.
 */
export async function eraseAuditOf(transaction: Database, act: Act, subjectIds: readonly string[]): Promise<void> {
  await sql`
    update audit_payload p
    set salt = null, before = null, after = null, erased_at = ${act.at}, erased_by = ${act.actor.id}
    from audit_entry e
    where p.workspace_id = ${act.workspaceId} and e.workspace_id = ${act.workspaceId} and e.id = p.entry_id
      and p.erased_at is null
      and split_part(e.subject_id, '/', 1) in (select unnest(${subjectIds}::text[]))`.execute(transaction);
}

function entryContent(act: Act, entry: AuditEntry, salt: Buffer): EntryContent {
  return {
    workspaceId: act.workspaceId,
    id: v7(),
    at: new Date(act.at).toISOString(),
    on: act.on,
    actorId: act.actor.id,
    actorName: act.actor.name,
    act: entry.act,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    reason: act.reason ?? null,
    digestBefore: entry.before === undefined ? null : valueDigest(salt, entry.before),
    digestAfter: entry.after === undefined ? null : valueDigest(salt, entry.after),
  };
}
