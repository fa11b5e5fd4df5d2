import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { OutgoingState } from "./life.ts";
import { Issuing, OutgoingDetail, OutgoingId, OutgoingKind, OutgoingLine, OutgoingSubject } from "./outgoing.ts";
import { mayApproveOutgoing, mayDraftOutgoing, mayIssueOutgoing, mayReadOutgoing } from "./policy.ts";

const params = z.object({ outgoingId: OutgoingId });

export const listOutgoingEndpoint = endpoint({
  name: "listOutgoing",
  method: "GET",
  path: "/api/outgoing",
  summary: "Outgoing documents, the newest first; a working body sees its own",
  permission: mayReadOutgoing,
  query: z.object({
    kind: OutgoingKind.optional(),
    state: OutgoingState.optional(),
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z.object({ items: z.array(OutgoingLine), nextCursor: z.string().nullable() }),
  shows: ["outgoing"],
});

export const getOutgoingEndpoint = endpoint({
  name: "getOutgoing",
  method: "GET",
  path: "/api/outgoing/:outgoingId",
  summary: "One outgoing document: its content, steps, and what the caller may do now",
  permission: mayReadOutgoing,
  params,
  output: OutgoingDetail,
  shows: ["outgoing"],
});

export const draftOutgoingEndpoint = endpoint({
  name: "draftOutgoing",
  method: "POST",
  path: "/api/outgoing",
  summary: "Drafts an official document from the records: assignment annex, reminder letter, periodic report",
  permission: mayDraftOutgoing,
  body: z.object({ issuerId: OrganisationId, subject: OutgoingSubject }),
  output: z.object({ outgoingId: OutgoingId }),
});

export const OutgoingMoved = z.object({ outgoingId: OutgoingId, version: z.int(), state: OutgoingState });
export type OutgoingMoved = z.infer<typeof OutgoingMoved>;
const moves = { method: "POST", params, output: OutgoingMoved, edits: true } as const;

export const rewriteOutgoingEndpoint = endpoint({
  ...moves,
  name: "rewriteOutgoing",
  path: "/api/outgoing/:outgoingId/content",
  summary: "A next version of a draft's content: words written anew, or taken from the records again",
  permission: mayDraftOutgoing,
  body: z.discriminatedUnion("act", [
    z.object({ act: z.literal("renew") }),
    z.object({
      act: z.literal("rewrite"),
      summary: z.string().trim().min(3).max(2_000),
      /** In the order of the paragraphs; an empty one is left out. */
      paragraphs: z.array(z.string().max(20_000)).max(500),
      addressees: z.array(z.string().trim().min(1).max(300)).max(500),
      recipients: z.array(z.string().trim().min(1).max(300)).max(100),
    }),
  ]),
});

export const submitOutgoingEndpoint = endpoint({
  ...moves,
  name: "submitOutgoing",
  path: "/api/outgoing/:outgoingId/submission",
  summary: "Submits a draft to be signed, or withdraws it",
  permission: mayDraftOutgoing,
  body: z.object({
    act: z.enum(["submit", "withdraw"]),
    reason: z.string().trim().max(4_000).nullable().default(null),
  }),
});

export const judgeOutgoingEndpoint = endpoint({
  ...moves,
  name: "judgeOutgoing",
  path: "/api/outgoing/:outgoingId/judgement",
  summary: "The leader approves a document for signing, or returns it with a reason",
  permission: mayApproveOutgoing,
  body: z.object({ act: z.enum(["approve", "return"]), reason: z.string().trim().max(4_000).nullable().default(null) }),
});

export const issueOutgoingEndpoint = endpoint({
  name: "issueOutgoing",
  method: "POST",
  path: "/api/outgoing/:outgoingId/issue",
  summary: "Enters number and day with the signed copy (PDF), sent as the body: from then on the document is issued",
  permission: mayIssueOutgoing,
  params,
  query: Issuing.extend({ fileName: z.string().trim().min(1).max(255), version: z.coerce.number().int().positive() }),
  output: OutgoingMoved,
});

/** Files, served raw. */
export const WORD_FILE = {
  name: "getOutgoingWord",
  method: "GET",
  path: "/api/outgoing/:outgoingId/word",
  summary: "The document as Word in the layout of Decree 30/2020/NĐ-CP; number, day and signature blank",
  permission: mayReadOutgoing,
} as const;

export const SIGNED_FILE = {
  name: "getOutgoingSigned",
  method: "GET",
  path: "/api/outgoing/:outgoingId/signed",
  summary: "The signed copy, as an attachment",
  permission: mayReadOutgoing,
} as const;

export const OutgoingAddress = params;
