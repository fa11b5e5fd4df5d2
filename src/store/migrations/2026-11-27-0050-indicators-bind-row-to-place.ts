// A row may name the place of which its figures speak. Rows made before speak of the place of whichever body answers.
export const up = [
  `alter table collection_row add column place_id uuid`,
  `alter table collection_row add constraint collection_row_fk_place
    foreign key (workspace_id, place_id) references place (workspace_id, id)`,
  `create index collection_row_by_place on collection_row (workspace_id, place_id) where place_id is not null`,
] as const;
