export const up = [
  `create table plan_alignment (
    workspace_id uuid not null,
    plan_id uuid not null,
    upper_plan_id uuid not null,
    decided_by text not null,
    decided_at timestamptz not null,
    constraint plan_alignment_pk primary key (workspace_id, plan_id, upper_plan_id),
    constraint plan_alignment_fk_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id),
    constraint plan_alignment_fk_upper foreign key (workspace_id, upper_plan_id) references plan (workspace_id, id),
    constraint plan_alignment_check_other check (plan_id <> upper_plan_id)
  )`,
  `create index plan_alignment_by_upper on plan_alignment (workspace_id, upper_plan_id)`,
  `create table plan_link (
    workspace_id uuid not null,
    plan_id uuid not null,
    proposal_id uuid not null,
    upper_plan_id uuid not null,
    upper_proposal_id uuid not null,
    is_linked boolean not null,
    decided_by text not null,
    decided_at timestamptz not null,
    constraint plan_link_pk primary key (workspace_id, plan_id, proposal_id, upper_plan_id, upper_proposal_id),
    constraint plan_link_fk_alignment foreign key (workspace_id, plan_id, upper_plan_id)
      references plan_alignment (workspace_id, plan_id, upper_plan_id),
    constraint plan_link_fk_proposal foreign key (workspace_id, plan_id, proposal_id)
      references proposal (workspace_id, plan_id, id),
    constraint plan_link_fk_upper_proposal foreign key (workspace_id, upper_plan_id, upper_proposal_id)
      references proposal (workspace_id, plan_id, id)
  )`,
  `create index plan_link_by_alignment on plan_link (workspace_id, plan_id, upper_plan_id)`,
  `create index plan_link_by_upper on plan_link (workspace_id, upper_plan_id, upper_proposal_id)`,
] as const;
