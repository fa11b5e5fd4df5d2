import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import { indexEntries } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { searchedPlaces } from "./search-places.ts";
import { placeTables } from "./tables.ts";

/** Writes the words of some places' names again: after every write that begins, ends or adds a name. */
export async function indexPlaceWords(db: Database, workspaceId: WorkspaceId, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await placeTables(db)
    .deleteFrom("place_word")
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`place_id = any(${ids}::uuid[])`)
    .execute();
  await sql`insert into place_word
      (workspace_id, place_id, ordinal, tail, begins, name, place_kind, place_region, valid_from, valid_to)
    select official.workspace_id, official.place_id,
      row_number() over (partition by official.place_id order by official.ordinal, named.ordinal, start),
      substr(named.folded, start), substr(named.folded, start, 2), official.name, official.place_kind,
      official.place_region, official.valid_from, official.valid_to
    from place_name official
    join place_name named on named.workspace_id = official.workspace_id and named.place_id = official.place_id
    cross join lateral generate_series(1, length(named.folded)) start
    where official.workspace_id = ${workspaceId} and official.place_id = any(${ids}::uuid[])
      and official.kind = 'official' and (start = 1 or substr(named.folded, start - 1, 1) = ' ')`.execute(db);
  await indexEntries(db, workspaceId, searchedPlaces, { of: "ids", ids });
}
