// Where the figures of an indicator are published, whichever body enters them.
export const up = [`alter table indicator add column source text`] as const;
