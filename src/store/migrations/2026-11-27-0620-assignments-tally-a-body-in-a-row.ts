// A body's return is one row of the tally, a column for each cell: the bodies are ranked by reading a row of each, where five had to be
// brought together before they could be compared.
const CELLS = ["done_in_time", "done_late", "open_in_time", "open_overdue", "outside"];
const summed = CELLS.map((cell) => `coalesce(sum(count) filter (where cell = '${cell.replaceAll("_", "-")}'), 0)`);

export const up = [
  `alter table assignment_tally rename to assignment_tally_by_cell`,
  `alter table assignment_tally_by_cell rename constraint assignment_tally_pk to assignment_tally_by_cell_pk`,
  `create table assignment_tally (
    workspace_id uuid not null,
    id uuid not null,
    organisation_id uuid,
    valid_from date,
    valid_to date,
    rolled_to date not null,
    ${CELLS.map((cell) => `${cell} bigint not null`).join(", ")},
    constraint assignment_tally_pk primary key (workspace_id, id),
    constraint assignment_tally_fk_body foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id),
    constraint assignment_tally_unique_body unique nulls not distinct
      (workspace_id, organisation_id, valid_from, valid_to)
  )`,
  `insert into assignment_tally (workspace_id, id, organisation_id, valid_from, valid_to, rolled_to, ${CELLS.join(", ")})
    select workspace_id, gen_random_uuid(), organisation_id, valid_from, valid_to, max(rolled_to), ${summed.join(", ")}
    from assignment_tally_by_cell group by workspace_id, organisation_id, valid_from, valid_to`,
  `drop table assignment_tally_by_cell`,
] as const;
