import { sql } from "kysely";
import { newId } from "#shared/id.ts";
import type { WorkspaceId } from "#shared/act.ts";
import { z } from "zod";
import type { Database } from "#store/index.ts";

/** A beginning that more words have is left to the index of words, which gathers what it leads to. */
const MOST_ENDINGS = 60;
/** Numbers are as many as records; few have the same beginning. */
const IS_NUMBER = /^\d/u;

/** The words that begin so, among all that something can be found by; `undefined` where they are very many, or numbers. */
export async function wordsBeginning(
  db: Database,
  workspaceId: WorkspaceId,
  beginning: string,
): Promise<readonly string[] | undefined> {
  if (IS_NUMBER.test(beginning)) return undefined;
  const { rows } = await sql<{ word: string }>`select distinct word from search_word
    where workspace_id = ${workspaceId} and word >= ${beginning} and word < ${`${beginning}\u{10ffff}`}
    order by word limit ${MOST_ENDINGS + 1}`.execute(db);
  return rows.length > MOST_ENDINGS ? undefined : rows.map(({ word }) => word);
}

/** Notes the words of entries that are being written. */
export async function noteWords(db: Database, workspaceId: WorkspaceId, folded: readonly string[]): Promise<void> {
  const words = [
    ...new Set(folded.flatMap((each) => each.split(" ").filter((word) => word !== "" && !IS_NUMBER.test(word)))),
  ];
  await sql`insert into search_word (workspace_id, word, noted)
    select ${workspaceId}::uuid, given.word, ${newId(z.uuid())}::uuid from unnest(${words}::text[]) as given(word)
    where not exists (select from search_word known where known.workspace_id = ${workspaceId} and known.word = given.word)`.execute(
    db,
  );
}

/** Takes out the words that no entry has any more. A purge leaves none; until then a word too many only leads to nothing. */
export async function pruneWords(db: Database, workspaceId: WorkspaceId): Promise<void> {
  await sql`with kept as materialized (
      select distinct unnest(string_to_array(folded, ' ')) as word from search_entry where workspace_id = ${workspaceId}
    )
    delete from search_word where workspace_id = ${workspaceId} and word not in (select word from kept)`.execute(db);
}
