import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";

/**
 * Mail addresses, in small letters, of those who delegated to the person of this address for the day. A deputy's own delegation passes
 * nothing of it on (`standInOf`), and who has left the register acts for nobody.
 */
export async function listAbsentFor(
  db: Database,
  workspaceId: WorkspaceId,
  email: string,
  day: PlainDate,
): Promise<readonly string[]> {
  const own = email.toLowerCase();
  const { rows } = await sql<{ email: string }>`
    select distinct lower(absent.email) as email from person deputy
    join delegation step on step.workspace_id = ${workspaceId} and step.to_id = deputy.id
      and step.valid_from <= ${day} and step.valid_to >= ${day}
    join person absent on absent.workspace_id = ${workspaceId} and absent.id = step.from_id
    where deputy.workspace_id = ${workspaceId} and lower(deputy.email) = ${own} and lower(absent.email) <> ${own}
      and coalesce(deputy.valid_to >= ${day}, true) and coalesce(absent.valid_to >= ${day}, true)
    order by 1`.execute(db);
  return rows.map((row) => row.email);
}
