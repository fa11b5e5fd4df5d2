import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Catalogue, type CatalogueColumn, type CatalogueConstraint, readCatalogue } from "./catalogue.ts";
import { joinEmbedded } from "./embedded/join-embedded.ts";
import { storeLimits } from "./limits.ts";
import { migrate } from "./migrate.ts";
import { openPool } from "./open.ts";
import { TABLE_CLASSES } from "./table-classes.ts";

export type GeneratedSchema = {
  /** For `src/store/schema.generated.ts`. */
  readonly typescript: string;
  /** For `docs/schema.md`. */
  readonly markdown: string;
};

/** Writes down the schema of a fresh embedded database after all migrations. */
export async function generateSchema(): Promise<GeneratedSchema> {
  const folder = await mkdtemp(join(tmpdir(), "lotrinh-schema-"));
  const server = await joinEmbedded(join(folder, "data"), storeLimits());
  // With its listeners: the server may end a connection that is just closing, which nobody would hear.
  const pool = openPool(server.connection, storeLimits());
  try {
    await migrate({ pool });
    return schemaOf(await readCatalogue(pool));
  } finally {
    await pool.end();
    await server.leave();
    await rm(folder, { recursive: true, force: true });
    await rm(server.location, { recursive: true, force: true });
  }
}

export function schemaOf(catalogue: Catalogue): GeneratedSchema {
  return { typescript: typescriptOf(catalogue), markdown: markdownOf(catalogue) };
}

/** As the parsers of `type-parsers.ts` hand the values out. */
const TYPESCRIPT_TYPES: Readonly<Record<string, string>> = {
  bigint: "number",
  boolean: "boolean",
  bytea: "Buffer",
  date: "string",
  "double precision": "number",
  "double precision[]": "number[]",
  integer: "number",
  "integer[]": "number[]",
  jsonb: "Jsonb",
  numeric: "Numeric",
  text: "string",
  "text[]": "string[]",
  "timestamp with time zone": "string",
  uuid: "string",
  "uuid[]": "string[]",
};

const TYPESCRIPT_HEAD = `// Written by "npm run generate" from a migrated database. Do not edit.
import type { ColumnType } from "kysely";

/** Written as JSON text, because \`pg\` would write a JavaScript array as a PostgreSQL array. */
type Jsonb = ColumnType<unknown, string, string>;
type NullableJsonb = ColumnType<unknown, string | null | undefined, string | null>;
type Numeric = ColumnType<string, string | number, string | number>;
type NullableNumeric = ColumnType<string | null, string | number | null | undefined, string | number | null>;
`;

function typescriptOf(catalogue: Catalogue): string {
  const interfaces = catalogue.tables.map((table) => {
    const columns = catalogue.columns.filter((column) => column.table === table);
    const lines = columns.map((column) => `  ${column.name}: ${typescriptType(column)};`);
    return `export interface ${interfaceName(table)} {\n${lines.join("\n")}\n}\n`;
  });
  const keys = catalogue.tables.map((table) => {
    return `  ${table.includes(".") ? `"${table}"` : table}: ${interfaceName(table)};`;
  });
  return [TYPESCRIPT_HEAD, ...interfaces, `export interface DB {\n${keys.join("\n")}\n}\n`].join("\n");
}

function typescriptType(column: CatalogueColumn): string {
  const type = TYPESCRIPT_TYPES[column.type];
  if (type === undefined) throw new Error(`${column.table}.${column.name}: no TypeScript type for ${column.type}`);
  if (!column.isNullable) return type;
  return type === "Jsonb" || type === "Numeric" ? `Nullable${type}` : `${type} | null`;
}

function interfaceName(table: string): string {
  const words = table.split(/[._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join("")}Row`;
}

const MARKDOWN_HEAD = `# Tables

Written by \`npm run generate\` from a migrated database. Do not edit. The rules that every table keeps stand in
\`src/store/catalogue-rules.ts\`; what a class means, in \`src/store/table-classes.ts\`.
`;

function markdownOf(catalogue: Catalogue): string {
  const sections = catalogue.tables.map((table) => {
    const columns = catalogue.columns.filter((column) => column.table === table).map(markdownColumn);
    const constraints = catalogue.constraints
      .filter((constraint) => constraint.table === table && constraint.kind !== "check")
      .map(markdownConstraint);
    const indexes = catalogue.indexes
      .filter((index) => index.table === table && !index.isUnique)
      .map((index) => `- \`${index.name}\`: ${index.keys.map((key) => key.column ?? "(expression)").join(", ")}`);
    const head = `## ${table}\n\n${TABLE_CLASSES[table] ?? "undeclared"}\n\n| column | type | |\n| --- | --- | --- |\n`;
    return `${head}${columns.join("\n")}\n\n${[...constraints, ...indexes].join("\n")}\n`;
  });
  return [MARKDOWN_HEAD, ...sections].join("\n");
}

function markdownColumn(column: CatalogueColumn): string {
  const collation = column.collation === null || column.collation === "default" ? "" : ` ${column.collation}`;
  return `| ${column.name} | ${column.type}${collation} | ${column.isNullable ? "may be absent" : ""} |`;
}

function markdownConstraint(constraint: CatalogueConstraint): string {
  const target = constraint.target === null ? "" : ` → ${constraint.target}`;
  return `- \`${constraint.name}\` ${constraint.kind}: ${constraint.columns.join(", ")}${target}`;
}
