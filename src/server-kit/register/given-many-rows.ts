import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import { type Field, fieldOf, keysOf, type RecordDeclaration } from "#shared/fields/index.ts";
import type { Database } from "#store/index.ts";
import { columnsOf } from "./columns.ts";

/** Fills a register with rows whose values are spread: rare and common choices, empty cells, many different numbers and days. */
export async function givenManyRows(
  db: Database,
  act: Act,
  declaration: RecordDeclaration,
  count: number,
): Promise<void> {
  const cells = keysOf(declaration).flatMap((key) => {
    const field = fieldOf(declaration, key);
    const marked = key === declaration.key || key === declaration.title;
    return columnsOf(key, field).map(({ name }) => [name, marked ? "'Số ' || n" : spread(field)] as const);
  });
  const columns = cells.map(([name]) => name).join(", ");
  const values = cells.map(([, value]) => value).join(", ");
  await sql`insert into ${sql.table(declaration.table)}
    (workspace_id, id, version, search_text, ${sql.raw(columns)})
    select ${act.workspaceId}::uuid, gen_random_uuid(), 1,
      case when n % 40 = 0 then 'cum cong nghiep so ' || n else 'du an ' || md5(n::text) || md5((n + 1)::text) end, ${sql.raw(values)}
    from generate_series(1, ${count}::int) n`.execute(db);
  await sql`analyze ${sql.table(declaration.table)}`.execute(db);
}

function spread(field: Field): string {
  const value = valueOf(field);
  return field.required ? value : `case when n % 5 = 0 then null else ${value} end`;
}

function valueOf(field: Field): string {
  switch (field.kind) {
    case "choice":
      return `(array[${options(field.options)}])[1 + n % ${Object.keys(field.options).length}]`;
    case "choices":
      return `(array[${options(field.options)}])[1 : 1 + n % ${Object.keys(field.options).length}]`;
    case "number":
    case "money":
      return `${field.kind === "number" ? field.min.toFixed(0) : 0} + n % 3000`;
    case "year":
      return "1990 + n % 60";
    case "date":
      return "date '2010-01-01' + n % 6000";
    case "boolean":
      return "n % 2 = 0";
    case "reference":
      return "null::uuid";
    case "vsic":
      return "null";
    case "point":
      return "108 + (n % 100) / 100.0";
    case "text":
    case "long-text":
    case "url":
      return "'Chữ ' || n % 700";
  }
}

function options(table: Readonly<Record<string, unknown>>): string {
  return Object.keys(table)
    .map((key) => `'${key}'`)
    .join(", ");
}
