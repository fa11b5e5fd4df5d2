export const up = [
  `create table finding_answer (
    workspace_id uuid not null,
    plan_id uuid not null,
    finding_key text not null,
    version integer not null,
    code text not null,
    state text not null,
    reason text not null,
    complement text,
    basis text,
    answered_by text not null,
    answered_at timestamptz not null,
    constraint finding_answer_pk primary key (workspace_id, plan_id, finding_key, version),
    constraint finding_answer_fk_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id),
    constraint finding_answer_check_state check (state in ('explained', 'mended', 'reopened')),
    constraint finding_answer_check_complement check (
      (state = 'mended') = (complement is not null) and (complement is null) = (basis is null)
    ),
    constraint finding_answer_check_version check (version >= 1)
  )`,
] as const;
