export const up = [
  `alter table plan add column previous_plan_id uuid`,
  `alter table plan add constraint plan_fk_previous foreign key (workspace_id, previous_plan_id)
    references plan (workspace_id, id)`,
  `alter table plan add constraint plan_check_previous check (previous_plan_id <> id)`,
  `create index plan_by_previous on plan (workspace_id, previous_plan_id)`,
  `create table plan_change (
    workspace_id uuid not null,
    plan_id uuid not null,
    old_proposal_id uuid not null,
    new_proposal_id uuid,
    decided_by text not null,
    decided_at timestamptz not null,
    constraint plan_change_pk primary key (workspace_id, plan_id, old_proposal_id),
    constraint plan_change_unique_new unique (workspace_id, plan_id, new_proposal_id),
    constraint plan_change_fk_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id),
    constraint plan_change_fk_new foreign key (workspace_id, plan_id, new_proposal_id)
      references proposal (workspace_id, plan_id, id)
  )`,
] as const;
