// The outbox of letters: one row for each person and thing, marked before and after its letter goes out. And what a person settled.
export const up = [
  `create table notice_setting (
    workspace_id uuid not null,
    actor_id text not null,
    digest boolean not null,
    at_once boolean not null,
    locale text not null,
    constraint notice_setting_pk primary key (workspace_id, actor_id)
  )`,
  `create table notice_letter (
    workspace_id uuid not null,
    actor_id text not null,
    key text not null,
    kind text not null,
    letter_on date not null,
    message_id text not null,
    about_id uuid,
    about_ordinal integer,
    state text not null,
    attempts integer not null,
    made_at timestamptz not null,
    begun_at timestamptz,
    constraint notice_letter_pk primary key (workspace_id, actor_id, key),
    constraint notice_letter_check_kind check (kind in ('digest', 'handed-back', 'returned', 'urgent')),
    constraint notice_letter_check_state check (state in ('waiting', 'sent', 'nothing-to-say', 'failed'))
  )`,
  `create index notice_letter_waiting on notice_letter (workspace_id, made_at, actor_id, key) where state = 'waiting'`,
  `create index notice_letter_to on notice_letter (workspace_id, actor_id, made_at desc, key)`,
  `create index notice_letter_event on notice_letter (workspace_id, made_at) where kind <> 'digest'`,
  `create index membership_body_by_organisation on membership_body (workspace_id, organisation_id, membership_id)`,
] as const;
