import { z } from "zod";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { type Database, listAuditEntries } from "#store/index.ts";
import { AuditEntryId, type AuditLine, mayReadAudit, type NotAllowed } from "../model/index.ts";

export type ListEntries = {
  readonly actor?: string | undefined;
  readonly subject_kind?: string | undefined;
  readonly subject_id?: string | undefined;
  readonly day?: PlainDate | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

const Cursor = z.tuple([z.uuid()]);

export async function listEntries(
  db: Database,
  act: Act,
  { actor, subject_kind: kind, subject_id: id, day, cursor, limit }: ListEntries,
): Promise<Outcome<{ items: AuditLine[]; nextCursor: string | null }, NotAllowed | "cursor-unreadable">> {
  const allowed = mayReadAudit(act.actor);
  if (!allowed.ok) return allowed;
  const after = readCursor(Cursor, cursor);
  if (!after.ok) return after;

  const subject = kind !== undefined && id !== undefined ? { kind, id } : undefined;
  const asked = { subject, actorId: actor, day, before: after.value?.[0], limit: limit + 1 };
  const rows = await listAuditEntries(db, act.workspaceId, asked);
  const items = rows.slice(0, limit).map(auditLine);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return done({ items, nextCursor: last ? writeCursor([last.id]) : null });
}

type Row = Awaited<ReturnType<typeof listAuditEntries>>[number];

export function auditLine(row: Row): AuditLine {
  return {
    id: AuditEntryId.parse(row.id),
    at: row.at,
    actor: { id: row.actor_id, name: row.actor_name },
    act: row.act,
    subject: { kind: row.subject_kind, id: row.subject_id },
    reason: row.reason,
    block: row.block_number,
  };
}
