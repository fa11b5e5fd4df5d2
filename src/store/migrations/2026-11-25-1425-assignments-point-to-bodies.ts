export const up = [
  `alter table assignment_party add column organisation_id uuid`,
  `alter table assignment_party add column organisation_group_id uuid`,
  `alter table assignment_party add constraint assignment_party_fk_organisation
    foreign key (workspace_id, organisation_id) references organisation (workspace_id, id)`,
  `alter table assignment_party add constraint assignment_party_fk_group
    foreign key (workspace_id, organisation_group_id) references organisation_group (workspace_id, id)`,
  `alter table assignment_party add constraint assignment_party_check_one_body
    check (organisation_id is null or organisation_group_id is null)`,
  `create index assignment_party_by_organisation
    on assignment_party (workspace_id, organisation_id, role, assignment_id)`,
  `create index assignment_party_by_group
    on assignment_party (workspace_id, organisation_group_id, role, assignment_id)`,
  `create table assignment_holding (
    workspace_id uuid not null,
    assignment_id uuid not null,
    role text not null,
    party_ordinal integer not null,
    ordinal integer not null,
    organisation_id uuid not null,
    valid_from date,
    valid_to date,
    constraint assignment_holding_pk primary key (workspace_id, assignment_id, role, party_ordinal, ordinal),
    constraint assignment_holding_fk_party foreign key (workspace_id, assignment_id, role, party_ordinal)
      references assignment_party (workspace_id, assignment_id, role, ordinal),
    constraint assignment_holding_fk_organisation foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id),
    constraint assignment_holding_check_days check (valid_from <= valid_to),
    constraint assignment_holding_exclude_second exclude using gist (
      workspace_id with =, assignment_id with =, role with =, party_ordinal with =,
      daterange(valid_from, valid_to, '[]') with &&
    )
  )`,
  `create index assignment_holding_by_organisation
    on assignment_holding (workspace_id, organisation_id, role, assignment_id)`,
] as const;
