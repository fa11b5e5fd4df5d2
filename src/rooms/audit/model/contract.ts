import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { mayEraseAuditValues, mayReadAudit } from "./policy.ts";

export const AuditEntryId = z.uuid().brand<"AuditEntryId">();
export type AuditEntryId = z.infer<typeof AuditEntryId>;

export const AuditLine = z.object({
  id: AuditEntryId,
  at: z.string(),
  actor: z.object({ id: z.string(), name: z.string() }),
  act: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  reason: z.string().nullable(),
  /** The block that sealed it; null for at most a minute. */
  block: z.int().nullable(),
});
export type AuditLine = z.infer<typeof AuditLine>;

const entryParams = z.object({ entryId: AuditEntryId });

export const listAuditEntriesEndpoint = endpoint({
  name: "listAuditEntries",
  method: "GET",
  path: "/api/audit/entries",
  summary: "Who did what, newest first, by person, subject or day",
  permission: mayReadAudit,
  query: z.object({
    actor: z.string().max(200).optional(),
    subject_kind: z.string().max(100).optional(),
    subject_id: z.string().max(200).optional(),
    day: PlainDate.optional(),
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ items: z.array(AuditLine), nextCursor: z.string().nullable() }),
});

export const getAuditEntryEndpoint = endpoint({
  name: "getAuditEntry",
  method: "GET",
  path: "/api/audit/entries/:entryId",
  summary: "One entry with the values before and after, or when they were erased and by whom",
  permission: mayReadAudit,
  params: entryParams,
  output: AuditLine.extend({
    before: z.unknown(),
    after: z.unknown(),
    erased: z.object({ at: z.string(), by: z.string() }).nullable(),
  }),
});

export const verifyAuditEndpoint = endpoint({
  name: "verifyAudit",
  method: "GET",
  path: "/api/audit/verification",
  summary:
    "Computes the whole record again and names the first broken entries; with a head kept elsewhere also its end",
  permission: mayReadAudit,
  query: z.object({
    head: z
      .string()
      .regex(/^\d+:[0-9a-f]{64}$/)
      .optional(),
  }),
  output: z.object({
    isWhole: z.boolean(),
    blocks: z.int(),
    entries: z.int(),
    unsealed: z.int(),
    erased: z.int(),
    head: z.string().nullable(),
    findingCount: z.int(),
    findings: z.array(z.object({ kind: z.string(), block: z.int().nullable(), entry: z.string().nullable() })),
  }),
});

export const eraseAuditValuesEndpoint = endpoint({
  name: "eraseAuditValues",
  method: "POST",
  path: "/api/audit/entries/:entryId/erasure",
  summary: "Erases the values of an entry for good; the entry, its digest and the erasing stay on record",
  permission: mayEraseAuditValues,
  params: entryParams,
  body: z.object({ reason: z.string().trim().min(10).max(500) }),
  output: z.object({ entryId: AuditEntryId }),
});
