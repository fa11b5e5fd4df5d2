import { sql } from "kysely";
import { auditTables } from "./audit.ts";
import { type AuditLine, type AuditVerdict, AuditVerifier } from "./audit-verifier.ts";
import type { Database } from "./database.ts";

const ROWS_PER_PAGE = 2_000;
const BLOCKS_PER_PAGE = 500;

export type VerifyAudit = { readonly head?: string | undefined; readonly signal?: AbortSignal | undefined };

/** The whole record of a workspace in the order of the chain, as one snapshot: what `audit export` writes and `audit verify` reads. */
export async function readAuditLog(
  db: Database,
  workspaceId: string,
  take: (line: AuditLine) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (snapshot) => {
      await take({ kind: "log", format: 1, workspaceId });
      await readBlocks(snapshot, workspaceId, take, signal);
      await readUnsealed(snapshot, workspaceId, take, signal);
      for (const id of await findLoose(snapshot, workspaceId)) await take({ kind: "loose", id });
      await take({ kind: "end" });
    });
}

export async function verifyAudit(db: Database, workspaceId: string, asked: VerifyAudit = {}): Promise<AuditVerdict> {
  const verifier = new AuditVerifier(asked.head);
  await readAuditLog(db, workspaceId, (line) => verifier.take(line), asked.signal);
  return verifier.finish();
}

type Take = (line: AuditLine) => void | Promise<void>;

async function readBlocks(db: Database, workspaceId: string, take: Take, signal?: AbortSignal): Promise<void> {
  let after = 0;
  for (;;) {
    signal?.throwIfAborted();
    const blocks = await listBlocks(db, workspaceId, after);
    const last = blocks.at(-1)?.number;
    if (last === undefined) return;

    const waiting = blocks.map(blockLine);
    const takeUpTo = async (number: number): Promise<void> => {
      for (let first = waiting[0]; first && first.number <= number; first = waiting[0]) {
        await take(first);
        waiting.shift();
      }
    };
    await readSealed(db, workspaceId, { after, last }, async (line) => {
      await takeUpTo(line.block ?? last);
      await take(line);
    });
    await takeUpTo(last);
    after = last;
  }
}

function listBlocks(db: Database, workspaceId: string, after: number) {
  return auditTables(db)
    .selectFrom("audit_block")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("number", ">", after)
    .orderBy("number")
    .limit(BLOCKS_PER_PAGE)
    .execute();
}

type Range = { readonly after: number; readonly last: number };
type SealedLine = Extract<AuditLine, { kind: "entry" }>;

/** The entries of a range of blocks, in the order of the chain. */
async function readSealed(
  db: Database,
  workspaceId: string,
  { after, last }: Range,
  take: (line: SealedLine) => Promise<void>,
): Promise<void> {
  let key = { block: after + 1, position: -1 };
  for (;;) {
    const rows = await entriesWithValues(db, workspaceId)
      .innerJoin("audit_block_entry as place", (join) =>
        join.onRef("place.workspace_id", "=", "entry.workspace_id").onRef("place.entry_id", "=", "entry.id"),
      )
      .select(["place.block_number", "place.position"])
      .where(sql<boolean>`(place.block_number, place.position) > (${key.block}::int, ${key.position}::int)`)
      .where("place.block_number", "<=", last)
      .orderBy("place.block_number")
      .orderBy("place.position")
      .limit(ROWS_PER_PAGE)
      .execute();
    for (const row of rows) await take(entryLine(row, row.block_number, row.position));
    const end = rows.at(-1);
    if (!end || rows.length < ROWS_PER_PAGE) return;
    key = { block: end.block_number, position: end.position };
  }
}

async function readUnsealed(db: Database, workspaceId: string, take: Take, signal?: AbortSignal): Promise<void> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    signal?.throwIfAborted();
    const rows = await entriesWithValues(db, workspaceId)
      .innerJoin("audit_unsealed as waiting", (join) =>
        join.onRef("waiting.workspace_id", "=", "entry.workspace_id").onRef("waiting.entry_id", "=", "entry.id"),
      )
      .where("entry.id", ">", after)
      .orderBy("entry.id")
      .limit(ROWS_PER_PAGE)
      .execute();
    for (const row of rows) await take(entryLine(row, null, null));
    if (rows.length < ROWS_PER_PAGE) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/** Entries that neither a block holds nor the next seal will take: somebody removed their place. */
async function findLoose(db: Database, workspaceId: string): Promise<readonly string[]> {
  const MOST = 100;
  const { rows } = await sql<{ id: string }>`select id from audit_entry e where workspace_id = ${workspaceId}
    and not exists (select from audit_block_entry p where p.workspace_id = e.workspace_id and p.entry_id = e.id)
    and not exists (select from audit_unsealed u where u.workspace_id = e.workspace_id and u.entry_id = e.id)
    order by id limit ${MOST}`.execute(db);
  return rows.map((row) => row.id);
}

function entriesWithValues(db: Database, workspaceId: string) {
  return auditTables(db)
    .selectFrom("audit_entry as entry")
    .leftJoin("audit_payload as payload", (join) =>
      join.onRef("payload.workspace_id", "=", "entry.workspace_id").onRef("payload.entry_id", "=", "entry.id"),
    )
    .selectAll("entry")
    .select(["payload.entry_id as payload_of", "payload.salt", "payload.before", "payload.after", "payload.erased_at"])
    .where("entry.workspace_id", "=", workspaceId);
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entriesWithValues>["execute"]>>[number];

type BlockRow = Awaited<ReturnType<typeof listBlocks>>[number];

function blockLine(block: BlockRow): Extract<AuditLine, { kind: "block" }> {
  return {
    kind: "block",
    number: block.number,
    previousHash: block.previous_hash?.toString("hex") ?? null,
    hash: block.hash.toString("hex"),
    sealedAt: block.sealed_at,
    entryCount: block.entry_count,
  };
}

function entryLine(row: EntryRow, block: number | null, position: number | null): SealedLine {
  return {
    kind: "entry",
    block,
    position,
    content: {
      workspaceId: row.workspace_id,
      id: row.id,
      at: row.at,
      on: row.on_day,
      actorId: row.actor_id,
      actorName: row.actor_name,
      act: row.act,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      reason: row.reason,
      digestBefore: row.digest_before?.toString("hex") ?? null,
      digestAfter: row.digest_after?.toString("hex") ?? null,
    },
    digest: row.entry_digest.toString("hex"),
    values:
      row.payload_of === null
        ? null
        : {
            salt: row.salt?.toString("hex") ?? null,
            before: row.before,
            after: row.after,
            erasedAt: row.erased_at,
          },
  };
}
