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

/** Records many writes of one act, in their order, with three statements a thousand. Returns the ids of the entries. */
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
  const tables = auditTables(transaction);
  const salted = entries.map((entry) => {
    const salt = randomBytes(SALT_BYTES);
    return { entry, salt, content: entryContent(act, entry, salt) };
  });
  await tables
    .insertInto("audit_entry")
    .values(salted.map(({ content }) => ({ ...entryRow(content), entry_digest: entryDigest(content) })))
    .execute();
  await tables
    .insertInto("audit_payload")
    .values(salted.map(({ entry, salt, content }) => payloadRow(act, entry, salt, content.id)))
    .execute();
  await tables
    .insertInto("audit_unsealed")
    .values(salted.map(({ content }) => ({ workspace_id: act.workspaceId, entry_id: content.id })))
    .execute();
  return salted.map(({ content }) => content.id);
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

function payloadRow(act: Act, { before, after }: AuditEntry, salt: Buffer, entryId: string) {
  return {
    workspace_id: act.workspaceId,
    entry_id: entryId,
    salt,
    before: before === undefined ? null : jsonb(before),
    after: after === undefined ? null : jsonb(after),
  };
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

function entryRow(content: EntryContent) {
  return {
    workspace_id: content.workspaceId,
    id: content.id,
    at: content.at,
    on_day: content.on,
    actor_id: content.actorId,
    actor_name: content.actorName,
    act: content.act,
    subject_kind: content.subjectKind,
    subject_id: content.subjectId,
    reason: content.reason,
    digest_before: content.digestBefore,
    digest_after: content.digestAfter,
  };
}
