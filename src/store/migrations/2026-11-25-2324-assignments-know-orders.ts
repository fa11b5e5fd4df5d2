// The same words pasted twice are known by their digest; what is for internal use is never published; and what the giver set apart from
// the document's words (a body, a product) is told from what the document says.
export const up = [
  `alter table assignment_source add column words_sha256 text`,
  `alter table assignment_source add column is_internal boolean not null default false`,
  `update assignment_source set words_sha256 = encode(sha256(convert_to(words, 'UTF8')), 'hex') where words is not null`,
  `create index assignment_source_by_words on assignment_source (workspace_id, words_sha256)`,
  `alter table assignment add column set_by_giver text[] not null default '{}'`,
] as const;
