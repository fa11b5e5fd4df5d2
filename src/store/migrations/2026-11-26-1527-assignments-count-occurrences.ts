// An occurrence counts where its assignment is listed, summed, reminded of and told: `due_on` and `is_late` hold what is judged, the
// deadline that the steps have led to stands beside it, and the steps of each occurrence are kept, so that any
// day can be told. A standing duty without a span of its own follows the office's.
const OWED = `select made.workspace_id, made.assignment_id,
    min(made.due_on) filter (where made.due_on > coalesce(answered.due_on, '-infinity')) as owed_on
  from assignment_occurrence made
  cross join lateral (select max(other.due_on) as due_on from assignment_occurrence other
    where other.workspace_id = made.workspace_id and other.assignment_id = made.assignment_id
      and other.state in ('reported', 'confirmed')) answered
  group by made.workspace_id, made.assignment_id`;
const MOVED = (held: string) => `from assignment moved
  join (${OWED}) owed on owed.workspace_id = moved.workspace_id and owed.assignment_id = moved.id ${held}
  where moved.state not in ('confirmed', 'ended', 'replaced', 'reported-done')
    and owed.owed_on < coalesce(moved.own_due_on, 'infinity')`;
const HELD =
  "join assignment_holding held on held.workspace_id = moved.workspace_id and held.assignment_id = moved.id and held.role = 'lead'";
const COUNTED = (sign: string) => `insert into assignment_count
    (workspace_id, id, organisation_id, valid_from, valid_to, state, due_on, is_late, is_folded, count)
  select workspace_id, gen_random_uuid(), organisation_id, lower(span), upper(span) - 1, state, due_on, is_late, false, ${sign}count(*)
  from (
    select moved.workspace_id, moved.id, null::uuid as organisation_id, null::daterange as span, moved.state, moved.due_on, moved.is_late
    ${MOVED("")}
    union all
    select moved.workspace_id, moved.id, held.organisation_id,
      unnest(range_agg(daterange(held.valid_from, held.valid_to, '[]'))), moved.state, moved.due_on, moved.is_late
    ${MOVED(HELD)}
    group by moved.workspace_id, moved.id, held.organisation_id, moved.state, moved.due_on, moved.is_late
  ) spans
  group by workspace_id, organisation_id, span, state, due_on, is_late`;

export const up = [
  `alter table ladder_setting add column alive_days integer not null default 90`,
  `alter table assignment_rhythm drop constraint assignment_rhythm_check_alive`,
  `alter table assignment_rhythm add constraint assignment_rhythm_check_alive check (every = 'ongoing' or alive_days is null)`,
  `alter table assignment add column own_due_on date`,
  `update assignment set own_due_on = due_on where due_on is not null`,
  `create table assignment_occurrence_step (
    workspace_id uuid not null,
    assignment_id uuid not null,
    period text not null,
    ordinal integer not null,
    act text not null,
    taken_on date not null,
    recorded_at timestamptz not null,
    actor_id text not null,
    actor_name text not null,
    words text,
    product text,
    constraint assignment_occurrence_step_pk primary key (workspace_id, assignment_id, period, ordinal),
    constraint assignment_occurrence_step_fk_occurrence foreign key (workspace_id, assignment_id, period)
      references assignment_occurrence (workspace_id, assignment_id, period),
    constraint assignment_occurrence_step_check_act check (act in ('report', 'confirm', 'hand-back'))
  )`,
  `insert into assignment_occurrence_step
    select workspace_id, assignment_id, period, 1, 'report', reported_on, made_at, reported_by, reported_by, words, product
    from assignment_occurrence where reported_on is not null`,
  `insert into assignment_occurrence_step
    select workspace_id, assignment_id, period, 2, case state when 'confirmed' then 'confirm' else 'hand-back' end, decided_on, made_at,
      decided_by, decided_by, decision, null
    from assignment_occurrence where state in ('confirmed', 'handed-back') and decided_on is not null`,
  COUNTED("-"),
  `update assignment moved set due_on = owed.owed_on from (${OWED}) owed
    where owed.workspace_id = moved.workspace_id and owed.assignment_id = moved.id
      and moved.state not in ('confirmed', 'ended', 'replaced', 'reported-done')
      and owed.owed_on < coalesce(moved.own_due_on, 'infinity')`,
  `update assignment_holding held set due_on = moved.due_on from assignment moved
    where moved.workspace_id = held.workspace_id and moved.id = held.assignment_id and held.due_on is distinct from moved.due_on`,
  COUNTED(""),
] as const;
