// Assignments live: who did what when is kept step by step, and the row and its holdings hold where the steps have led, so that a list
// walks an index. An assignment comes from a plan or from another document (`assignment_source`), never from nowhere.
// `assignment_count` is a sum that is never recounted: writers append, a task folds, a reader adds. No organisation: all together.
export const up = [
  `create table assignment_source (
    workspace_id uuid not null,
    id uuid not null,
    kind text not null,
    number text,
    number_normalised text not null,
    issued_on date not null,
    issuer text not null,
    issuer_folded text not null,
    giver_id uuid,
    summary text,
    words text,
    file_sha256 text,
    file_name text,
    basis text not null,
    created_at timestamptz not null,
    constraint assignment_source_pk primary key (workspace_id, id),
    constraint assignment_source_unique_number unique (workspace_id, number_normalised, issued_on, issuer_folded),
    constraint assignment_source_fk_giver foreign key (workspace_id, giver_id) references organisation (workspace_id, id),
    constraint assignment_source_fk_file foreign key (workspace_id, file_sha256)
      references stored_file (workspace_id, sha256),
    constraint assignment_source_check_file check ((file_sha256 is null) = (file_name is null))
  )`,
  `create index assignment_source_by_day on assignment_source (workspace_id, issued_on, id)`,
  `create index assignment_source_by_file on assignment_source (workspace_id, file_sha256)`,
  `create index assignment_source_by_giver on assignment_source (workspace_id, giver_id)`,
  `alter table assignment alter column plan_id drop not null`,
  `alter table assignment alter column proposal_id drop not null`,
  `alter table assignment alter column start_offset drop not null`,
  `alter table assignment alter column end_offset drop not null`,
  `alter table assignment alter column clause_ordinal drop not null`,
  `alter table assignment_party alter column start_offset drop not null`,
  `alter table assignment_party alter column end_offset drop not null`,
  `alter table assignment add column source_id uuid`,
  `alter table assignment add column source_key text`,
  `alter table assignment add constraint assignment_fk_source
    foreign key (workspace_id, source_id) references assignment_source (workspace_id, id)`,
  `alter table assignment add constraint assignment_unique_in_source unique (workspace_id, source_id, source_key)`,
  `alter table assignment add constraint assignment_unique_source_code unique (workspace_id, source_id, code)`,
  `alter table assignment add constraint assignment_check_origin check ((plan_id is null) <> (source_id is null))`,
  `alter table assignment add constraint assignment_check_proposal check ((plan_id is null) = (proposal_id is null))`,
  `alter table assignment add constraint assignment_check_source_key check ((source_id is null) = (source_key is null))`,
  `alter table assignment add column giver_id uuid`,
  `alter table assignment add constraint assignment_fk_giver
    foreign key (workspace_id, giver_id) references organisation (workspace_id, id)`,
  `create index assignment_by_giver on assignment (workspace_id, giver_id)`,
  `alter table assignment add column given_on date`,
  `update assignment set given_on = coalesce(plan.bodies_on, (assignment.created_at at time zone 'Asia/Ho_Chi_Minh')::date)
    from plan where plan.workspace_id = assignment.workspace_id and plan.id = assignment.plan_id`,
  `alter table assignment alter column given_on set not null`,
  `alter table assignment add column state text not null default 'given'`,
  `update assignment set state = 'ended' where ended_on is not null`,
  `alter table assignment add constraint assignment_check_state check (state in ('given', 'accepted', 'returned-as-not-ours',
    'in-progress', 'reported-done', 'handed-back', 'confirmed', 'suspended', 'ended', 'replaced'))`,
  `alter table assignment add column state_before text`,
  `alter table assignment add column first_due_on date`,
  `alter table assignment add column given_due_on date`,
  `update assignment set first_due_on = due_on, given_due_on = due_on`,
  `alter table assignment add column asked_due_on date`,
  `alter table assignment add column proposed_owner_id uuid`,
  `alter table assignment add column reported_on date`,
  `alter table assignment add column is_late boolean`,
  `alter table assignment add constraint assignment_check_late 
    check ((state in ('reported-done', 'confirmed')) = (is_late is not null))`,
  `alter table assignment add column extensions integer not null default 0`,
  `alter table assignment add column step_count integer not null default 0`,
  `alter table assignment add column last_on date`,
  `update assignment set last_on = coalesce(ended_on + 1, given_on), step_count = case when ended_on is null then 0 else 1 end`,
  `alter table assignment alter column last_on set not null`,
  `alter table assignment add column told_on date`,
  `create index assignment_open_by_due on assignment (workspace_id, coalesce(due_on, '9999-12-31'::date), id)
    where state not in ('confirmed', 'suspended', 'ended', 'replaced')`,
  `create index assignment_by_state_due on assignment (workspace_id, state, coalesce(due_on, '9999-12-31'::date), id)`,
  `create index assignment_by_due_order on assignment (workspace_id, coalesce(due_on, '9999-12-31'::date), id)`,
  `create index assignment_by_given on assignment (workspace_id, given_on, id)`,
  `create index assignment_by_source_due on assignment (workspace_id, source_id, coalesce(due_on, '9999-12-31'::date), id)`,
  `create index assignment_by_proposed_owner on assignment (workspace_id, proposed_owner_id)`,
  `create table assignment_step (
    workspace_id uuid not null,
    assignment_id uuid not null,
    ordinal integer not null,
    act text not null,
    taken_on date not null,
    recorded_at timestamptz not null,
    actor_id text not null,
    actor_name text not null,
    from_state text not null,
    to_state text not null,
    words text,
    product text,
    proposed_owner_id uuid,
    new_due_on date,
    replaced_by_id uuid,
    constraint assignment_step_pk primary key (workspace_id, assignment_id, ordinal),
    constraint assignment_step_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id),
    constraint assignment_step_fk_owner foreign key (workspace_id, proposed_owner_id)
      references organisation (workspace_id, id),
    constraint assignment_step_fk_replacement foreign key (workspace_id, replaced_by_id)
      references assignment (workspace_id, id),
    constraint assignment_step_check_ordinal check (ordinal >= 1)
  )`,
  `create index assignment_step_by_owner on assignment_step (workspace_id, proposed_owner_id)`,
  `create index assignment_step_by_replacement on assignment_step (workspace_id, replaced_by_id)`,
  `insert into assignment_step (workspace_id, assignment_id, ordinal, act, taken_on, recorded_at, actor_id, actor_name, from_state, to_state, words)
    select workspace_id, id, 1, 'end', ended_on + 1, created_at, 'plan', 'Lộ Trình', 'given', 'ended', 'Kế hoạch sau không còn nhiệm vụ này.'
    from assignment where ended_on is not null`,
  `alter table assignment_holding add column state text not null default 'given'`,
  `alter table assignment_holding add column due_on date`,
  `update assignment_holding set state = assignment.state, due_on = assignment.due_on from assignment
    where assignment.workspace_id = assignment_holding.workspace_id and assignment.id = assignment_holding.assignment_id`,
  `create index assignment_holding_by_due on assignment_holding
    (workspace_id, organisation_id, role, coalesce(due_on, '9999-12-31'::date), assignment_id)`,
  `create index assignment_holding_open_by_due on assignment_holding
    (workspace_id, organisation_id, role, coalesce(due_on, '9999-12-31'::date), assignment_id)
    where state not in ('confirmed', 'suspended', 'ended', 'replaced')`,
  `create index assignment_holding_by_state_due on assignment_holding
    (workspace_id, organisation_id, role, state, coalesce(due_on, '9999-12-31'::date), assignment_id)`,
  `create table assignment_count (
    workspace_id uuid not null,
    id uuid not null,
    organisation_id uuid,
    valid_from date,
    valid_to date,
    state text not null,
    due_on date,
    is_late boolean,
    is_folded boolean not null,
    count bigint not null,
    constraint assignment_count_pk primary key (workspace_id, id),
    constraint assignment_count_fk_organisation foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id)
  )`,
  `create index assignment_count_by_organisation on assignment_count (workspace_id, organisation_id)`,
  `create index assignment_count_to_fold on assignment_count (workspace_id, id) where not is_folded`,
  `insert into assignment_count (workspace_id, id, state, due_on, is_late, is_folded, count)
    select workspace_id, gen_random_uuid(), state, due_on, is_late, false, count(*) from assignment
    group by workspace_id, state, due_on, is_late`,
  `insert into assignment_count (workspace_id, id, organisation_id, valid_from, valid_to, state, due_on, is_late, is_folded, count)
    select workspace_id, gen_random_uuid(), organisation_id, lower(span), upper(span) - 1, state, due_on, is_late, false, count(*)
    from (
      select held.workspace_id, held.assignment_id, held.organisation_id, row.state, row.due_on, row.is_late,
        unnest(range_agg(daterange(held.valid_from, held.valid_to, '[]'))) as span
      from assignment_holding held
      join assignment row on row.workspace_id = held.workspace_id and row.id = held.assignment_id
      where held.role = 'lead'
      group by held.workspace_id, held.assignment_id, held.organisation_id, row.state, row.due_on, row.is_late
    ) spans
    group by workspace_id, organisation_id, span, state, due_on, is_late`,
] as const;
