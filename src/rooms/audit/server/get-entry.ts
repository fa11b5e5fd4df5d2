import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type Database, findAuditEntry } from "#store/index.ts";
import { type AuditEntryId, type getAuditEntryEndpoint, mayReadAudit, type NotAllowed } from "../model/index.ts";
import { auditLine } from "./list-entries.ts";

type Entry = z.output<typeof getAuditEntryEndpoint.output>;

export async function getEntry(
  db: Database,
  act: Act,
  entryId: AuditEntryId,
): Promise<Outcome<Entry, NotAllowed | "audit-entry-not-found">> {
  const allowed = mayReadAudit(act.actor);
  if (!allowed.ok) return allowed;
  const row = await findAuditEntry(db, act.workspaceId, entryId);
  if (!row) return refuse("audit-entry-not-found");
  const { before, after, erased_at: at, erased_by: by } = row;
  const erased = at === null ? null : { at, by: by ?? "" };
  return done({ ...auditLine(row), before, after, erased });
}
