export const up = [
  `create table clause (
    workspace_id uuid not null,
    text_id uuid not null,
    ordinal integer not null,
    parent_ordinal integer,
    anchor text not null,
    kind text not null,
    label text not null,
    is_heading boolean not null,
    depth integer not null,
    start_offset integer not null,
    end_offset integer not null,
    constraint clause_pk primary key (workspace_id, text_id, ordinal),
    constraint clause_unique_anchor unique (workspace_id, text_id, anchor),
    constraint clause_fk_text foreign key (workspace_id, text_id) references document_text (workspace_id, id),
    constraint clause_fk_parent foreign key (workspace_id, text_id, parent_ordinal)
      references clause (workspace_id, text_id, ordinal),
    constraint clause_check_parent check (parent_ordinal < ordinal),
    constraint clause_check_depth check (depth >= 0),
    constraint clause_check_span check (start_offset >= 0 and end_offset >= start_offset)
  )`,
  `create index clause_by_parent on clause (workspace_id, text_id, parent_ordinal)`,
  `create table document_reference (
    workspace_id uuid not null,
    id uuid not null,
    text_id uuid not null,
    number text not null,
    number_normalised text not null,
    start_offset integer not null,
    end_offset integer not null,
    constraint document_reference_pk primary key (workspace_id, id),
    constraint document_reference_fk_text foreign key (workspace_id, text_id)
      references document_text (workspace_id, id),
    constraint document_reference_check_span check (start_offset >= 0 and end_offset >= start_offset)
  )`,
  `create index document_reference_by_place on document_reference (workspace_id, text_id, start_offset, id)`,
  `create index document_reference_by_number on document_reference (workspace_id, number_normalised)`,
] as const;
