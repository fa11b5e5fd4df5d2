// What was recorded ahead of its day, in the words of whoever recorded it, and until that day which rows it wrote and how they stood
// before: it can be withdrawn. Withdrawn, it leaves only this row.
export const up = [
  `create table organisation_succession_ahead (
    workspace_id uuid not null,
    succession_id uuid not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    proposed jsonb not null,
    effect jsonb not null,
    written jsonb,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawal_reason text,
    constraint organisation_succession_ahead_pk primary key (workspace_id, succession_id),
    constraint organisation_succession_ahead_check_withdrawal
      check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
  )`,
  `create index organisation_succession_ahead_by_day
    on organisation_succession_ahead (workspace_id, effective_on desc, succession_id)`,
] as const;
