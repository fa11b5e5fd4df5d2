// An obstacle (vướng mắc) is what keeps an assignment from going on: its cause, and who or what it waits for. That is a body
// (`resolver_id` as it was named, `holder_id` the one that answers now: it follows reorganisations), or another assignment
// (`waits_for_id`), and then it is over with that one.
export const up = [
  `create table assignment_obstacle (
    workspace_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    cause text not null,
    resolver_id uuid,
    holder_id uuid,
    waits_for_id uuid,
    due_on date,
    raised_on date not null,
    raised_by text not null,
    state text not null,
    settled_on date,
    settled_by text,
    settlement text,
    version integer not null,
    constraint assignment_obstacle_pk primary key (workspace_id, id),
    constraint assignment_obstacle_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id),
    constraint assignment_obstacle_fk_waits_for foreign key (workspace_id, waits_for_id)
      references assignment (workspace_id, id),
    constraint assignment_obstacle_fk_resolver foreign key (workspace_id, resolver_id)
      references organisation (workspace_id, id),
    constraint assignment_obstacle_fk_holder foreign key (workspace_id, holder_id)
      references organisation (workspace_id, id),
    constraint assignment_obstacle_check_one check ((resolver_id is null) <> (waits_for_id is null)),
    constraint assignment_obstacle_check_other check (waits_for_id <> assignment_id),
    constraint assignment_obstacle_check_state check (state in ('open', 'resolved', 'withdrawn')),
    constraint assignment_obstacle_check_settled check ((state = 'open') = (settled_on is null)),
    constraint assignment_obstacle_check_version check (version >= 1)
  )`,
  `create index assignment_obstacle_by_assignment on assignment_obstacle (workspace_id, assignment_id, id)`,
  `create index assignment_obstacle_by_waits_for on assignment_obstacle (workspace_id, waits_for_id, id)`,
  `create index assignment_obstacle_by_resolver on assignment_obstacle (workspace_id, resolver_id)`,
  `create index assignment_obstacle_by_holder
    on assignment_obstacle (workspace_id, holder_id, coalesce(due_on, '9999-12-31'::date), id) where state = 'open'`,
] as const;
