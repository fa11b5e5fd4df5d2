// No foreign key to workspace: every write of a workspace would then lock the same row.
// An entry waits in audit_unsealed until a block takes it, so that sealing never updates an entry.
export const up = [
  `create table audit_entry (
    workspace_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    on_day date not null,
    actor_id text not null,
    actor_name text not null,
    act text not null,
    subject_kind text not null,
    subject_id text not null,
    reason text,
    digest_before bytea,
    digest_after bytea,
    entry_digest bytea not null,
    constraint audit_entry_pk primary key (workspace_id, id),
    constraint audit_entry_check_act check (act ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint audit_entry_check_digest_sizes check (
      octet_length(entry_digest) = 32
      and octet_length(digest_before) = 32
      and octet_length(digest_after) = 32
    )
  )`,
  `create index audit_entry_by_subject on audit_entry (workspace_id, subject_kind, subject_id, id)`,
  `create index audit_entry_by_day on audit_entry (workspace_id, on_day, id)`,
  `create table audit_payload (
    workspace_id uuid not null,
    entry_id uuid not null,
    salt bytea,
    before jsonb,
    after jsonb,
    erased_at timestamptz,
    erased_by text,
    constraint audit_payload_pk primary key (workspace_id, entry_id),
    constraint audit_payload_fk_entry foreign key (workspace_id, entry_id)
      references audit_entry (workspace_id, id),
    constraint audit_payload_check_erased check (
      (erased_at is null and erased_by is null and salt is not null)
      or (erased_at is not null and erased_by is not null and salt is null and before is null and after is null)
    )
  )`,
  `create table audit_unsealed (
    workspace_id uuid not null,
    entry_id uuid not null,
    constraint audit_unsealed_pk primary key (workspace_id, entry_id),
    constraint audit_unsealed_fk_entry foreign key (workspace_id, entry_id)
      references audit_entry (workspace_id, id)
  )`,
  `create table audit_block (
    workspace_id uuid not null,
    number integer not null,
    previous_hash bytea,
    hash bytea not null,
    sealed_at timestamptz not null,
    entry_count integer not null,
    constraint audit_block_pk primary key (workspace_id, number),
    constraint audit_block_unique_previous unique (workspace_id, previous_hash),
    constraint audit_block_check_number check (number >= 1),
    constraint audit_block_check_first check ((number = 1) = (previous_hash is null)),
    constraint audit_block_check_entry_count check (entry_count >= 1)
  )`,
  `create table audit_block_entry (
    workspace_id uuid not null,
    block_number integer not null,
    position integer not null,
    entry_id uuid not null,
    constraint audit_block_entry_pk primary key (workspace_id, block_number, position),
    constraint audit_block_entry_unique_entry unique (workspace_id, entry_id),
    constraint audit_block_entry_fk_block foreign key (workspace_id, block_number)
      references audit_block (workspace_id, number),
    constraint audit_block_entry_fk_entry foreign key (workspace_id, entry_id)
      references audit_entry (workspace_id, id)
  )`,
] as const;
