// Counting forty thousand duties of one body by state or day looked each of their assignments up. A duty holds lateness too, its index
// everything that is counted by, and so do the index of what is open by day and that of a plan's assignments.
const NO_DAY = "'9999-12-31'::date";

export const up = [
  `alter table assignment_holding add column is_late boolean`,
  // Before the rows are written, so that none of them is entered into an index that goes.
  `drop index assignment_holding_by_due`,
  `alter table assignment_holding drop constraint assignment_holding_pk`,
  `update assignment_holding held set is_late = given.is_late from assignment given
    where given.workspace_id = held.workspace_id and given.id = held.assignment_id and given.is_late is not null`,
  `create index assignment_holding_by_due on assignment_holding
    (workspace_id, organisation_id, role, coalesce(due_on, ${NO_DAY}), assignment_id)
    include (due_on, state, is_late, valid_from, valid_to)`,
  `alter table assignment_holding add constraint assignment_holding_pk
    primary key (workspace_id, assignment_id, role, party_ordinal, ordinal) include (organisation_id, valid_from, valid_to)`,
  `drop index assignment_open_by_due`,
  `create index assignment_open_by_due on assignment (workspace_id, coalesce(due_on, ${NO_DAY}), id)
    include (due_on, state, is_late, told_on, given_on) where state not in ('confirmed', 'suspended', 'ended', 'replaced')`,
  `drop index assignment_by_plan_due`,
  `create index assignment_by_plan_due on assignment (workspace_id, plan_id, coalesce(due_on, ${NO_DAY}), id)
    include (due_on, state, is_late) where plan_id is not null`,
] as const;
