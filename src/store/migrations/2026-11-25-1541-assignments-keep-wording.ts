export const up = [
  `alter table assignment add column ended_on date`,
  `create table assignment_wording (
    workspace_id uuid not null,
    plan_id uuid not null,
    assignment_id uuid not null,
    content jsonb not null,
    until_on date not null,
    constraint assignment_wording_pk primary key (workspace_id, plan_id, assignment_id),
    constraint assignment_wording_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id),
    constraint assignment_wording_fk_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id)
  )`,
] as const;
