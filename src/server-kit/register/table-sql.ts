import { fieldOf, keysOf, type RecordDeclaration } from "#shared/fields/index.ts";
import { columnsOf, snake } from "./columns.ts";

const VIETNAMESE = 'collate "vi-x-icu"';

/**
 * The table that a declaration asks for, as SQL for its first migration. A migration is a copy of this text and stands alone; a
 * later field is a migration of one line, and the test of the register compares both.
 */
export function tableSql(declaration: RecordDeclaration): string[] {
  const { table, sorts, filters, key } = declaration;
  const byKey = [...new Set([...sorts, ...filters])];
  return [
    `create table ${table} (
    ${[...ownColumns(), ...keysOf(declaration).flatMap((each) => fieldColumn(declaration, each)), ...constraints(declaration, key)].join(",\n    ")}
  )`,
    ...byKey.map((each) => indexSql(declaration, each)),
    `create index ${table}_search on ${table} using gin (workspace_id, search_text gin_trgm_ops)`,
  ];
}

function ownColumns(): string[] {
  return [
    "workspace_id uuid not null",
    "id uuid not null",
    "version integer not null",
    "ended_on date",
    "end_reason text",
    "search_text text not null",
  ];
}

function fieldColumn(declaration: RecordDeclaration, key: string): string[] {
  const field = fieldOf(declaration, key);
  return columnsOf(key, field).map(({ name, type }) => {
    const collation = isSortedText(declaration, key) ? ` ${VIETNAMESE}` : "";
    return `${name} ${type}${collation}${field.required ? " not null" : ""}`;
  });
}

/** Words that a list sorts by are sorted as Vietnamese; the keys of a choice are no words. */
export function isSortedText(declaration: RecordDeclaration, key: string): boolean {
  return declaration.sorts.includes(key) && fieldOf(declaration, key).kind === "text";
}

function constraints(declaration: RecordDeclaration, key: string): string[] {
  const { table } = declaration;
  const references = keysOf(declaration).flatMap((each) => {
    const field = fieldOf(declaration, each);
    if (field.kind !== "reference") return [];
    const target = field.to.replaceAll("-", "_");
    const column = snake(each);
    return [
      `constraint ${table}_fk_${column} foreign key (workspace_id, ${column}) references ${target} (workspace_id, id)`,
    ];
  });
  return [
    `constraint ${table}_pk primary key (workspace_id, id)`,
    `constraint ${table}_unique_${snake(key)} unique (workspace_id, ${snake(key)})`,
    ...references,
    `constraint ${table}_check_version check (version >= 1)`,
  ];
}

function indexSql(declaration: RecordDeclaration, key: string): string {
  const { table } = declaration;
  const column = snake(key);
  const field = fieldOf(declaration, key);
  // Not led by the workspace: its posting list would be walked for every rare choice.
  if (field.kind === "choices") return `create index ${table}_by_${column} on ${table} using gin (${column})`;
  const collation = isSortedText(declaration, key) ? ` ${VIETNAMESE}` : "";
  return `create index ${table}_by_${column} on ${table} (workspace_id, ${column}${collation}, id)`;
}
