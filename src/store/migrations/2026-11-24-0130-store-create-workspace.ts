export const up = [
  `create table workspace (
    workspace_id uuid not null,
    name text collate "vi-x-icu" not null,
    created_at timestamptz not null,
    constraint workspace_pk primary key (workspace_id)
  )`,
] as const;
