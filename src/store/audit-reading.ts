import { auditTables } from "./audit.ts";
import type { Database } from "./database.ts";

export type AuditFilter = {
  readonly subject?: { readonly kind: string; readonly id: string } | undefined;
  readonly actorId?: string | undefined;
  /** A day in Viet Nam. */
  readonly day?: string | undefined;
};
export type ListAuditEntries = AuditFilter & { readonly before?: string | undefined; readonly limit: number };

/** Newest first: ids are UUIDv7, so their order is the order of writing. Every filter has an index that ends in the id. */
export function listAuditEntries(db: Database, workspaceId: string, asked: ListAuditEntries) {
  let query = entries(db, workspaceId).orderBy("entry.id", "desc").limit(asked.limit);
  if (asked.subject) {
    query = query.where("entry.subject_kind", "=", asked.subject.kind).where("entry.subject_id", "=", asked.subject.id);
  }
  if (asked.actorId !== undefined) query = query.where("entry.actor_id", "=", asked.actorId);
  if (asked.day !== undefined) query = query.where("entry.on_day", "=", asked.day);
  if (asked.before !== undefined) query = query.where("entry.id", "<", asked.before);
  return query.execute();
}

/** One entry with the values before and after, or with when they were erased. */
export function findAuditEntry(db: Database, workspaceId: string, id: string) {
  return entries(db, workspaceId)
    .innerJoin("audit_payload as payload", (join) =>
      join.onRef("payload.workspace_id", "=", "entry.workspace_id").onRef("payload.entry_id", "=", "entry.id"),
    )
    .select(["payload.before", "payload.after", "payload.erased_at", "payload.erased_by"])
    .where("entry.id", "=", id)
    .executeTakeFirst();
}

function entries(db: Database, workspaceId: string) {
  return auditTables(db)
    .selectFrom("audit_entry as entry")
    .leftJoin("audit_block_entry as place", (join) =>
      join.onRef("place.workspace_id", "=", "entry.workspace_id").onRef("place.entry_id", "=", "entry.id"),
    )
    .select(["entry.id", "entry.at", "entry.actor_id", "entry.actor_name", "entry.act", "entry.reason"])
    .select(["entry.subject_kind", "entry.subject_id", "place.block_number"])
    .where("entry.workspace_id", "=", workspaceId);
}
