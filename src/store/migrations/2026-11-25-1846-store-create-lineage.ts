// Which workspaces were joined into this one, when and by whom, and where their own record ended.
export const up = [
  `create table workspace_lineage (
    workspace_id uuid not null,
    id uuid not null,
    from_workspace_id uuid not null,
    from_name text not null,
    release text not null,
    audit_head text,
    joined_at timestamptz not null,
    joined_by text not null,
    tables jsonb not null,
    matches jsonb not null,
    constraint workspace_lineage_pk primary key (workspace_id, id),
    constraint workspace_lineage_unique_from unique (workspace_id, from_workspace_id),
    constraint workspace_lineage_fk_workspace foreign key (workspace_id) references workspace (workspace_id)
  )`,
] as const;
