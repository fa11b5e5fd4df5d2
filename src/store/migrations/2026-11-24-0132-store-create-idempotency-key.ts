// The answer is null while the first call runs; the row commits together with what that call wrote.
export const up = [
  `create table idempotency_key (
    workspace_id uuid not null,
    key text not null,
    endpoint text not null,
    request_digest text not null,
    status integer,
    response jsonb,
    created_at timestamptz not null,
    constraint idempotency_key_pk primary key (workspace_id, key)
  )`,
  `create index idempotency_key_by_age on idempotency_key (workspace_id, created_at)`,
] as const;
