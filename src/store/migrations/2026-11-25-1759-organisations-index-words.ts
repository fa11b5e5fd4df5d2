// As for places: the words of a body's names in the order of its official name.
export const up = [
  `create table organisation_word (
    workspace_id uuid not null,
    organisation_id uuid not null,
    ordinal integer not null,
    tail text collate "C" not null,
    begins text collate "C" not null,
    name text collate "vi-x-icu" not null,
    body_kind text not null,
    valid_from date,
    valid_to date,
    constraint organisation_word_pk primary key (workspace_id, organisation_id, ordinal),
    constraint organisation_word_fk_organisation foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id)
  )`,
  `insert into organisation_word
    select official.workspace_id, official.organisation_id,
      row_number() over (partition by official.workspace_id, official.organisation_id order by official.ordinal, named.ordinal, start),
      substr(named.folded, start), substr(named.folded, start, 2), official.name, official.body_kind,
      official.valid_from, official.valid_to
    from organisation_name official
    join organisation_name named
      on named.workspace_id = official.workspace_id and named.organisation_id = official.organisation_id
    cross join lateral generate_series(1, length(named.folded)) start
    where official.kind = 'official' and (start = 1 or substr(named.folded, start - 1, 1) = ' ')`,
  `create index organisation_word_by_begins
    on organisation_word (workspace_id, begins, name collate "vi-x-icu", organisation_id)
    include (tail, body_kind, valid_from, valid_to)`,
  `create index organisation_word_by_tail on organisation_word (workspace_id, tail, organisation_id)`,
  `drop index organisation_search`,
] as const;
