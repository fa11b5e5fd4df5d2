import { listFaces } from "#rooms/documents/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { PlanId } from "../model/index.ts";
import { isHiddenFrom } from "./internal-plans.ts";
import { planTables } from "./tables.ts";

export type ToldPlan = { readonly title: string; readonly isIllustration: boolean };

/** Which of these plans may be told of: published, and not for internal use to whoever asks. Reads no plan's words. */
export async function listToldPlans(
  db: Database,
  act: Act,
  planIds: readonly PlanId[],
): Promise<ReadonlyMap<PlanId, ToldPlan>> {
  if (planIds.length === 0) return new Map();
  const rows = await planTables(db)
    .selectFrom("plan")
    .select(["id", "document_id", "title"])
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "in", planIds)
    .where("state", "=", "published")
    .execute();
  const documentIds = rows.map((row) => row.document_id);
  const isHidden = await isHiddenFrom(db, act, documentIds);
  const faces = await listFaces(db, act.workspaceId, documentIds);
  const shown = rows.filter((row) => !isHidden(row.document_id));
  return new Map(
    shown.map(({ id, title, document_id: documentId }) => [
      PlanId.parse(id),
      { title, isIllustration: faces.get(documentId)?.isIllustration ?? false },
    ]),
  );
}
