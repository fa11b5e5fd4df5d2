// Boundaries that an office loaded: the sheet they came from, its drawings, and whose boundary it is from which day.
export const up = [
  `create table boundary_sheet (
    workspace_id uuid not null,
    id uuid not null,
    kind text not null,
    valid_from date not null,
    file_name text not null,
    sha256 text not null,
    source text not null,
    terms text not null,
    crs_said_by text not null,
    vertices integer not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    constraint boundary_sheet_pk primary key (workspace_id, id),
    constraint boundary_sheet_check_kind check (kind in ('province', 'district', 'commune')),
    constraint boundary_sheet_check_crs check (crs_said_by in ('file', 'person'))
  )`,
  `create table boundary_drawing (
    workspace_id uuid not null,
    sheet_id uuid not null,
    detail text not null,
    topology text not null,
    constraint boundary_drawing_pk primary key (workspace_id, sheet_id, detail),
    constraint boundary_drawing_fk_sheet foreign key (workspace_id, sheet_id)
      references boundary_sheet (workspace_id, id),
    constraint boundary_drawing_check_detail check (detail in ('coarse', 'fine'))
  )`,
  `create table boundary (
    workspace_id uuid not null,
    id uuid not null,
    place_id uuid not null,
    sheet_id uuid not null,
    valid_from date not null,
    valid_to date,
    matched_by text not null,
    shape_name text not null,
    area_hectares numeric not null,
    crossings integer,
    constraint boundary_pk primary key (workspace_id, id),
    constraint boundary_fk_place foreign key (workspace_id, place_id) references place (workspace_id, id),
    constraint boundary_fk_sheet foreign key (workspace_id, sheet_id) references boundary_sheet (workspace_id, id),
    constraint boundary_check_match check (matched_by in ('code', 'name', 'person')),
    constraint boundary_check_days check (valid_from <= valid_to),
    constraint boundary_exclude_second exclude using gist (
      workspace_id with =, place_id with =, daterange(valid_from, valid_to, '[]') with &&
    )
  )`,
  `create index boundary_by_sheet on boundary (workspace_id, sheet_id)`,
] as const;
