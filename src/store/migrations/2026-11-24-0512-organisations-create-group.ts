export const up = [
  `create table organisation_group (
    workspace_id uuid not null,
    id uuid not null,
    name text collate "vi-x-icu" not null,
    aliases jsonb not null,
    organisation_id uuid,
    valid_from date,
    valid_to date,
    note text,
    version integer not null,
    constraint organisation_group_pk primary key (workspace_id, id),
    constraint organisation_group_fk_organisation foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id),
    constraint organisation_group_check_days check (valid_from <= valid_to),
    constraint organisation_group_check_version check (version >= 1)
  )`,
  `create index organisation_group_by_name on organisation_group (workspace_id, name collate "vi-x-icu", id)`,
  `create index organisation_group_by_organisation on organisation_group (workspace_id, organisation_id)`,
  `create table organisation_group_member (
    workspace_id uuid not null,
    group_id uuid not null,
    ordinal integer not null,
    organisation_id uuid not null,
    valid_from date,
    valid_to date,
    constraint organisation_group_member_pk primary key (workspace_id, group_id, ordinal),
    constraint organisation_group_member_fk_group foreign key (workspace_id, group_id)
      references organisation_group (workspace_id, id),
    constraint organisation_group_member_fk_organisation foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id),
    constraint organisation_group_member_check_days check (valid_from <= valid_to),
    constraint organisation_group_member_exclude_twice exclude using gist (
      workspace_id with =, group_id with =, organisation_id with =, daterange(valid_from, valid_to, '[]') with &&
    )
  )`,
  `create index organisation_group_member_by_organisation
    on organisation_group_member (workspace_id, organisation_id, group_id)`,
] as const;
