export const up = [
  // A party that a later version no longer names keeps, as a past holding, where its duty stood.
  `alter table assignment_holding drop constraint assignment_holding_fk_party`,
  `alter table assignment_holding add constraint assignment_holding_fk_assignment foreign key (workspace_id, assignment_id)
    references assignment (workspace_id, id)`,
  // An amended plan's words are mostly those of the plan that it amends.
  `alter table document_text add column base_text_id uuid,
    add constraint document_text_fk_base foreign key (workspace_id, base_text_id) references document_text (workspace_id, id)`,
  `create index document_text_by_base on document_text (workspace_id, base_text_id) where base_text_id is not null`,
  `create table plan_amendment (
    workspace_id uuid not null,
    plan_id uuid not null,
    text_id uuid not null,
    constraint plan_amendment_pk primary key (workspace_id, plan_id),
    constraint plan_amendment_fk_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id),
    constraint plan_amendment_fk_text foreign key (workspace_id, text_id) references document_text (workspace_id, id)
  )`,
  `create index plan_amendment_by_text on plan_amendment (workspace_id, text_id)`,
  `create table plan_instruction (
    workspace_id uuid not null,
    plan_id uuid not null,
    ordinal integer not null,
    content jsonb not null,
    is_open boolean not null,
    settled_by text,
    settled_at timestamptz,
    note text,
    constraint plan_instruction_pk primary key (workspace_id, plan_id, ordinal),
    constraint plan_instruction_fk_amendment foreign key (workspace_id, plan_id)
      references plan_amendment (workspace_id, plan_id),
    constraint plan_instruction_check_settled check (
      (settled_by is null) = (note is null) and (settled_by is null) = (settled_at is null)
    )
  )`,
] as const;
