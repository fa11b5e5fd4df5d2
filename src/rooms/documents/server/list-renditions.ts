import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { Database } from "#store/index.ts";
import { type DocumentId, mayReadFiles, type Rendition } from "../model/index.ts";
import { findInternalFlag, listRenditionRows } from "./rendition-queries.ts";

/** The files of a document, with what happened while each was read. */
export async function listRenditions(
  db: Database,
  act: Act,
  documentId: DocumentId,
): Promise<Outcome<{ isInternal: boolean; renditions: Rendition[] }, NotAllowed | "document-not-found">> {
  const allowed = mayReadFiles(act.actor);
  if (!allowed.ok) return allowed;
  const isInternal = await findInternalFlag(db, act.workspaceId, documentId);
  if (isInternal === undefined) return refuse("document-not-found");
  return done({ isInternal, renditions: await listRenditionRows(db, act.workspaceId, documentId) });
}
