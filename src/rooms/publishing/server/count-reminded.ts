import { sql } from "kysely";
import type { AssignmentId } from "#rooms/assignments/model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";

export type Reminders = { readonly count: number; readonly lastOn: PlainDate | null };

/** How many reminder letters that were issued named each of some assignments, and when the last one was. */
export async function listReminders(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly AssignmentId[],
): Promise<ReadonlyMap<string, Reminders>> {
  const { rows } = await sql<{ id: string; count: number; last_on: string | null }>`
    select line.assignment_id as id, count(distinct line.document_id)::int as count, max(letter.issued_on) as last_on
    from outgoing_line line
    join outgoing_document letter on letter.workspace_id = line.workspace_id and letter.id = line.document_id
      and letter.content_version = line.version_ordinal
    where line.workspace_id = ${workspaceId} and line.assignment_id = any (${ids}::uuid[])
      and letter.kind = 'reminder-letter' and letter.state = 'issued'
    group by line.assignment_id`.execute(db);
  return new Map(
    rows.map(({ id, count, last_on: lastOn }) => [id, { count, lastOn: PlainDate.nullable().parse(lastOn) }]),
  );
}
