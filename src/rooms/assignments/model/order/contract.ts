import { z } from "zod";
import { mayPurgeDocuments } from "#rooms/documents/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AssignmentSourceId, SourceKind } from "../giving.ts";
import { mayGive } from "../policy.ts";

/** An assignment as the grammar proposes it: exact words with their place, and what they say of who, what and when. */
export const OrderItem = z.object({
  words: z.string(),
  start: z.int(),
  end: z.int(),
  leads: z.array(z.string()).readonly(),
  coordinators: z.array(z.string()).readonly(),
  product: z.string().nullable(),
  dueOn: PlainDate.nullable(),
  deadlineWords: z.string().nullable(),
  confidence: z.number(),
});
export type OrderItem = z.infer<typeof OrderItem>;

export const ReadOrder = z.object({
  /** The canonical text: spans lie in it, and it is what is kept. */
  text: z.string(),
  /** "Lưu hành nội bộ": kept, never published. */
  isInternal: z.boolean(),
  kind: SourceKind,
  number: z.string().nullable(),
  issuedOn: PlainDate.nullable(),
  issuer: z.string().nullable(),
  summary: z.string().nullable(),
  items: z.array(OrderItem),
  /** What binds and names nobody, or was not understood: a person decides. */
  undecided: z.array(z.object({ words: z.string(), start: z.int(), end: z.int() })),
  /** The source that has given before from this document: the same words, or the same number, day and issuer. */
  before: z
    .object({
      sourceId: AssignmentSourceId,
      number: z.string().nullable(),
      issuedOn: PlainDate,
      issuer: z.string(),
      given: z.int(),
      isSameWords: z.boolean(),
    })
    .nullable(),
});
export type ReadOrder = z.infer<typeof ReadOrder>;

/** Longest text of an order; a plan is imported elsewhere. */
export const LONGEST_ORDER = 200_000;

export const readOrderEndpoint = endpoint({
  name: "readOrder",
  method: "POST",
  path: "/api/assignments/order/read",
  summary: "Proposes the assignments of a document that was pasted or chosen as a file; keeps nothing of it",
  permission: mayGive,
  /** Without a name the bytes are pasted words in UTF-8. */
  query: z.object({ fileName: z.string().min(1).max(255).optional() }),
  output: ReadOrder,
});

export const purgeSourceEndpoint = endpoint({
  name: "purgeSource",
  method: "POST",
  path: "/api/assignments/sources/:sourceId/purge",
  summary:
    "Erases a document outside a plan that should never have come in: its words, what it gave, the values in the audit",
  permission: mayPurgeDocuments,
  params: z.object({ sourceId: AssignmentSourceId }),
  body: z.object({ reason: z.string().trim().min(5).max(500) }),
  output: z.object({ rows: z.int().nonnegative() }),
});
