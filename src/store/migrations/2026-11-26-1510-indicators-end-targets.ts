// A target stands in one version of its plan; once a later version is published it is read there, and asks nothing any more.
export const up = [
  `alter table target add column ended_on date`,
  `update target set ended_on = later.published_on - 1
    from plan as later
    where later.workspace_id = target.workspace_id and later.previous_plan_id = target.plan_id and later.state = 'published'`,
] as const;
