// Over a million assignments a list that is sorted by the day of giving, or asks for what is rare, walked an index past everything that
// it did not want, for seconds. Each status has its index by either day; a duty holds the day of giving too, so that a body's list is
// walked among the body's own duties. The tally is kept by official cell, which is all that a return asks.
const NO_DAY = "'9999-12-31'::date";
const OPEN = "state not in ('confirmed', 'suspended', 'ended', 'replaced')";
const TODAY = "(now() at time zone 'Asia/Ho_Chi_Minh')::date";
const CELL = `case when state in ('suspended', 'ended', 'replaced') then 'outside'
  when state = 'confirmed' then case when is_late then 'done-late' else 'done-in-time' end
  when state = 'reported-done' then case when is_late then 'open-overdue' else 'open-in-time' end
  when due_on < ${TODAY} then 'open-overdue' else 'open-in-time' end`;

export const up = [
  `drop table assignment_tally`,
  `create table assignment_tally (
    workspace_id uuid not null,
    id uuid not null,
    organisation_id uuid,
    valid_from date,
    valid_to date,
    cell text not null,
    rolled_to date not null,
    count bigint not null,
    constraint assignment_tally_pk primary key (workspace_id, id),
    constraint assignment_tally_fk_organisation foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id),
    constraint assignment_tally_unique_sum unique nulls not distinct
      (workspace_id, organisation_id, valid_from, valid_to, cell),
    constraint assignment_tally_check_cell check
      (cell in ('done-in-time', 'done-late', 'open-in-time', 'open-overdue', 'outside'))
  )`,
  `insert into assignment_tally (workspace_id, id, organisation_id, valid_from, valid_to, cell, rolled_to, count)
    select workspace_id, gen_random_uuid(), organisation_id, valid_from, valid_to, ${CELL}, ${TODAY}, sum(count)
    from assignment_count where is_folded group by 1, 3, 4, 5, 6, 7`,
  `create index assignment_open_by_given on assignment (workspace_id, given_on, id) where ${OPEN}`,
  `create index assignment_by_state_given on assignment (workspace_id, state, given_on, id)`,
  `create index assignment_asked_by_given on assignment (workspace_id, given_on, id) where asked_due_on is not null`,
  `create index assignment_done_late_by_given on assignment (workspace_id, given_on, id) where state = 'confirmed' and is_late`,
  `create index assignment_by_giver_due on assignment (workspace_id, giver_id, coalesce(due_on, ${NO_DAY}), id)`,
  `drop index assignment_by_giver`,
  `alter table assignment_holding add column given_on date`,
  `update assignment_holding held set given_on = given.given_on from assignment given
    where given.workspace_id = held.workspace_id and given.id = held.assignment_id`,
  `alter table assignment_holding alter column given_on set not null`,
  `create index assignment_holding_by_given on assignment_holding (workspace_id, organisation_id, role, given_on, assignment_id)`,
  `create index assignment_holding_open_by_given on assignment_holding
    (workspace_id, organisation_id, role, given_on, assignment_id) where ${OPEN}`,
  `create index assignment_holding_by_state_given on assignment_holding
    (workspace_id, organisation_id, role, state, given_on, assignment_id)`,
] as const;
