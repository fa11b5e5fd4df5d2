import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { countAdministrators } from "./member-queries.ts";

/** Is there anybody who can let people in? Asked at the start, to say how to make the first one. */
export async function hasAdministrator(db: Database, workspaceId: WorkspaceId): Promise<boolean> {
  return (await countAdministrators(db, workspaceId)) > 0;
}
