export const up = [
  `create table organisation_succession (
    workspace_id uuid not null,
    id uuid not null,
    effective_on date not null,
    instrument text,
    issuer text,
    issued_on date,
    sources jsonb not null,
    confidence text not null,
    note text,
    recorded_at timestamptz not null,
    constraint organisation_succession_pk primary key (workspace_id, id),
    constraint organisation_succession_check_confidence check (confidence in ('stated', 'medium', 'low'))
  )`,
  `create index organisation_succession_by_day on organisation_succession (workspace_id, effective_on, id)`,
  `create table organisation_succession_part (
    workspace_id uuid not null,
    succession_id uuid not null,
    ordinal integer not null,
    kind text not null,
    from_id uuid not null,
    to_id uuid,
    share numeric,
    matter text,
    constraint organisation_succession_part_pk primary key (workspace_id, succession_id, ordinal),
    constraint organisation_succession_part_fk_succession foreign key (workspace_id, succession_id)
      references organisation_succession (workspace_id, id),
    constraint organisation_succession_part_fk_from foreign key (workspace_id, from_id) references organisation (workspace_id, id),
    constraint organisation_succession_part_fk_to foreign key (workspace_id, to_id) references organisation (workspace_id, id),
    constraint organisation_succession_part_check_kind check (kind in ('renamed', 'merged', 'split', 'ended', 'moved')),
    constraint organisation_succession_part_check_share check (share >= 0 and share <= 1),
    constraint organisation_succession_part_check_ended check ((kind = 'ended') = (to_id is null))
  )`,
  `create index organisation_succession_part_by_from on organisation_succession_part (workspace_id, from_id)`,
  `create index organisation_succession_part_by_to on organisation_succession_part (workspace_id, to_id)`,
] as const;
