export const up = [
  `create table programme (
    workspace_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    proposal_id uuid not null,
    form text not null,
    name text collate "vi-x-icu" not null,
    period_from integer,
    period_to integer,
    words text not null,
    start_offset integer not null,
    end_offset integer not null,
    clause_ordinal integer not null,
    constraint programme_pk primary key (workspace_id, id),
    constraint programme_fk_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id),
    constraint programme_fk_proposal foreign key (workspace_id, plan_id, proposal_id)
      references proposal (workspace_id, plan_id, id),
    constraint programme_check_period check (period_to >= period_from),
    constraint programme_check_span check (start_offset >= 0 and end_offset >= start_offset)
  )`,
  `create index programme_by_proposal on programme (workspace_id, plan_id, proposal_id)`,
  `create index programme_by_place on programme (workspace_id, plan_id, start_offset, id)`,
  `create index programme_by_name on programme (workspace_id, name collate "vi-x-icu", id)`,
] as const;
