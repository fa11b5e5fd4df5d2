export const up = [
  `create table proposal (
    workspace_id uuid not null,
    plan_id uuid not null,
    id uuid not null,
    ordinal integer not null,
    kind text not null,
    start_offset integer not null,
    end_offset integer not null,
    sentence_ordinal integer,
    clause_ordinal integer not null,
    rule text not null,
    confidence double precision not null,
    state text not null,
    found jsonb not null,
    edited jsonb,
    version integer not null,
    decided_by text,
    decided_at timestamptz,
    constraint proposal_pk primary key (workspace_id, plan_id, id),
    constraint proposal_unique_ordinal unique (workspace_id, plan_id, ordinal),
    constraint proposal_fk_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id),
    constraint proposal_check_state check (state in ('proposed', 'accepted', 'rejected')),
    constraint proposal_check_confidence check (confidence between 0 and 1),
    constraint proposal_check_decided check (
      (decided_by is null) = (decided_at is null) and (state = 'proposed' or decided_by is not null)
    ),
    constraint proposal_check_span check (start_offset >= 0 and end_offset >= start_offset),
    constraint proposal_check_version check (version >= 1)
  )`,
  `create index proposal_by_state on proposal (workspace_id, plan_id, state, kind, ordinal)`,
  `create index proposal_by_place on proposal (workspace_id, plan_id, start_offset, ordinal)`,
] as const;
