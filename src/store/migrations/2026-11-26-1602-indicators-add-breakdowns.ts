// By what an indicator's values are asked for in parts: its places, industries, groups of people.
export const up = [
  `alter table indicator add column breakdowns text[] not null default '{}'`,
  `alter table indicator add constraint indicator_check_breakdowns
    check (breakdowns <@ array['place', 'industry', 'group'])`,
] as const;
