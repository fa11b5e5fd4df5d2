/** Nobody can have signed in before there was a page to do it on; earlier rows are found by their mail address all the same. */
export const up = [
  `alter table membership add column searched text not null default ''`,
  `update membership set searched = lower(email)`,
  `create index membership_search on membership using gin (workspace_id, searched gin_trgm_ops)`,
  `create index membership_by_email on membership (workspace_id, email)`,
  `create index invitation_open on invitation (workspace_id, created_at desc)
    where accepted_at is null and withdrawn_at is null`,
] as const;
