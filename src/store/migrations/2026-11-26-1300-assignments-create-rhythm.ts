// The rhythm of an assignment that recurs or never ends, each version with its basis, and its occurrences: one row for each period, so
// that a task that runs twice, or on two machines, makes it once. The words of a standing duty (thường xuyên) name no period: it has
// `alive_days` instead, within which a sign of life is asked for.
export const up = [
  `create table assignment_rhythm (
    workspace_id uuid not null,
    assignment_id uuid not null,
    ordinal integer not null,
    every text not null,
    before text,
    alive_days integer,
    basis text not null,
    is_newest boolean not null,
    set_on date not null,
    recorded_at timestamptz not null,
    actor_id text not null,
    actor_name text not null,
    constraint assignment_rhythm_pk primary key (workspace_id, assignment_id, ordinal),
    constraint assignment_rhythm_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id),
    constraint assignment_rhythm_check_every
      check (every in ('annual', 'semiannual', 'quarterly', 'monthly', 'weekly', 'ongoing')),
    constraint assignment_rhythm_check_alive check ((every = 'ongoing') = (alive_days is not null))
  )`,
  `create unique index assignment_rhythm_unique_newest on assignment_rhythm (workspace_id, assignment_id) where is_newest`,
  `create table assignment_occurrence (
    workspace_id uuid not null,
    assignment_id uuid not null,
    period text not null,
    rhythm_ordinal integer not null,
    named_on date not null,
    due_on date not null,
    is_provisional boolean not null,
    state text not null,
    reported_on date,
    reported_by text,
    words text,
    product text,
    decided_on date,
    decided_by text,
    decision text,
    version integer not null,
    made_at timestamptz not null,
    constraint assignment_occurrence_pk primary key (workspace_id, assignment_id, period),
    constraint assignment_occurrence_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id),
    constraint assignment_occurrence_check_state check (state in ('due', 'reported', 'handed-back', 'confirmed')),
    constraint assignment_occurrence_check_reported check (state = 'due' or reported_on is not null)
  )`,
  `create index assignment_occurrence_by_due on assignment_occurrence (workspace_id, assignment_id, due_on, rhythm_ordinal)`,
  `create index assignment_occurrence_owed on assignment_occurrence (workspace_id, due_on, assignment_id)
    where state in ('due', 'handed-back')`,
  `create index assignment_occurrence_reported on assignment_occurrence (workspace_id, due_on, assignment_id)
    where state = 'reported'`,
] as const;
