// The return of every body, worst first, took a reader of a million assignments through all sums by due day. The tally keeps of the due
// day only whether it is past, as of the day to which the fold has rolled it; a reader adds what was appended since, and what has come
// due since. The bodies with most in a window of days are added up from an index of due days.
const PAST = "coalesce(due_on < (now() at time zone 'Asia/Ho_Chi_Minh')::date, false)";

export const up = [
  `create table assignment_tally (
    workspace_id uuid not null,
    id uuid not null,
    organisation_id uuid,
    valid_from date,
    valid_to date,
    state text not null,
    is_late boolean,
    is_past boolean not null,
    rolled_to date not null,
    count bigint not null,
    constraint assignment_tally_pk primary key (workspace_id, id),
    constraint assignment_tally_fk_organisation foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id),
    constraint assignment_tally_unique_sum unique nulls not distinct
      (workspace_id, organisation_id, valid_from, valid_to, state, is_late, is_past)
  )`,
  `insert into assignment_tally
    (workspace_id, id, organisation_id, valid_from, valid_to, state, is_late, is_past, rolled_to, count)
    select workspace_id, gen_random_uuid(), organisation_id, valid_from, valid_to, state, is_late, ${PAST},
      (now() at time zone 'Asia/Ho_Chi_Minh')::date, sum(count)
    from assignment_count where is_folded
    group by workspace_id, organisation_id, valid_from, valid_to, state, is_late, ${PAST}`,
  `create index assignment_count_by_due on assignment_count (workspace_id, coalesce(due_on, '9999-12-31'::date))
    include (due_on, organisation_id, state, is_late, valid_from, valid_to, is_folded, count)`,
] as const;
