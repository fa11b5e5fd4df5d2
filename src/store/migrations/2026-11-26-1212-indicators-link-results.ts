// What a person said of how results hang together: which assignment or programme serves an indicator, which indicator measures a goal.
export const up = [
  `create table result_link (
    workspace_id uuid not null,
    id uuid not null,
    indicator_id uuid not null,
    assignment_id uuid,
    programme_id uuid,
    goal_id uuid,
    state text not null,
    basis text not null,
    decided_by text not null,
    decided_on date not null,
    constraint result_link_pk primary key (workspace_id, id),
    constraint result_link_fk_indicator foreign key (workspace_id, indicator_id) references indicator (workspace_id, id),
    constraint result_link_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id),
    constraint result_link_fk_programme foreign key (workspace_id, programme_id) references programme (workspace_id, id),
    constraint result_link_fk_goal foreign key (workspace_id, goal_id) references goal (workspace_id, id),
    constraint result_link_check_end check (num_nonnulls(assignment_id, programme_id, goal_id) = 1),
    constraint result_link_check_state check (state in ('confirmed', 'declined'))
  )`,
  `create unique index result_link_unique_pair on result_link
    (workspace_id, indicator_id, assignment_id, programme_id, goal_id) nulls not distinct`,
  `create index result_link_by_assignment on result_link (workspace_id, assignment_id) where assignment_id is not null`,
  `create index result_link_by_programme on result_link (workspace_id, programme_id) where programme_id is not null`,
  `create index result_link_by_goal on result_link (workspace_id, goal_id) where goal_id is not null`,
] as const;
