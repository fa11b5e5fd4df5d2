// Evidence of an assignment: a stored file, a photo with where and when it was taken as the camera wrote it, or a link. Who looked at it
// and what they found stands beside it. Withdrawn evidence stays to be seen and counts for nothing.
export const up = [
  `create table assignment_evidence (
    workspace_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    kind text not null,
    sha256 text,
    file_name text,
    url text,
    words text,
    taken_at text,
    latitude double precision,
    longitude double precision,
    distance_metres integer,
    added_on date not null,
    added_at timestamptz not null,
    adder_id text not null,
    adder_name text not null,
    is_accepted boolean,
    judged_on date,
    judge_name text,
    judged_words text,
    withdrawn_on date,
    withdrawn_words text,
    version integer not null,
    constraint assignment_evidence_pk primary key (workspace_id, id),
    constraint assignment_evidence_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id),
    constraint assignment_evidence_fk_file foreign key (workspace_id, sha256) references stored_file (workspace_id, sha256),
    constraint assignment_evidence_check_kind check (kind in ('file', 'photo', 'link')),
    constraint assignment_evidence_check_content check ((kind = 'link') = (url is not null)
      and (kind = 'link') = (sha256 is null) and (sha256 is null) = (file_name is null)),
    constraint assignment_evidence_check_place check ((latitude is null) = (longitude is null)),
    constraint assignment_evidence_check_verdict check ((is_accepted is null) = (judged_on is null))
  )`,
  `create index assignment_evidence_by_assignment on assignment_evidence (workspace_id, assignment_id, id)`,
  `create index assignment_evidence_by_file on assignment_evidence (workspace_id, sha256)`,
] as const;
