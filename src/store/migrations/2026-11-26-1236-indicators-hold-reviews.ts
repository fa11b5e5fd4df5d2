// A review is a day on which people looked at where everything stood; what they saw is kept, so that the next one can say what changed.
// Sparklines know where a series breaks and which of its values may still change.
export const up = [
  `create table review (
    workspace_id uuid not null,
    id uuid not null,
    held_on date not null,
    held_at timestamptz not null,
    held_by text not null,
    note text,
    constraint review_pk primary key (workspace_id, id)
  )`,
  `create index review_newest on review (workspace_id, held_at desc, id desc)`,
  `create table review_standing (
    workspace_id uuid not null,
    review_id uuid not null,
    indicator_id uuid not null,
    code text not null,
    status text not null,
    constraint review_standing_pk primary key (workspace_id, review_id, indicator_id, code),
    constraint review_standing_fk_review foreign key (workspace_id, review_id) references review (workspace_id, id),
    constraint review_standing_fk_indicator foreign key (workspace_id, indicator_id)
      references indicator (workspace_id, id)
  )`,
  `create index review_standing_by_indicator on review_standing (workspace_id, indicator_id)`,
  `create index indicator_standing_by_owner on indicator_standing (workspace_id, owner_id, severity, id)
    where owner_id is not null`,
  `alter table indicator_standing
    add column spark_breaks integer[] not null default '{}',
    add column spark_unsure integer[] not null default '{}'`,
  `create index report_awaiting on report (workspace_id, state, organisation_id) where state in ('submitted', 'approved')`,
  `create index outgoing_document_awaiting on outgoing_document (workspace_id, issuer_id) where state = 'submitted'`,
] as const;
