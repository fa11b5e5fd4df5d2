// What words like "các sở" mean may be said by a person too, with the basis.
export const up = [
  `alter table assignment_complement drop constraint assignment_complement_check_field`,
  `alter table assignment_complement add constraint assignment_complement_check_field
    check (field in ('focal-body', 'product', 'group'))`,
  `create index assignment_party_by_unknown_group on assignment_party (workspace_id, name)
    where is_group and organisation_group_id is null and organisation_id is null`,
] as const;
