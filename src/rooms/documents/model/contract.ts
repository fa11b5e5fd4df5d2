import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { mayPurgeDocuments, mayReadFiles } from "./policy.ts";
import { DocumentId } from "./reading.ts";
import { Rendition, RenditionId } from "./rendition.ts";

const documentParams = z.object({ documentId: DocumentId });

export const listRenditionsEndpoint = endpoint({
  name: "listRenditions",
  method: "GET",
  path: "/api/documents/:documentId/renditions",
  summary: "The files of a document, the one it was read from first, and what happened while each was read",
  permission: mayReadFiles,
  params: documentParams,
  output: z.object({ isInternal: z.boolean(), renditions: z.array(Rendition) }),
});

export const RenditionAddress = z.object({ documentId: DocumentId, renditionId: RenditionId });

/** Answers with the bytes of the file, so it has no output schema of its own. */
export const downloadRenditionEndpoint = endpoint({
  name: "downloadRendition",
  method: "GET",
  path: "/api/documents/:documentId/renditions/:renditionId/file",
  summary: "The file as it came in, always as an attachment",
  permission: mayReadFiles,
  params: RenditionAddress,
  output: z.undefined(),
});

export const purgeDocumentEndpoint = endpoint({
  name: "purgeDocument",
  method: "POST",
  path: "/api/documents/:documentId/purge",
  summary:
    "Erases a document that should never have come in: its files, texts, proposals, records and the values in the audit",
  permission: mayPurgeDocuments,
  params: documentParams,
  body: z.object({ reason: z.string().trim().min(5).max(500), withHistories: z.boolean().optional() }),
  output: z.object({ rows: z.int().nonnegative(), files: z.int().nonnegative() }),
});
