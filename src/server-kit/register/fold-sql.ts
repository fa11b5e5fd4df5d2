import { type RawBuilder, sql } from "kysely";

/** The blocks of Unicode that hold combining marks for letters of Latin script. */
const MARKS = String.raw`[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]`;

/** What `fold` makes of a text, where only the database has it: for words that stand in the history and in no column. */
export function foldSql(text: RawBuilder<unknown>): RawBuilder<string> {
  const bare = sql`regexp_replace(normalize(${text}, NFD), ${MARKS}, '', 'g')`;
  return sql`normalize(lower(translate(${bare}, 'đĐ', 'dd') collate "vi-x-icu"), NFC)`;
}
