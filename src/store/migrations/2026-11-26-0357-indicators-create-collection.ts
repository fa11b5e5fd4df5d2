export const up = [
  `create table collection_form (
    workspace_id uuid not null,
    id uuid not null,
    title text collate "vi-x-icu" not null,
    note text,
    due_on date not null,
    state text not null,
    made_by text not null,
    made_on date not null,
    version integer not null,
    constraint collection_form_pk primary key (workspace_id, id),
    constraint collection_form_check_state check (state in ('draft', 'sent', 'closed'))
  )`,
  `create index collection_form_by_due on collection_form (workspace_id, due_on, id)`,
  `create table collection_row (
    workspace_id uuid not null,
    form_id uuid not null,
    place integer not null,
    indicator_id uuid not null,
    industry text,
    group_name text,
    constraint collection_row_pk primary key (workspace_id, form_id, place),
    constraint collection_row_fk_form foreign key (workspace_id, form_id) references collection_form (workspace_id, id),
    constraint collection_row_fk_indicator foreign key (workspace_id, indicator_id) references indicator (workspace_id, id)
  )`,
  `create index collection_row_by_indicator on collection_row (workspace_id, indicator_id)`,
  `create table collection_column (
    workspace_id uuid not null,
    form_id uuid not null,
    place integer not null,
    title text not null,
    period text not null,
    stage text not null,
    constraint collection_column_pk primary key (workspace_id, form_id, place),
    constraint collection_column_fk_form foreign key (workspace_id, form_id)
      references collection_form (workspace_id, id),
    constraint collection_column_check_stage check (stage in ('estimated', 'preliminary', 'official'))
  )`,
  `create table collection_reply (
    workspace_id uuid not null,
    form_id uuid not null,
    organisation_id uuid not null,
    place_id uuid,
    state text not null,
    reason text,
    submitted_by text,
    submitted_at timestamptz,
    decided_by text,
    decided_at timestamptz,
    reminders integer not null,
    reminded_on date,
    version integer not null,
    constraint collection_reply_pk primary key (workspace_id, form_id, organisation_id),
    constraint collection_reply_fk_form foreign key (workspace_id, form_id) references collection_form (workspace_id, id),
    constraint collection_reply_fk_organisation foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id),
    constraint collection_reply_fk_place foreign key (workspace_id, place_id) references place (workspace_id, id),
    constraint collection_reply_check_state check (state in ('asked', 'submitted', 'returned', 'accepted')),
    constraint collection_reply_check_reason check (state <> 'returned' or reason is not null)
  )`,
  `create index collection_reply_by_organisation on collection_reply (workspace_id, organisation_id, form_id)`,
  `create index collection_reply_by_place on collection_reply (workspace_id, place_id) where place_id is not null`,
  `create table collection_cell (
    workspace_id uuid not null,
    form_id uuid not null,
    organisation_id uuid not null,
    row_place integer not null,
    column_place integer not null,
    value numeric not null,
    answer text,
    constraint collection_cell_pk primary key (workspace_id, form_id, organisation_id, row_place, column_place),
    constraint collection_cell_fk_reply foreign key (workspace_id, form_id, organisation_id)
      references collection_reply (workspace_id, form_id, organisation_id),
    constraint collection_cell_fk_row foreign key (workspace_id, form_id, row_place)
      references collection_row (workspace_id, form_id, place),
    constraint collection_cell_fk_column foreign key (workspace_id, form_id, column_place)
      references collection_column (workspace_id, form_id, place)
  )`,
] as const;
