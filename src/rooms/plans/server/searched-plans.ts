import { sql } from "kysely";
import { listAnchors, listFaces, listInternal } from "#rooms/documents/server/index.ts";
import { circulationOf, destinationOf } from "#rooms/documents/model/index.ts";
import type { SearchScope, VisibleEntries } from "#server-kit/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { planTables } from "./tables.ts";

/** A published plan as a search shows it. `isNewest`: no published one continues it; words of the others are looked up in their place. */
export type SearchedPlan = {
  readonly id: string;
  readonly textId: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly isNewest: boolean;
};

export async function listSearchedPlans(
  db: Database,
  workspaceId: WorkspaceId,
  scope: SearchScope,
): Promise<SearchedPlan[]> {
  let query = planTables(db)
    .selectFrom("plan")
    .select(["id", "document_id", "text_id", "title"])
    .select(
      sql<boolean>`not exists (select from plan later where later.workspace_id = plan.workspace_id
        and later.previous_plan_id = plan.id and later.state = 'published')`.as("is_newest"),
    )
    .where("workspace_id", "=", workspaceId)
    .where("state", "=", "published");
  if (scope.of === "plan") query = query.where("id", "=", scope.planId);
  const rows = await query.execute();
  const faces = await listFaces(
    db,
    workspaceId,
    rows.map((row) => row.document_id),
  );
  return rows.map(({ id, title, ...row }) => {
    const face = faces.get(row.document_id);
    const { number = null, issuer = null } = face ?? {};
    return { id, title, number, issuer, textId: row.text_id, isNewest: row.is_newest };
  });
}

/** For the records that plans became: the newest plans, each with what leads to a clause. */
export async function newestPlans(db: Database, workspaceId: WorkspaceId, scope: SearchScope) {
  const plans = (await listSearchedPlans(db, workspaceId, scope)).filter(({ isNewest }) => isNewest);
  return Promise.all(
    plans.map(async (plan) => ({ ...plan, anchors: await listAnchors(db, workspaceId, plan.textId) })),
  );
}

/** To those outside a plan for internal use is not there. */
export async function plansSeen(db: Database, act: Act): Promise<VisibleEntries | undefined> {
  const to = destinationOf(act.actor);
  if (circulationOf({ isInternal: true }, to).ok) return undefined;
  const rows = await planTables(db)
    .selectFrom("plan")
    .select(["id", "document_id"])
    .where("workspace_id", "=", act.workspaceId)
    .execute();
  const internal = await listInternal(
    db,
    act.workspaceId,
    rows.map((row) => row.document_id),
  );
  return {
    are: "without-plans",
    planIds: rows.filter((row) => internal.has(row.document_id)).map(({ id }) => id),
  };
}

/** Where a clause of a plan is read. */
export function clauseAddress({ planId, anchor }: { readonly planId: string | null; readonly anchor: string | null }) {
  return `/ke-hoach/${planId}${anchor === null ? "" : `#k-${anchor}`}`;
}
