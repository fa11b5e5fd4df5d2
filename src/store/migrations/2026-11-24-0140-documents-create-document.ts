export const up = [
  `create table document (
    workspace_id uuid not null,
    id uuid not null,
    title text collate "vi-x-icu" not null,
    number text,
    number_normalised text,
    type text,
    issuer text collate "vi-x-icu",
    issued_on date,
    is_illustration boolean not null,
    created_at timestamptz not null,
    version integer not null,
    constraint document_pk primary key (workspace_id, id),
    constraint document_fk_workspace foreign key (workspace_id) references workspace (workspace_id),
    constraint document_check_version check (version >= 1)
  )`,
  `create index document_by_creation on document (workspace_id, created_at, id)`,
  `create index document_by_title on document (workspace_id, title collate "vi-x-icu", id)`,
  `create index document_by_issue on document (workspace_id, issued_on, id)`,
  `create index document_by_number on document (workspace_id, number_normalised)`,
  `create table document_text (
    workspace_id uuid not null,
    id uuid not null,
    document_id uuid not null,
    number integer not null,
    content text not null,
    sha256 text not null,
    source_sha256 text,
    created_at timestamptz not null,
    constraint document_text_pk primary key (workspace_id, id),
    constraint document_text_unique_number unique (workspace_id, document_id, number),
    constraint document_text_fk_document foreign key (workspace_id, document_id)
      references document (workspace_id, id),
    constraint document_text_fk_source foreign key (workspace_id, source_sha256)
      references stored_file (workspace_id, sha256),
    constraint document_text_check_number check (number >= 1),
    constraint document_text_check_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
  )`,
  `create index document_text_by_content on document_text (workspace_id, sha256)`,
  `create index document_text_by_source on document_text (workspace_id, source_sha256)`,
] as const;
