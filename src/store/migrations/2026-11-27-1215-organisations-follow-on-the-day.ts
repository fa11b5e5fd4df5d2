// Until now every row followed at once, also ahead of its day; what was recorded has therefore been carried out.
export const up = [
  `alter table organisation_succession add column followed_at timestamptz`,
  `update organisation_succession set followed_at = recorded_at`,
  `create index organisation_succession_waiting on organisation_succession (workspace_id, effective_on)
    where followed_at is null`,
] as const;
