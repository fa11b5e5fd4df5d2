// Lists of those who asked for an extension, and of those done late: few among many, so each walks an index of its own.
export const up = [
  `create index assignment_asked_by_due on assignment (workspace_id, coalesce(due_on, '9999-12-31'::date), id)
    where asked_due_on is not null`,
  `create index assignment_done_late_by_due on assignment (workspace_id, coalesce(due_on, '9999-12-31'::date), id)
    where state = 'confirmed' and is_late`,
] as const;
