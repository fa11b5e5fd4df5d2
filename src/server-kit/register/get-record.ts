import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import {
  type Fields,
  type RecordOf,
  type ValueHistoryEntry,
  ValueHistoryEntry as HistorySchema,
  visibleKeys,
} from "#shared/fields/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { Database } from "#store/index.ts";
import type { Cells } from "./columns.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { columnsFor, presentRows } from "./present-rows.ts";
import type { Register } from "./register.ts";
import { pastDay, setByEnd, tableOn } from "./stood-on-day.ts";
import { registerTables } from "./tables.ts";

export type RecordAnswer<Own extends Fields> = {
  readonly record: RecordOf<Own>;
  readonly names: Record<string, string>;
};

/** One record as a person may see it; on a past day as it stood at its end. */
export async function getRecord<Own extends Fields>(
  db: Database,
  act: Act,
  register: Register<Own>,
  id: string,
  asOf?: PlainDate,
): Promise<Outcome<RecordAnswer<Own>, NotAllowed | "record-not-found">> {
  const { declaration } = register;
  const allowed = declaration.mayRead(act.actor);
  if (!allowed.ok) return allowed;
  const visible = visibleKeys(declaration, act.actor);
  const columns = columnsFor(declaration, visible).map((name) => sql.ref(name));
  const { rows } = await sql<Cells>`select ${sql.join(columns)} from ${tableOn(act, declaration, asOf)}
    where workspace_id = ${act.workspaceId} and id = ${id}`.execute(db);
  const { items, names } = await presentRows(db, act, register, visible, rows, asOf);
  return items[0] === undefined ? refuse("record-not-found") : done({ record: items[0], names });
}

/** The record with everything that its values ever were, newest first, with their words and sources. */
export async function getRecordHistory<Own extends Fields>(
  db: Database,
  act: Act,
  register: Register<Own>,
  id: string,
  asOf?: PlainDate,
): Promise<Outcome<RecordAnswer<Own> & { history: ValueHistoryEntry[] }, NotAllowed | "record-not-found">> {
  const record = await getRecord(db, act, register, id, asOf);

  if (!record.ok) return record;
  const visible: readonly string[] = visibleKeys(register.declaration, act.actor);
  const day = pastDay(act, asOf);
  const rows = await registerTables(db)
    .selectFrom("register_value")
    .select(["field", "version", "value", "source", "quote", "as_of", "certainty", "set_at", "set_by_name", "reason"])
    .where("workspace_id", "=", act.workspaceId)
    .where("record_id", "=", id)
    .$if(day !== undefined, (query) => query.where(setByEnd(day ?? act.on)))
    .orderBy("version", "desc")
    .orderBy("field")
    .execute();
  const isOfTheState = act.actor.roles.some((role) => role !== "public" && role !== "enterprise");
  const history = rows
    .filter(({ field }) => visible.includes(field))
    .map(({ set_at: setAt, set_by_name: name, as_of: asOf, ...row }) =>
      // Who sits at the desk is nobody's business outside.
      HistorySchema.parse({ ...row, asOf, setAt, setBy: isOfTheState ? name : "" }),
    );
  return done({ ...record.value, history });
}
