// stored_file_by_content serves the sweeper, which asks over all workspaces whether a file is still wanted.
export const up = [
  `create table stored_file (
    workspace_id uuid not null,
    sha256 text not null,
    size_bytes bigint not null,
    media_type text not null,
    created_at timestamptz not null,
    constraint stored_file_pk primary key (workspace_id, sha256),
    constraint stored_file_fk_workspace foreign key (workspace_id) references workspace (workspace_id),
    constraint stored_file_check_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint stored_file_check_size check (size_bytes >= 0)
  )`,
  `create index stored_file_by_content on stored_file (sha256)`,
] as const;
