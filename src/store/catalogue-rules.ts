import type { Catalogue, CatalogueConstraint } from "./catalogue.ts";
import type { TableClass } from "./table-classes.ts";

export type CatalogueViolation = { readonly rule: string; readonly where: string };

type Declared = {
  readonly classes: Readonly<Record<string, TableClass>>;
  readonly sortedVietnamese: readonly string[];
};

const VIETNAMESE = "vi-x-icu";

/** Every place where the database breaks a rule of `docs`' "Rules of every table". */
export function findCatalogueViolations(catalogue: Catalogue, declared: Declared): readonly CatalogueViolation[] {
  const { classes } = declared;
  return [
    ...undeclaredTables(catalogue, classes),
    ...catalogue.tables.filter((table) => classes[table] === "distributed").flatMap((t) => keyOf(catalogue, t)),
    ...uniqueWithoutWorkspace(catalogue, classes),
    ...catalogue.constraints.filter((c) => c.kind === "foreign-key").flatMap((c) => foreignKey(c, classes)),
    ...catalogue.constraints.filter((c) => !isNamed(c)).map((c) => at("constraint-not-named", c.table, c.name)),
    ...catalogue.triggers.map((trigger) => at("trigger", trigger.table, trigger.name)),
    ...columnRules(catalogue),
    ...collations(catalogue, declared.sortedVietnamese),
  ];
}

function at(rule: string, table: string, name?: string): CatalogueViolation {
  return { rule, where: name === undefined ? table : `${table}.${name}` };
}

function undeclaredTables(catalogue: Catalogue, classes: Declared["classes"]): readonly CatalogueViolation[] {
  const existing = new Set(catalogue.tables);
  return [
    ...catalogue.tables.filter((table) => !(table in classes)).map((table) => at("table-without-class", table)),
    ...Object.keys(classes)
      .filter((table) => !existing.has(table))
      .map((table) => at("class-without-table", table)),
  ];
}

function keyOf(catalogue: Catalogue, table: string): readonly CatalogueViolation[] {
  const key = catalogue.constraints.find((c) => c.table === table && c.kind === "primary-key");
  const workspace = catalogue.columns.find((c) => c.table === table && c.name === "workspace_id");
  const violations: CatalogueViolation[] = [];
  if (key?.columns[0] !== "workspace_id") violations.push(at("primary-key-not-led-by-workspace", table));
  if (workspace?.type !== "uuid" || workspace.isNullable) violations.push(at("workspace-id-not-uuid", table));
  return violations;
}

/** An exclusion constraint has an index that is not unique, so constraints and indexes are both looked at. */
function uniqueWithoutWorkspace(catalogue: Catalogue, classes: Declared["classes"]): readonly CatalogueViolation[] {
  const constraints = catalogue.constraints
    .filter((c) => c.kind === "unique" || c.kind === "exclusion")
    .filter((c) => !c.columns.includes("workspace_id"));
  const indexes = catalogue.indexes
    .filter((index) => index.isUnique)
    .filter((index) => !index.keys.some((key) => key.column === "workspace_id"));
  const found = new Map([...constraints, ...indexes].map(({ table, name }) => [`${table} ${name}`, { table, name }]));
  return [...found.values()]
    .filter(({ table }) => classes[table] === "distributed")
    .map(({ table, name }) => at("unique-without-workspace", table, name));
}

function foreignKey(constraint: CatalogueConstraint, classes: Declared["classes"]): readonly CatalogueViolation[] {
  const { table, name, columns, target, targetColumns } = constraint;
  const from = classes[table];
  const to = classes[target ?? ""];
  const violations: CatalogueViolation[] = [];
  if (from === "distributed" && to === "distributed") {
    const position = columns.indexOf("workspace_id");
    const isCarried = position >= 0 && targetColumns[position] === "workspace_id";
    if (!isCarried) violations.push(at("foreign-key-without-workspace", table, name));
  } else if (from !== to && !(from === "distributed" && to === "reference")) {
    violations.push(at("foreign-key-across-classes", table, name));
  }
  if (constraint.onDelete === "set") violations.push(at("on-delete-set", table, name));
  if (constraint.onUpdate !== "nothing") violations.push(at("on-update", table, name));
  return violations;
}

/** PostgreSQL's own names end in `_pkey`, `_key`, `_fkey`, `_excl` or `_check` and never look like ours. */
function isNamed({ table, name }: CatalogueConstraint): boolean {
  const bareTable = table.slice(table.indexOf(".") + 1);
  if (!name.startsWith(`${bareTable}_`)) return false;
  return /^(pk|(fk|unique|exclude|check)_[a-z0-9_]+)$/.test(name.slice(bareTable.length + 1));
}

function columnRules(catalogue: Catalogue): readonly CatalogueViolation[] {
  return catalogue.columns.flatMap((column) => {
    const violations: CatalogueViolation[] = [];
    // A call in a default makes ids and times that no test can state: nextval, gen_random_uuid, now.
    if (/\(|identity|^current_/i.test(column.default ?? "")) {
      violations.push(at("computed-default", column.table, column.name));
    }
    if (/without time zone/.test(column.type)) violations.push(at("time-without-zone", column.table, column.name));
    return violations;
  });
}

function collations(catalogue: Catalogue, sorted: readonly string[]): readonly CatalogueViolation[] {
  const sortedNames = new Set(sorted);
  const existing = new Map(catalogue.columns.map((column) => [`${column.table}.${column.name}`, column.collation]));
  const byColumn = sorted.filter((name) => existing.get(name) !== VIETNAMESE);
  const undeclared = [...existing].filter(([name, collation]) => collation === VIETNAMESE && !sortedNames.has(name));
  const byIndex = catalogue.indexes.filter((index) =>
    index.keys.some(
      ({ column, collation }) => sortedNames.has(`${index.table}.${column ?? ""}`) && collation !== VIETNAMESE,
    ),
  );
  return [
    ...byColumn.map((name) => at("sorted-without-collation", name)),
    ...undeclared.map(([name]) => at("collation-not-declared", name)),
    ...byIndex.map((index) => at("sorted-without-collation", index.table, index.name)),
  ];
}
