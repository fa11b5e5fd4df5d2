import { circulationOf, destinationOf } from "#rooms/documents/model/index.ts";
import { listInternal } from "#rooms/documents/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";

/** Which of these documents this person must not hear of: to those outside a plan for internal use is not there. */
export async function isHiddenFrom(
  db: Database,
  act: Act,
  documentIds: readonly string[],
): Promise<(documentId: string) => boolean> {
  const to = destinationOf(act.actor);
  const internal = await listInternal(db, act.workspaceId, documentIds);
  return (documentId) => !circulationOf({ isInternal: internal.has(documentId) }, to).ok;
}
