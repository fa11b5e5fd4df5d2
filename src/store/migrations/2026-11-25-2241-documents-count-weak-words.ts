// How many words of a page a person should look at beside the picture, so that they are found without opening every page.
export const up = [
  `alter table document_page add column weak_count integer not null default 0`,
  `update document_page set weak_count =
    jsonb_array_length(jsonb_path_query_array(words, '$[*] ? (@.confidence < 0.7 || exists(@.repairedFrom))'))`,
  `create index document_page_by_weakness on document_page (workspace_id, text_id, start_offset) where weak_count > 0`,
] as const;
