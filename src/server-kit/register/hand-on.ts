import { type RawBuilder, sql } from "kysely";
import type { Act } from "#shared/act.ts";
import { type HandedOn, plainText, type RecordDeclaration, type ValueSource } from "#shared/fields/index.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import { type Cells, fieldColumns, snake } from "./columns.ts";
import { valuesOfRow } from "./present-rows.ts";
import { writeRows } from "./write-rows.ts";

/** A record that names a body by one of its fields, as a person knows it. */
export type HeldRecord = { readonly body: string; readonly id: string; readonly code: string; readonly words: string };

type Handing = RecordDeclaration & { readonly handedOn: HandedOn };

/** Whether a register has fields that name who answers for a record. */
export function isHandedOn(declaration: RecordDeclaration): declaration is Handing {
  return declaration.handedOn !== undefined;
}

/** The records that are not over and name one of the bodies, once for each field that does. */
export async function listHeld(
  db: Database,
  act: Act,
  declaration: Handing,
  bodies: readonly string[],
): Promise<HeldRecord[]> {
  const { rows } = await heldRows(db, act, declaration, bodies, sql``);
  const named = new Set(bodies);
  return rows.flatMap((row) => {
    const values = valuesOfRow(declaration, row);
    const [code, words] = [plainText(values[declaration.key]), plainText(values[declaration.title])];
    return declaration.handedOn.by
      .map((key) => String(values[key]))
      .filter((body) => named.has(body))
      .map((body) => ({ body, id: String(row["id"]), code, words }));
  });
}

/** How often records that are not over name a body. */
export async function countHeld(db: Database, act: Act, declaration: Handing): Promise<number> {
  const named = declaration.handedOn.by.map((key) => sql`count(${sql.ref(snake(key))})`);
  const { rows } = await sql<Cells>`select ${sql.join(named, sql` + `)} as count from ${sql.table(declaration.table)}
    where workspace_id = ${act.workspaceId} and ${isRunning(declaration)}`.execute(db);
  return Number(rows[0]?.["count"] ?? 0);
}

/** Whoever goes on with a body's duties stands in its place in every record that is not over; the history keeps who stood there before. */
export async function handOn(
  transaction: OpenTransaction,
  act: Act,
  declaration: Handing,
  heirs: ReadonlyMap<string, string | null>,
  source: ValueSource,
): Promise<void> {
  const { rows } = await heldRows(transaction, act, declaration, [...heirs.keys()], sql` for update`);
  const writes = rows.map((row) => {
    const before = valuesOfRow(declaration, row);
    const changed = declaration.handedOn.by.filter((key) => heirs.has(String(before[key])));
    const passed = changed.map((key) => [key, heirs.get(String(before[key])) ?? null] as const);
    const values = { ...before, ...Object.fromEntries(passed) };
    const version = Number(row["version"]) + 1;
    return {
      id: String(row["id"]),
      state: "updated",
      version,
      endedOn: null,
      before,
      values,
      changed,
      source,
    } as const;
  });
  await writeRows(transaction, act, declaration, writes);
}

function heldRows(db: Database, act: Act, declaration: Handing, bodies: readonly string[], lock: RawBuilder<unknown>) {
  const columns = ["id", "version", ...fieldColumns(declaration).map(({ name }) => name)].map((name) => sql.ref(name));
  const named = declaration.handedOn.by.map((key) => sql`${sql.ref(snake(key))} = any(${bodies}::uuid[])`);
  return sql<Cells>`select ${sql.join(columns)} from ${sql.table(declaration.table)}
    where workspace_id = ${act.workspaceId} and (${sql.join(named, sql` or `)}) and ${isRunning(declaration)}
    order by id${lock}`.execute(db);
}

/** What ended, was closed or decided stays with the body of its day. */
function isRunning({ handedOn: { over, overOnce } }: Handing): RawBuilder<unknown> {
  const running = [sql`ended_on is null`];
  if (overOnce !== undefined) running.push(sql`${sql.ref(snake(overOnce))} is null`);
  if (over !== undefined)
    running.push(sql`coalesce(${sql.ref(snake(over.field))} <> all(${[...over.at]}::text[]), true)`);
  return sql.join(running, sql` and `);
}
