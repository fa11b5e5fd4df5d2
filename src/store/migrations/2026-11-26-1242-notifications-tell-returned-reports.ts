// A report that came back is told at once too.
export const up = [
  `alter table notice_letter drop constraint notice_letter_check_kind`,
  `alter table notice_letter add constraint notice_letter_check_kind
    check (kind in ('digest', 'handed-back', 'returned', 'urgent', 'report-returned'))`,
  `create index report_step_returned on report_step (workspace_id, recorded_at) where act in ('return', 'send-back')`,
] as const;
