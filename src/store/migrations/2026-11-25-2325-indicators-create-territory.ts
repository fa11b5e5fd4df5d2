// For which place each target counts, line after line: as the words say, as a person set it, and what was decided when the place ended.
// And which bodies answered for an indicator before the one that does now.
export const up = [
  `create table target_territory (
    workspace_id uuid not null,
    target_id uuid not null,
    ordinal integer not null,
    kind text not null,
    place_id uuid,
    valid_from date,
    basis text,
    decided_by text not null,
    decided_on date not null,
    constraint target_territory_pk primary key (workspace_id, target_id, ordinal),
    constraint target_territory_fk_target foreign key (workspace_id, target_id) references target (workspace_id, id),
    constraint target_territory_fk_place foreign key (workspace_id, place_id) references place (workspace_id, id),
    constraint target_territory_check_kind check (kind in ('words', 'head', 'set', 'continued', 'rebased', 'closed')),
    constraint target_territory_check_place check ((place_id is null) = (kind = 'closed')),
    constraint target_territory_check_basis check (basis is not null or kind in ('words', 'head'))
  )`,
  `create index target_territory_by_place on target_territory (workspace_id, place_id) where place_id is not null`,
  `create table indicator_past_owner (
    workspace_id uuid not null,
    indicator_id uuid not null,
    ordinal integer not null,
    organisation_id uuid not null,
    last_day date not null,
    basis text,
    constraint indicator_past_owner_pk primary key (workspace_id, indicator_id, ordinal),
    constraint indicator_past_owner_fk_indicator foreign key (workspace_id, indicator_id)
      references indicator (workspace_id, id),
    constraint indicator_past_owner_fk_organisation foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id)
  )`,
  `create index indicator_past_owner_by_body on indicator_past_owner (workspace_id, organisation_id)`,
] as const;
