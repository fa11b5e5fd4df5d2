// A document's files as they came in: what it was read from, and further renditions of the same document.
export const up = [
  `alter table document add column is_internal boolean not null default false`,
  `create table document_rendition (
    workspace_id uuid not null,
    id uuid not null,
    document_id uuid not null,
    text_id uuid,
    sha256 text not null,
    file_name text not null,
    kind text not null,
    size_bytes bigint not null,
    notices jsonb not null,
    differences jsonb,
    created_at timestamptz not null,
    constraint document_rendition_pk primary key (workspace_id, id),
    constraint document_rendition_unique_file unique (workspace_id, document_id, sha256),
    constraint document_rendition_fk_document foreign key (workspace_id, document_id)
      references document (workspace_id, id),
    constraint document_rendition_fk_text foreign key (workspace_id, text_id)
      references document_text (workspace_id, id),
    constraint document_rendition_fk_file foreign key (workspace_id, sha256)
      references stored_file (workspace_id, sha256),
    constraint document_rendition_check_kind
      check (kind in ('docx', 'text', 'html', 'doc', 'odt', 'pdf', 'picture'))
  )`,
  `create index document_rendition_by_file on document_rendition (workspace_id, sha256)`,
  `create index document_rendition_by_text on document_rendition (workspace_id, text_id)`,
] as const;
