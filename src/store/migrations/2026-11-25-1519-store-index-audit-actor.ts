export const up = [`create index audit_entry_by_actor on audit_entry (workspace_id, actor_id, id)`] as const;
