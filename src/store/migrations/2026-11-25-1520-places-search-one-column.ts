export const up = [
  `alter table place add column searched text not null default ''`,
  `update place set searched = names.folded from (
    select workspace_id, place_id, string_agg(' ' || folded, ' ' order by ordinal) as folded
    from place_name group by workspace_id, place_id
  ) names where names.workspace_id = place.workspace_id and names.place_id = place.id`,
  `create index place_search on place using gin (workspace_id, searched gin_trgm_ops)`,
  `drop index place_name_search`,
] as const;
