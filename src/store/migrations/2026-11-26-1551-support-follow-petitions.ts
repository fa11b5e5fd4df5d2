// A petition of a body names the body, so that it sees the answer, and lies beside the assignment or the report that it came from. It
// stays one row of its register: the subject only points to it.
export const up = [
  `alter table petition add column petitioner_id uuid`,
  `alter table petition add constraint petition_fk_petitioner_id
    foreign key (workspace_id, petitioner_id) references organisation (workspace_id, id)`,
  `create index petition_by_petitioner_id on petition (workspace_id, petitioner_id, id)`,
  `create index petition_unanswered on petition (workspace_id, coalesce(due_on, '9999-12-31'::date), id)
    where answered_on is null and ended_on is null`,
  `create table petition_subject (
    workspace_id uuid not null,
    petition_id uuid not null,
    assignment_id uuid,
    report_id uuid,
    constraint petition_subject_pk primary key (workspace_id, petition_id),
    constraint petition_subject_fk_petition foreign key (workspace_id, petition_id) references petition (workspace_id, id),
    constraint petition_subject_fk_assignment foreign key (workspace_id, assignment_id) references assignment (workspace_id, id),
    constraint petition_subject_fk_report foreign key (workspace_id, report_id) references report (workspace_id, id),
    constraint petition_subject_check_one check ((assignment_id is null) <> (report_id is null))
  )`,
  `create index petition_subject_by_assignment on petition_subject (workspace_id, assignment_id)`,
  `create index petition_subject_by_report on petition_subject (workspace_id, report_id)`,
] as const;
