// A search finds the beginning of a word. The words of a place lie in the order of its official name, so that a page of a search that
// fits thousands is met after a short walk; the index of three letters at a time had to collect and sort them all.
export const up = [
  `create table place_word (
    workspace_id uuid not null,
    place_id uuid not null,
    ordinal integer not null,
    tail text collate "C" not null,
    begins text collate "C" not null,
    name text collate "vi-x-icu" not null,
    place_kind text not null,
    place_region text,
    valid_from date,
    valid_to date,
    constraint place_word_pk primary key (workspace_id, place_id, ordinal),
    constraint place_word_fk_place foreign key (workspace_id, place_id) references place (workspace_id, id)
  )`,
  `alter table place_name add column place_region text`,
  `update place_name set place_region = place.region from place
    where place.workspace_id = place_name.workspace_id and place.id = place_name.place_id`,
  `insert into place_word
    select official.workspace_id, official.place_id,
      row_number() over (partition by official.workspace_id, official.place_id order by official.ordinal, named.ordinal, start),
      substr(named.folded, start), substr(named.folded, start, 2), official.name, official.place_kind, official.place_region,
      official.valid_from, official.valid_to
    from place_name official
    join place_name named on named.workspace_id = official.workspace_id and named.place_id = official.place_id
    cross join lateral generate_series(1, length(named.folded)) start
    where official.kind = 'official' and (start = 1 or substr(named.folded, start - 1, 1) = ' ')`,
  `create index place_word_by_begins on place_word (workspace_id, begins, name collate "vi-x-icu", place_id)
    include (tail, place_kind, place_region, valid_from, valid_to)`,
  `create index place_word_by_tail on place_word (workspace_id, tail, place_id)`,
  `create index place_name_by_region on place_name (workspace_id, place_region, name collate "vi-x-icu", place_id)
    where kind = 'official'`,
  `drop index place_search`,
] as const;
