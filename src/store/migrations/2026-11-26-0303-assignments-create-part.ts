// A part (phần việc) is what one body owes to an assignment: a member of the group that leads, a body that was given a share of the
// work, a body that is asked for its opinion. A member's row begins with its first word; who the members are is asked of the group by
// date. `holder_id` is the body that answers now: it follows reorganisations, `organisation_id` never does. Null: nobody goes on.
// A complement is what an entitled person adds to the document's words (who compiles, what comes of it), each version kept.
export const up = [
  `create table assignment_part (
    workspace_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    kind text not null,
    organisation_id uuid not null,
    holder_id uuid,
    words text,
    due_on date,
    is_deemed boolean not null default false,
    given_on date not null,
    given_by text not null,
    state text not null,
    told_on date,
    told text,
    product text,
    last_on date not null,
    version integer not null,
    step_count integer not null,
    constraint assignment_part_pk primary key (workspace_id, id),
    constraint assignment_part_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id),
    constraint assignment_part_fk_organisation foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id),
    constraint assignment_part_fk_holder foreign key (workspace_id, holder_id) references organisation (workspace_id, id),
    constraint assignment_part_check_kind check (kind in ('member', 'share', 'opinion')),
    constraint assignment_part_check_state check (state in ('open', 'handed-back', 'done', 'excused')),
    constraint assignment_part_check_deemed check (not is_deemed or (kind = 'opinion' and due_on is not null))
  )`,
  `create index assignment_part_by_assignment on assignment_part (workspace_id, assignment_id, id)`,
  `create unique index assignment_part_unique_member on assignment_part (workspace_id, assignment_id, organisation_id)
    where kind = 'member'`,
  `create index assignment_part_by_organisation on assignment_part (workspace_id, organisation_id)`,
  `create index assignment_part_by_holder on assignment_part (workspace_id, holder_id, coalesce(due_on, '9999-12-31'::date), id)
    where state in ('open', 'handed-back')`,
  `create table assignment_part_step (
    workspace_id uuid not null,
    part_id uuid not null,
    ordinal integer not null,
    act text not null,
    taken_on date not null,
    recorded_at timestamptz not null,
    actor_id text not null,
    actor_name text not null,
    words text,
    product text,
    to_state text not null,
    constraint assignment_part_step_pk primary key (workspace_id, part_id, ordinal),
    constraint assignment_part_step_fk_part foreign key (workspace_id, part_id) references assignment_part (workspace_id, id)
  )`,
  `create table assignment_complement (
    workspace_id uuid not null,
    assignment_id uuid not null,
    field text not null,
    ordinal integer not null,
    organisation_id uuid,
    words text,
    basis text not null,
    set_on date not null,
    recorded_at timestamptz not null,
    actor_id text not null,
    actor_name text not null,
    constraint assignment_complement_pk primary key (workspace_id, assignment_id, field, ordinal),
    constraint assignment_complement_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id),
    constraint assignment_complement_fk_organisation foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id),
    constraint assignment_complement_check_field check (field in ('focal-body', 'product')),
    constraint assignment_complement_check_value check ((organisation_id is null) <> (words is null))
  )`,
  `create index assignment_complement_by_organisation on assignment_complement (workspace_id, organisation_id)`,
] as const;
