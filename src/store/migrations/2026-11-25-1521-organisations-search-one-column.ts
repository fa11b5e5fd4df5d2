export const up = [
  `alter table organisation add column searched text not null default ''`,
  `update organisation set searched = names.folded from (
    select workspace_id, organisation_id, string_agg(' ' || folded, ' ' order by ordinal) as folded
    from organisation_name group by workspace_id, organisation_id
  ) names where names.workspace_id = organisation.workspace_id and names.organisation_id = organisation.id`,
  `create index organisation_search on organisation using gin (workspace_id, searched gin_trgm_ops)`,
  `drop index organisation_name_search`,
] as const;
