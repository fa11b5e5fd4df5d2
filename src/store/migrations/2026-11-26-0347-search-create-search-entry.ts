// Everything that can be found, one row a record, in its own words. Rows lie in an order of chance (`lot`), so that the first ones of any
// search are as many of each kind as of all: how many fit is told by a few of them. Words of a plan go with the plan.
export const up = [
  `create table search_entry (
    workspace_id uuid not null,
    kind text not null,
    key text not null,
    lot integer not null,
    plan_id uuid,
    title text not null,
    body text not null,
    context text not null,
    anchor text,
    ended_on date,
    folded text collate "C" not null,
    marked text collate "C" not null,
    constraint search_entry_pk primary key (workspace_id, kind, key),
    constraint search_entry_fk_plan foreign key (workspace_id, plan_id) references plan (workspace_id, id)
  )`,
  `create index search_entry_by_lot on search_entry (workspace_id, kind, lot, key)`,
  `create index search_entry_by_plan on search_entry (workspace_id, plan_id)`,
  // Workspace and kind stand in each word: as columns of the index their long lists would be walked for every search.
  `create index search_entry_words on search_entry using gin (array_to_tsvector(string_to_array(
    right(workspace_id::text, 8) || kind || ':'
      || replace(folded, ' ', ' ' || right(workspace_id::text, 8) || kind || ':'), ' ')))`,
] as const;
