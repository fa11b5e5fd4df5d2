export const up = [
  `create table publication (
    workspace_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    slug text not null,
    state text not null,
    shows_late boolean not null,
    version integer not null,
    constraint publication_pk primary key (workspace_id, id),
    constraint publication_unique_plan unique (workspace_id, plan_id),
    constraint publication_unique_slug unique (workspace_id, slug),
    constraint publication_fk_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id),
    constraint publication_check_state check (state in ('public', 'withdrawn')),
    constraint publication_check_version check (version >= 1)
  )`,
  `create table publication_note (
    workspace_id uuid not null,
    publication_id uuid not null,
    ordinal integer not null,
    kind text not null,
    words text not null,
    noted_on date not null,
    noted_at timestamptz not null,
    noted_by text not null,
    constraint publication_note_pk primary key (workspace_id, publication_id, ordinal),
    constraint publication_note_fk_publication foreign key (workspace_id, publication_id)
      references publication (workspace_id, id),
    constraint publication_note_check_kind
      check (kind in ('published', 'withdrawn', 'corrected', 'late-list-opened', 'late-list-closed'))
  )`,
] as const;
