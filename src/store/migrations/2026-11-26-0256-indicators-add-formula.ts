export const up = [
  `alter table indicator add column formula text`,
  `create table indicator_input (
    workspace_id uuid not null,
    indicator_id uuid not null,
    name text not null,
    place integer not null,
    input_id uuid not null,
    constraint indicator_input_pk primary key (workspace_id, indicator_id, name),
    constraint indicator_input_fk_indicator foreign key (workspace_id, indicator_id)
      references indicator (workspace_id, id),
    constraint indicator_input_fk_input foreign key (workspace_id, input_id) references indicator (workspace_id, id),
    constraint indicator_input_check_other check (input_id <> indicator_id)
  )`,
  `create index indicator_input_by_input on indicator_input (workspace_id, input_id)`,
  `alter table observation
    add column numerator numeric,
    add column denominator numeric,
    add column group_name text`,
  `drop index observation_unique_current`,
  `create unique index observation_unique_current
    on observation (workspace_id, indicator_id, period, place_id, industry, group_name)
    nulls not distinct where is_current`,
] as const;
