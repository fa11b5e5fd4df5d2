export const up = [`alter table plan add column bodies_on date`] as const;
