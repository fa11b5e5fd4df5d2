// A workbook is a document too: an annex in Excel is read like one in Word.
export const up = [
  `alter table document_rendition drop constraint document_rendition_check_kind`,
  `alter table document_rendition add constraint document_rendition_check_kind
    check (kind in ('docx', 'xlsx', 'text', 'html', 'doc', 'odt', 'pdf', 'picture'))`,
];
