// A task that several processes could run is claimed by writing its period: a minute, an hour, a day.
export const up = [
  `create table control.periodic_run (
    name text not null,
    period text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    failure text,
    constraint periodic_run_pk primary key (name)
  )`,
] as const;
