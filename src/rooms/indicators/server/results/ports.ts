import type { PlanId } from "#rooms/plans/model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";

/** Programmes stand in a room below this one; the composition root passes them in. */
export type ServingProgrammes = {
  /** Those that a plan names, in the order of the document. */
  readonly list: (
    db: Database,
    workspaceId: WorkspaceId,
    planId: PlanId,
  ) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly has: (db: Database, workspaceId: WorkspaceId, id: string) => Promise<boolean>;
};
