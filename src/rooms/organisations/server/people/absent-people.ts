import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";

/** Mail addresses, in small letters, of those for whom the person of this address acts on the day; from delegation to delegation. */
export async function listAbsentFor(
  db: Database,
  workspaceId: WorkspaceId,
  email: string,
  day: PlainDate,
): Promise<readonly string[]> {
  const own = email.toLowerCase();
  const { rows } = await sql<{ email: string }>`
    with recursive behind(id) as (
      select id from person where workspace_id = ${workspaceId} and lower(email) = ${own}
      union
      select step.from_id from behind
      join delegation step on step.workspace_id = ${workspaceId} and step.to_id = behind.id
        and step.valid_from <= ${day} and step.valid_to >= ${day}
    )
    select distinct lower(person.email) as email from behind
    join person on person.workspace_id = ${workspaceId} and person.id = behind.id
    where person.email is not null and lower(person.email) <> ${own}
      and coalesce(person.valid_to >= ${day}, true)
    order by 1`.execute(db);
  return rows.map((row) => row.email);
}
