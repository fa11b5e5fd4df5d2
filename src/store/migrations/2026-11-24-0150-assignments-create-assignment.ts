export const up = [
  `create table assignment (
    workspace_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    proposal_id uuid not null,
    code text not null,
    words text not null,
    start_offset integer not null,
    end_offset integer not null,
    clause_ordinal integer not null,
    strength text not null,
    is_group boolean not null,
    product text,
    product_start integer,
    product_end integer,
    deadline_kind text,
    deadline_value text,
    deadline_in_text text,
    deadline_start integer,
    deadline_end integer,
    due_on date,
    created_at timestamptz not null,
    version integer not null,
    constraint assignment_pk primary key (workspace_id, id),
    constraint assignment_unique_code unique (workspace_id, plan_id, code),
    constraint assignment_fk_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id),
    constraint assignment_fk_proposal foreign key (workspace_id, plan_id, proposal_id)
      references proposal (workspace_id, plan_id, id),
    constraint assignment_check_span check (start_offset >= 0 and end_offset >= start_offset),
    constraint assignment_check_product_span check (
      (product_start is null) = (product_end is null) and product_end >= product_start
    ),
    constraint assignment_check_deadline_span check (
      (deadline_start is null) = (deadline_end is null) and deadline_end >= deadline_start
    ),
    constraint assignment_check_version check (version >= 1)
  )`,
  `create index assignment_by_proposal on assignment (workspace_id, plan_id, proposal_id)`,
  `create index assignment_by_place on assignment (workspace_id, plan_id, start_offset, id)`,
  `create index assignment_by_plan_due on assignment (workspace_id, plan_id, due_on, id)`,
  `create index assignment_by_due on assignment (workspace_id, due_on, id)`,
  `create index assignment_by_code on assignment (workspace_id, code, id)`,
  `create table assignment_party (
    workspace_id uuid not null,
    assignment_id uuid not null,
    role text not null,
    ordinal integer not null,
    name text collate "vi-x-icu" not null,
    is_group boolean not null,
    start_offset integer not null,
    end_offset integer not null,
    constraint assignment_party_pk primary key (workspace_id, assignment_id, role, ordinal),
    constraint assignment_party_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id),
    constraint assignment_party_check_role check (role in ('lead', 'coordinator')),
    constraint assignment_party_check_span check (start_offset >= 0 and end_offset >= start_offset)
  )`,
  `create index assignment_party_by_name on assignment_party (workspace_id, name collate "vi-x-icu", role, assignment_id)`,
] as const;
