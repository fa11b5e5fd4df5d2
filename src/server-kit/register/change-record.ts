import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import {
  type Fields,
  fieldOf,
  type RecordDeclaration,
  type StoredRecord,
  type Values,
  type ValueSource,
} from "#shared/fields/index.ts";
import { done, type Outcome, refuse, type RefusalParams } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { appendAudit, type Database, hasErrorCode, inTransaction, type OpenTransaction } from "#store/index.ts";
import { indexEntries } from "../search/index.ts";
import { getRecord, type RecordAnswer } from "./get-record.ts";
import { loadBefore } from "./load-rows.ts";
import type { Register } from "./register.ts";
import { saveRows } from "./save-rows.ts";
import { searchedRecords } from "./search-records.ts";
import { removeRecords } from "./remove-records.ts";
import { tellEnd } from "./tell-end.ts";

export type ChangeRefusal = NotAllowed | "record-not-found" | "record-refused" | "record-conflict" | "record-key-taken";
type Change = { readonly values: Values; readonly source: ValueSource; readonly reason?: string | undefined };

/** Enters one record. */
export async function createRecord<Own extends Fields>(
  db: Database,
  act: Act,
  register: Register<Own>,
  { values, source, reason }: Change,
): Promise<Outcome<RecordAnswer<Own>, ChangeRefusal>> {
  return saveOne(db, reasoned(act, reason), register, { id: null, version: null, values }, source);
}

/** Changes one record; the version is the one that the writer saw. */
export async function editRecord<Own extends Fields>(
  db: Database,
  act: Act,
  register: Register<Own>,
  { id, version, values, source, reason }: Change & { readonly id: string; readonly version: number },
): Promise<Outcome<RecordAnswer<Own>, ChangeRefusal>> {
  return saveOne(db, reasoned(act, reason), register, { id, version, values }, source);
}

async function saveOne<Own extends Fields>(
  db: Database,
  act: Act,
  register: Register<Own>,
  row: { readonly id: string | null; readonly version: number | null; readonly values: Values },
  source: ValueSource,
): Promise<Outcome<RecordAnswer<Own>, ChangeRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<RecordAnswer<Own>, ChangeRefusal>> => {
    const rows = [{ ...row, texts: {}, source: null }];
    const saved = await saveRows(transaction, act, register, {
      rows,
      source,
      mode: "save",
      knownKey: "refuse",
      locale: "vi",
    });
    if (!saved.ok) return saved;
    const [answer] = saved.value.rows;
    if (answer?.state === "conflict") return refuse("record-conflict");
    const [error] = answer?.errors ?? [];
    if (error) return refusalOf(register.declaration, error.field, error.code, error.params);
    return getRecord(transaction, act, register, answer?.id ?? "");
  });
}

function refusalOf(
  declaration: RecordDeclaration,
  key: string | null,
  code: string,
  params: RefusalParams,
): Outcome<never, ChangeRefusal> {
  if (code === "record-not-found" || code === "record-key-taken") return refuse(code, params);
  const field = key !== null && key in declaration.fields ? fieldOf(declaration, key).label.vi : (key ?? "");
  return refuse("record-refused", { ...params, key: key ?? "", field, problem: code });
}

function reasoned(act: Act, reason: string | undefined): Act {
  return reason === undefined ? act : { ...act, reason };
}

type Seen = { readonly id: string; readonly version: number; readonly reason: string };
type EndRefusal = NotAllowed | "record-not-found" | "record-conflict" | "record-ended-already";

/** The thing itself ended on a day; its record stays and says why. */
export async function endRecord<Own extends Fields>(
  db: Database,
  act: Act,
  register: Register<Own>,
  { id, version, reason, endedOn }: Seen & { readonly endedOn: PlainDate },
): Promise<Outcome<RecordAnswer<Own>, EndRefusal>> {
  const { declaration } = register;
  const ending = reasoned(act, reason);
  return inTransaction(db, async (transaction): Promise<Outcome<RecordAnswer<Own>, EndRefusal>> => {
    const held = await holdRecord(transaction, ending, register, id, version);
    if (!held.ok) return held;
    if (held.value.endedOn !== null) return refuse("record-ended-already", { day: held.value.endedOn });
    await sql`update ${sql.table(declaration.table)} set ended_on = ${endedOn}, end_reason = ${reason},
        version = version + 1 where workspace_id = ${act.workspaceId} and id = ${id}`.execute(transaction);
    await tellEnd(transaction, ending, declaration, { id, version: version + 1, endedOn });
    await indexEntries(transaction, act.workspaceId, searchedRecords(declaration), { of: "ids", ids: [id] });
    await appendAudit(transaction, ending, {
      act: `${declaration.name}-ended`,
      subject: { kind: declaration.name, id },
      after: { endedOn },
    });
    return getRecord(transaction, ending, register, id);
  });
}

const FOREIGN_KEY_VIOLATION = "23503";

/** Takes out what was entered by mistake. The audit keeps what stood there; a record that others point to stays. */
export async function deleteRecord<Own extends Fields>(
  db: Database,
  act: Act,
  register: Register<Own>,
  { id, version, reason }: Seen,
): Promise<Outcome<{ id: string }, NotAllowed | "record-not-found" | "record-conflict" | "record-in-use">> {
  const { declaration } = register;
  const deleting = reasoned(act, reason);
  try {
    return await inTransaction(db, async (transaction) => {
      const held = await holdRecord(transaction, deleting, register, id, version);
      if (!held.ok) return held;
      await removeRecords(transaction, deleting, declaration, [held.value]);
      return done({ id });
    });
  } catch (error) {
    if (hasErrorCode(error, FOREIGN_KEY_VIOLATION)) return refuse("record-in-use");
    throw error;
  }
}

async function holdRecord<Own extends Fields>(
  transaction: OpenTransaction,
  act: Act,
  { declaration, references }: Register<Own>,
  id: string,
  version: number,
): Promise<Outcome<StoredRecord, NotAllowed | "record-not-found" | "record-conflict">> {
  const allowed = declaration.mayKeep(act.actor);
  if (!allowed.ok) return allowed;
  const { byId } = await loadBefore(transaction, act, declaration, references, [
    { id, version, values: {}, texts: {}, source: null },
  ]);
  const stored = byId.get(id);
  if (!stored) return refuse("record-not-found");
  return stored.version === version ? done(stored) : refuse("record-conflict");
}
