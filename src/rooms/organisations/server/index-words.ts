import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import { indexEntries } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { searchedBodies } from "./search-bodies.ts";
import { organisationTables } from "./tables.ts";

/** Writes the words of some bodies' names again: after every write that begins, ends or adds a name. */
export async function indexBodyWords(db: Database, workspaceId: WorkspaceId, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await organisationTables(db)
    .deleteFrom("organisation_word")
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`organisation_id = any(${ids}::uuid[])`)
    .execute();
  await sql`insert into organisation_word
      (workspace_id, organisation_id, ordinal, tail, begins, name, body_kind, valid_from, valid_to)
    select official.workspace_id, official.organisation_id,
      row_number() over (partition by official.organisation_id order by official.ordinal, named.ordinal, start),
      substr(named.folded, start), substr(named.folded, start, 2), official.name, official.body_kind,
      official.valid_from, official.valid_to
    from organisation_name official
    join organisation_name named
      on named.workspace_id = official.workspace_id and named.organisation_id = official.organisation_id
    cross join lateral generate_series(1, length(named.folded)) start
    where official.workspace_id = ${workspaceId} and official.organisation_id = any(${ids}::uuid[])
      and official.kind = 'official' and (start = 1 or substr(named.folded, start - 1, 1) = ' ')`.execute(db);
  await indexEntries(db, workspaceId, searchedBodies, { of: "ids", ids });
}
