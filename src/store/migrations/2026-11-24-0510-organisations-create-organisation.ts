export const up = [
  `create table organisation (
    workspace_id uuid not null,
    id uuid not null,
    kind text not null,
    level text,
    place_id uuid,
    valid_from date,
    valid_to date,
    sources jsonb not null,
    confidence text not null,
    note text,
    version integer not null,
    constraint organisation_pk primary key (workspace_id, id),
    constraint organisation_fk_place foreign key (workspace_id, place_id) references place (workspace_id, id),
    constraint organisation_check_level check (level in ('central', 'province', 'district', 'commune')),
    constraint organisation_check_confidence check (confidence in ('stated', 'medium', 'low')),
    constraint organisation_check_days check (valid_from <= valid_to),
    constraint organisation_check_version check (version >= 1)
  )`,
  `create index organisation_by_place on organisation (workspace_id, place_id, id)`,
  `create table organisation_name (
    workspace_id uuid not null,
    organisation_id uuid not null,
    ordinal integer not null,
    kind text not null,
    name text collate "vi-x-icu" not null,
    folded text not null,
    body_kind text not null,
    valid_from date,
    valid_to date,
    constraint organisation_name_pk primary key (workspace_id, organisation_id, ordinal),
    constraint organisation_name_fk_organisation foreign key (workspace_id, organisation_id) references organisation (workspace_id, id),
    constraint organisation_name_check_kind check (kind in ('official', 'alias', 'abbreviation')),
    constraint organisation_name_check_days check (valid_from <= valid_to),
    constraint organisation_name_exclude_official exclude using gist (
      workspace_id with =, organisation_id with =, daterange(valid_from, valid_to, '[]') with &&
    ) where (kind = 'official')
  )`,
  `create index organisation_name_by_name on organisation_name (workspace_id, name collate "vi-x-icu", organisation_id)
    where kind = 'official'`,
  `create index organisation_name_by_kind on organisation_name (workspace_id, body_kind, name collate "vi-x-icu", organisation_id)
    where kind = 'official'`,
  `create index organisation_name_by_folded on organisation_name (workspace_id, folded)`,
  `create index organisation_name_search on organisation_name using gin (workspace_id, folded gin_trgm_ops)`,
  `create table organisation_parent (
    workspace_id uuid not null,
    organisation_id uuid not null,
    ordinal integer not null,
    parent_id uuid not null,
    valid_from date,
    valid_to date,
    constraint organisation_parent_pk primary key (workspace_id, organisation_id, ordinal),
    constraint organisation_parent_fk_organisation foreign key (workspace_id, organisation_id) references organisation (workspace_id, id),
    constraint organisation_parent_fk_parent foreign key (workspace_id, parent_id) references organisation (workspace_id, id),
    constraint organisation_parent_check_days check (valid_from <= valid_to),
    constraint organisation_parent_check_other check (parent_id <> organisation_id),
    constraint organisation_parent_exclude_second exclude using gist (
      workspace_id with =, organisation_id with =, daterange(valid_from, valid_to, '[]') with &&
    )
  )`,
  `create index organisation_parent_by_parent on organisation_parent (workspace_id, parent_id, organisation_id)`,
  `create table organisation_code (
    workspace_id uuid not null,
    organisation_id uuid not null,
    ordinal integer not null,
    scheme text not null,
    code text not null,
    valid_from date,
    valid_to date,
    constraint organisation_code_pk primary key (workspace_id, organisation_id, ordinal),
    constraint organisation_code_fk_organisation foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id),
    constraint organisation_code_check_days check (valid_from <= valid_to),
    constraint organisation_code_exclude_second exclude using gist (
      workspace_id with =, scheme with =, code with =, daterange(valid_from, valid_to, '[]') with &&
    )
  )`,
  `create index organisation_code_by_code on organisation_code (workspace_id, code, scheme)`,
  `create table organisation_closure (
    workspace_id uuid not null,
    descendant_id uuid not null,
    ordinal integer not null,
    ancestor_id uuid not null,
    depth integer not null,
    valid_from date,
    valid_to date,
    constraint organisation_closure_pk primary key (workspace_id, descendant_id, ordinal),
    constraint organisation_closure_fk_descendant foreign key (workspace_id, descendant_id)
      references organisation (workspace_id, id),
    constraint organisation_closure_fk_ancestor foreign key (workspace_id, ancestor_id)
      references organisation (workspace_id, id),
    constraint organisation_closure_check_depth check (depth >= 0),
    constraint organisation_closure_check_days check (valid_from <= valid_to)
  )`,
  `create index organisation_closure_by_ancestor on organisation_closure (workspace_id, ancestor_id, descendant_id)`,
] as const;
