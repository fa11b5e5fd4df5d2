// A meeting of a leader (giao ban): whose bodies are looked at, since which day, and what was concluded. A conclusion that names who does
// it is an assignment as well; when that is purged, the conclusion only loses the mention.
export const up = [
  `create table meeting (
    workspace_id uuid not null,
    id uuid not null,
    title text not null,
    held_on date not null,
    since_on date not null,
    leader_id uuid,
    leader_name text,
    issuer_id uuid not null,
    issuer_name text not null,
    state text not null,
    version integer not null,
    created_at timestamptz not null,
    created_by text not null,
    constraint meeting_pk primary key (workspace_id, id),
    constraint meeting_fk_leader foreign key (workspace_id, leader_id) references person (workspace_id, id),
    constraint meeting_fk_issuer foreign key (workspace_id, issuer_id) references organisation (workspace_id, id),
    constraint meeting_check_state check (state in ('open', 'closed')),
    constraint meeting_check_leader check ((leader_id is null) = (leader_name is null)),
    constraint meeting_check_days check (since_on <= held_on)
  )`,
  `create index meeting_newest on meeting (workspace_id, held_on desc, id desc)`,
  `create index meeting_by_leader on meeting (workspace_id, leader_id)`,
  `create index meeting_by_issuer on meeting (workspace_id, issuer_id)`,
  `create table meeting_conclusion (
    workspace_id uuid not null,
    meeting_id uuid not null,
    ordinal integer not null,
    words text not null,
    lead_id uuid,
    lead_name text,
    due_on date,
    assignment_id uuid,
    said_at timestamptz not null,
    said_by text not null,
    constraint meeting_conclusion_pk primary key (workspace_id, meeting_id, ordinal),
    constraint meeting_conclusion_fk_meeting foreign key (workspace_id, meeting_id) references meeting (workspace_id, id),
    constraint meeting_conclusion_fk_lead foreign key (workspace_id, lead_id) references organisation (workspace_id, id),
    constraint meeting_conclusion_fk_assignment foreign key (workspace_id, assignment_id)
      references assignment (workspace_id, id)
  )`,
  `create index meeting_conclusion_by_lead on meeting_conclusion (workspace_id, lead_id)`,
  `create index meeting_conclusion_by_assignment on meeting_conclusion (workspace_id, assignment_id)`,
] as const;
