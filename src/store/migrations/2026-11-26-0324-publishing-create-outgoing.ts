// A document on its way to be signed and issued. Its content is kept in versions; rows of annexes repeat words of assignments and stand
// by themselves, so that they go with a purged assignment, as a document made from a plan goes with the plan. The signed copy names its
// bytes without holding them: when the same bytes are purged as a document, they are gone here too.
export const up = [
  `create table outgoing_document (
    workspace_id uuid not null,
    id uuid not null,
    kind text not null,
    issuer_id uuid not null,
    issuer_name text not null,
    subject jsonb not null,
    plan_id uuid,
    summary text not null,
    state text not null,
    version integer not null,
    step_count integer not null,
    content_version integer not null,
    number text,
    issued_on date,
    signed_by text,
    signed_sha256 text,
    signed_name text,
    created_on date not null,
    created_at timestamptz not null,
    created_by text not null,
    constraint outgoing_document_pk primary key (workspace_id, id),
    constraint outgoing_document_fk_issuer foreign key (workspace_id, issuer_id) references organisation (workspace_id, id),
    constraint outgoing_document_fk_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id),
    constraint outgoing_document_check_kind check (kind in
      ('assignment-annex', 'reminder-letter', 'periodic-report', 'conclusion-notice')),
    constraint outgoing_document_check_state check (state in
      ('drafted', 'submitted', 'returned', 'approved', 'issued', 'withdrawn')),
    constraint outgoing_document_check_issued check ((state = 'issued') = (number is not null)
      and (number is null) = (issued_on is null) and (number is null) = (signed_by is null)
      and (number is null) = (signed_sha256 is null) and (number is null) = (signed_name is null))
  )`,
  `create index outgoing_document_newest on outgoing_document (workspace_id, created_on desc, id desc)`,
  `create index outgoing_document_by_issuer on outgoing_document (workspace_id, issuer_id)`,
  `create index outgoing_document_by_plan on outgoing_document (workspace_id, plan_id)`,
  `create table outgoing_version (
    workspace_id uuid not null,
    document_id uuid not null,
    ordinal integer not null,
    content jsonb not null,
    made_at timestamptz not null,
    made_by text not null,
    constraint outgoing_version_pk primary key (workspace_id, document_id, ordinal),
    constraint outgoing_version_fk_document foreign key (workspace_id, document_id)
      references outgoing_document (workspace_id, id)
  )`,
  `create table outgoing_line (
    workspace_id uuid not null,
    document_id uuid not null,
    version_ordinal integer not null,
    ordinal integer not null,
    annex integer not null,
    is_group boolean not null,
    cells jsonb not null,
    assignment_id uuid,
    constraint outgoing_line_pk primary key (workspace_id, document_id, version_ordinal, ordinal),
    constraint outgoing_line_fk_version foreign key (workspace_id, document_id, version_ordinal)
      references outgoing_version (workspace_id, document_id, ordinal),
    constraint outgoing_line_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id)
  )`,
  `create index outgoing_line_by_assignment on outgoing_line (workspace_id, assignment_id)`,
  `create table outgoing_step (
    workspace_id uuid not null,
    document_id uuid not null,
    ordinal integer not null,
    act text not null,
    taken_on date not null,
    recorded_at timestamptz not null,
    actor_id text not null,
    actor_name text not null,
    to_state text not null,
    words text,
    constraint outgoing_step_pk primary key (workspace_id, document_id, ordinal),
    constraint outgoing_step_fk_document foreign key (workspace_id, document_id)
      references outgoing_document (workspace_id, id)
  )`,
] as const;
