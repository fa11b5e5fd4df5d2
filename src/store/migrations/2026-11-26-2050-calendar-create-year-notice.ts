// A year's notice of days off, as the office entered it from the paper: its days stand together, and are withdrawn together.
export const up = [
  `create table year_notice (
    workspace_id uuid not null,
    id uuid not null,
    year integer not null,
    instrument text not null,
    written_by text not null,
    written_on date not null,
    withdrawn_on date,
    version integer not null,
    constraint year_notice_pk primary key (workspace_id, id),
    constraint year_notice_check_year check (year between 1901 and 2199),
    constraint year_notice_check_version check (version >= 1)
  )`,
  `create unique index year_notice_one_a_year on year_notice (workspace_id, year) where withdrawn_on is null`,
  `create table year_notice_day (
    workspace_id uuid not null,
    notice_id uuid not null,
    day date not null,
    reason text not null,
    constraint year_notice_day_pk primary key (workspace_id, notice_id, day),
    constraint year_notice_day_fk_notice foreign key (workspace_id, notice_id) references year_notice (workspace_id, id)
  )`,
] as const;
