export const up = [
  `create table membership (
    workspace_id uuid not null,
    id uuid not null,
    subject text not null,
    person_id uuid,
    name text collate "vi-x-icu" not null,
    email text not null,
    roles text[] not null,
    suspended_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    constraint membership_pk primary key (workspace_id, id),
    constraint membership_unique_subject unique (workspace_id, subject),
    constraint membership_fk_workspace foreign key (workspace_id) references workspace (workspace_id)
  )`,
  `create index membership_by_name on membership (workspace_id, name collate "vi-x-icu", id)`,
  `create table membership_body (
    workspace_id uuid not null,
    membership_id uuid not null,
    organisation_id uuid not null,
    constraint membership_body_pk primary key (workspace_id, membership_id, organisation_id),
    constraint membership_body_fk_membership foreign key (workspace_id, membership_id) references membership (workspace_id, id),
    constraint membership_body_fk_organisation foreign key (workspace_id, organisation_id)
      references organisation (workspace_id, id)
  )`,
  `create table invitation (
    workspace_id uuid not null,
    id uuid not null,
    name text collate "vi-x-icu" not null,
    email text not null,
    roles text[] not null,
    bodies uuid[] not null,
    invited_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    mailed_at timestamptz,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    constraint invitation_pk primary key (workspace_id, id),
    constraint invitation_fk_workspace foreign key (workspace_id) references workspace (workspace_id)
  )`,
  `create index invitation_by_email on invitation (workspace_id, email)`,
] as const;
