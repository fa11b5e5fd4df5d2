export const up = [
  `create table target (
    workspace_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    proposal_id uuid not null,
    subject text collate "vi-x-icu",
    comparator text not null,
    value numeric not null,
    value2 numeric,
    unit text not null,
    year integer,
    words text not null,
    start_offset integer not null,
    end_offset integer not null,
    clause_ordinal integer not null,
    constraint target_pk primary key (workspace_id, id),
    constraint target_fk_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id),
    constraint target_fk_proposal foreign key (workspace_id, plan_id, proposal_id)
      references proposal (workspace_id, plan_id, id),
    constraint target_check_span check (start_offset >= 0 and end_offset >= start_offset)
  )`,
  `create index target_by_proposal on target (workspace_id, plan_id, proposal_id)`,
  `create index target_by_place on target (workspace_id, plan_id, start_offset, id)`,
  `create index target_by_subject on target (workspace_id, subject collate "vi-x-icu", id)`,
  `create index target_by_year on target (workspace_id, year, id)`,
] as const;
