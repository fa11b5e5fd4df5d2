// The ladder of reminders as the territory settled it, and every rung that was climbed: one for each deadline of an assignment, so that a
// task that runs twice, or on two machines, reminds once. And what letters at once look for: what was handed back or returned of late.
export const up = [
  `create table ladder_setting (
    workspace_id uuid not null,
    before_days integer[] not null,
    on_day boolean not null,
    after_days integer[] not null,
    head_after integer,
    office_after integer,
    basis text not null,
    written_by text not null,
    written_on date not null,
    version integer not null,
    constraint ladder_setting_pk primary key (workspace_id),
    constraint ladder_setting_check_version check (version >= 1)
  )`,
  `create table assignment_reminder (
    workspace_id uuid not null,
    assignment_id uuid not null,
    due_on date not null,
    rung text not null,
    audience text not null,
    planned_on date not null,
    taken_on date not null,
    recorded_at timestamptz not null,
    constraint assignment_reminder_pk primary key (workspace_id, assignment_id, due_on, rung),
    constraint assignment_reminder_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id),
    constraint assignment_reminder_check_audience check (audience in ('handler', 'head', 'office'))
  )`,
  `create index assignment_reminder_by_day on assignment_reminder (workspace_id, taken_on, audience, assignment_id)`,
  `create index assignment_step_sent_back on assignment_step (workspace_id, recorded_at)
    where act in ('hand-back', 'return-as-not-ours')`,
  `create index assignment_source_urgent on assignment_source (workspace_id, created_at) where kind = 'telegram'`,
] as const;
