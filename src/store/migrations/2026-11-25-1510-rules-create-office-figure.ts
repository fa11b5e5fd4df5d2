export const up = [
  `create table office_figure (
    workspace_id uuid not null,
    id uuid not null,
    key text not null,
    field text not null,
    name_vi text not null,
    name_en text not null,
    value_kind text not null,
    amount numeric,
    up_to numeric,
    unit text,
    words_vi text,
    words_en text,
    instrument text not null,
    article text,
    valid_from date,
    valid_to date,
    territory text,
    sources text[] not null,
    note_vi text,
    note_en text,
    basis text not null,
    written_by text not null,
    written_on date not null,
    withdrawn_on date,
    version integer not null,
    constraint office_figure_pk primary key (workspace_id, id),
    constraint office_figure_check_dates check (valid_to >= valid_from),
    constraint office_figure_check_value check (
      (value_kind in ('at-most', 'at-least', 'more-than', 'exactly', 'between')) = (amount is not null and unit is not null)
      and (value_kind = 'between') = (up_to is not null)
      and (value_kind = 'words') = (words_vi is not null and words_en is not null)
    ),
    constraint office_figure_check_note check ((note_vi is null) = (note_en is null)),
    constraint office_figure_check_version check (version >= 1)
  )`,
  `create index office_figure_by_key on office_figure (workspace_id, key, id) where withdrawn_on is null`,
] as const;
