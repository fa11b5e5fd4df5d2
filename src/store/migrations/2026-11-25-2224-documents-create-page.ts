// The pages that words of a text stand on, with the place of each word: `words` is read a page at a time, never searched. A text read
// from several files has the pages of each; a text read from Word has those of the signed PDF beside it.
export const up = [
  `create table document_page (
    workspace_id uuid not null,
    text_id uuid not null,
    rendition_id uuid not null,
    page integer not null,
    width double precision not null,
    height double precision not null,
    turn double precision not null,
    start_offset integer not null,
    end_offset integer not null,
    words jsonb not null,
    constraint document_page_pk primary key (workspace_id, text_id, rendition_id, page),
    constraint document_page_fk_text foreign key (workspace_id, text_id) references document_text (workspace_id, id),
    constraint document_page_fk_rendition foreign key (workspace_id, rendition_id) references document_rendition (workspace_id, id),
    constraint document_page_check_page check (page >= 1),
    constraint document_page_check_span check (start_offset >= 0 and end_offset >= start_offset)
  )`,
  `create index document_page_by_rendition on document_page (workspace_id, rendition_id)`,
] as const;
