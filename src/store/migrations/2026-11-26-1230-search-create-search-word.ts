// Every word but numbers that something can be found by, once or some times over: `noted` keeps two people who write the same word at once from waiting for
// each other. A beginning is looked up here, and the words that have it are asked for.
export const up = [
  `create table search_word (
    workspace_id uuid not null,
    word text collate "C" not null,
    noted uuid not null,
    constraint search_word_pk primary key (workspace_id, word, noted)
  )`,
  `insert into search_word (workspace_id, word, noted)
    select distinct workspace_id, word, workspace_id from search_entry, unnest(string_to_array(folded, ' ')) as word
    where word ~ '^[^0-9]'`,
] as const;
