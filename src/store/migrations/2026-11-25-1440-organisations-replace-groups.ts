export const up = [
  `alter table organisation_group add column successor_id uuid`,
  `alter table organisation_group add constraint organisation_group_fk_successor
    foreign key (workspace_id, successor_id) references organisation_group (workspace_id, id)`,
  `create index organisation_group_by_successor on organisation_group (workspace_id, successor_id)`,
] as const;
