export const up = [
  `create table assignment_post (
    workspace_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    post text not null,
    person_id uuid not null,
    handling_unit_id uuid,
    basis text not null,
    valid_from date not null,
    valid_to date,
    constraint assignment_post_pk primary key (workspace_id, id),
    constraint assignment_post_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id),
    constraint assignment_post_fk_person foreign key (workspace_id, person_id) references person (workspace_id, id),
    constraint assignment_post_fk_unit foreign key (workspace_id, handling_unit_id)
      references organisation (workspace_id, id),
    constraint assignment_post_check_post check (post in ('supervisor', 'monitor', 'handler')),
    constraint assignment_post_check_days check (valid_from <= valid_to),
    constraint assignment_post_exclude_second exclude using gist (
      workspace_id with =, assignment_id with =, post with =, daterange(valid_from, valid_to, '[]') with &&
    )
  )`,
  `create index assignment_post_by_person on assignment_post (workspace_id, person_id, id)`,
  `create index assignment_post_by_unit on assignment_post (workspace_id, handling_unit_id)`,
] as const;
