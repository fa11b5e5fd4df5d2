// For lists over a million assignments. GiST compares uuids of one batch badly, since they begin alike, and PostgreSQL took that index
// for every look at who holds an assignment: hundreds of pages for one row. Turned round they differ at once, and no look-up takes it.
// The kept sums are added up from an index alone: of all, of a body, or of a window of days of every body.
export const up = [
  `alter table assignment_holding drop constraint assignment_holding_exclude_second`,
  `alter table assignment_holding add constraint assignment_holding_exclude_second exclude using gist (
    workspace_id with =, reverse(assignment_id::text) with =, role with =, party_ordinal with =,
    daterange(valid_from, valid_to, '[]') with &&
  )`,
  `drop index assignment_count_by_organisation`,
  `create index assignment_count_by_organisation on assignment_count
    (workspace_id, organisation_id, coalesce(due_on, '9999-12-31'::date))
    include (due_on, state, is_late, valid_from, valid_to, count)`,
] as const;
