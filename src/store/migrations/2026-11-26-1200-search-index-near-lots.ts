// A frequent word is found in a short stretch of the lots, so each stretch has an index of its own, a third more in all. What is written goes into
// the indexes at once: a list of what is pending would be read through by every search, once for each kind.
const words = `array_to_tsvector(string_to_array(right(workspace_id::text, 8) || kind || ':'
  || replace(folded, ' ', ' ' || right(workspace_id::text, 8) || kind || ':'), ' '))`;

export const up = [
  `alter index search_entry_words set (fastupdate = off)`,
  `select gin_clean_pending_list('search_entry_words')`,
  ...[4096, 16384, 65536, 262144].map(
    (lots) => `create index search_entry_words_${lots} on search_entry using gin (${words})
      with (fastupdate = off) where lot < ${lots}`,
  ),
] as const;
