export const up = [
  `alter table organisation_succession_part add column is_carrier boolean not null default false`,
] as const;
