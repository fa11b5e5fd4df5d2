// A feed may tell its owner's duties too; those that were opened before told none, and still do not.
export const up = [`alter table calendar_feed add column has_duties boolean not null default false`] as const;
