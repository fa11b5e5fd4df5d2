export const up = [
  `create table register_value (
    workspace_id uuid not null,
    record_id uuid not null,
    field text not null,
    version integer not null,
    register text not null,
    value text,
    source text,
    quote text,
    as_of text,
    certainty text not null,
    set_at timestamptz not null,
    set_by text not null,
    set_by_name text not null,
    reason text,
    constraint register_value_pk primary key (workspace_id, record_id, field, version),
    constraint register_value_check_version check (version >= 1),
    constraint register_value_check_certainty check (certainty in ('high', 'medium', 'low')),
    constraint register_value_check_as_of check (as_of ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')
  )`,
] as const;
