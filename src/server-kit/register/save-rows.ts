import { z } from "zod";
import type { Act } from "#shared/act.ts";
import {
  type DecidedRow,
  decideRow,
  type DecidingWith,
  fieldOf,
  type Fields,
  plainText,
  type RecordDeclaration,
  type RowError,
  type SavedRow,
  type StoredRecord,
  type ValueSource,
  visibleKeys,
} from "#shared/fields/index.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Locale } from "#shared/sentences.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { type Database, hasErrorCode, inTransaction, type OpenTransaction } from "#store/index.ts";
import { type BeforeRows, keyOfRow, loadBefore, type RowToSave } from "./load-rows.ts";
import type { ReferencePorts, Register } from "./register.ts";
import { type DecidedWrite, writeRows } from "./write-rows.ts";

export type SaveRows = {
  readonly rows: readonly RowToSave[];
  readonly source: ValueSource;
  readonly mode: "save" | "dry-run";
  readonly knownKey: "update" | "refuse";
  readonly locale: Locale;
};

type Judged = { readonly row: RowToSave; readonly stored: StoredRecord | undefined; readonly decided: DecidedRow };

const UNIQUE_VIOLATION = "23505";

/** Saves rows, each judged on its own: what is right is stored, what is wrong is answered cell by cell, nothing is half done. */
export async function saveRows<Own extends Fields>(
  db: Database,
  act: Act,
  { declaration, references }: Register<Own>,
  input: SaveRows,
): Promise<Outcome<{ rows: SavedRow[] }, NotAllowed | "record-key-taken">> {
  const allowed = declaration.mayKeep(act.actor);
  if (!allowed.ok) return allowed;
  try {
    return await inTransaction(db, async (transaction) => {
      const judged = await judgeRows(transaction, act, declaration, references, input);
      const writes = judged.map((each) => writeOf(each, input.source));
      if (input.mode === "save") {
        await writeRows(
          transaction,
          act,
          declaration,
          writes.filter((write) => write !== undefined),
        );
      }
      return done({ rows: judged.map((each, at) => answerOf(each, writes[at])) });
    });
  } catch (error) {
    // Two people enter the same key at once: the second one hears it, as if the first had been there before.
    if (hasErrorCode(error, UNIQUE_VIOLATION)) return refuse("record-key-taken", { key: "" });
    throw error;
  }
}

async function judgeRows(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  references: ReferencePorts,
  { rows, source, knownKey, locale }: SaveRows,
): Promise<Judged[]> {
  const before = await loadBefore(transaction, act, declaration, references, rows);
  const deciding = { visible: visibleKeys(declaration, act.actor), source, locale, idOf: before.idOf };
  const judged = rows.map((row) => judgeRow(declaration, before, row, knownKey, deciding));
  const unknown = await unknownReferences(transaction, act, declaration, references, judged);
  return refuseTwins(declaration, judged, before).map((each) => refuseUnknown(declaration, each, unknown));
}

function judgeRow(
  declaration: RecordDeclaration,
  { byId, byKey }: BeforeRows,
  row: RowToSave,
  knownKey: SaveRows["knownKey"],
  deciding: DecidingWith,
): Judged {
  const key = keyOfRow(declaration, row);
  const stored = row.id === null ? byKey.get(key ?? "") : byId.get(row.id);
  if (row.id !== null && stored === undefined) return { row, stored, decided: refused(null, "record-not-found") };
  if (row.id === null && stored !== undefined && knownKey === "refuse") {
    return { row, stored: undefined, decided: refused(declaration.key, "record-key-taken", { key: key ?? "" }) };
  }
  return { row, stored, decided: decideRow(declaration, stored, row, deciding) };
}

function refused(field: string | null, code: string, params: RowError["params"] = {}): DecidedRow {
  return { state: "refused", errors: [{ field, code, params }] };
}

/** A key that a row takes on must be nobody else's, in the register and among the rows. */
function refuseTwins(declaration: RecordDeclaration, judged: readonly Judged[], { byKey }: BeforeRows): Judged[] {
  const takenBy = new Map<string, Judged>();
  return judged.map((each) => {
    const { decided, stored } = each;
    if (decided.state !== "created" && decided.state !== "updated") return each;
    const key = plainText(decided.values[declaration.key]);
    const holder = byKey.get(key);
    if (holder !== undefined && holder.id !== stored?.id) {
      return { ...each, decided: refused(declaration.key, "record-key-taken", { key }) };
    }
    if (takenBy.has(key)) return { ...each, decided: refused(declaration.key, "record-key-twice", { key }) };
    takenBy.set(key, each);
    return each;
  });
}

async function unknownReferences(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  references: ReferencePorts,
  judged: readonly Judged[],
): Promise<ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const { decided } of judged) {
    if (!("values" in decided)) continue;
    for (const key of decided.changed) {
      const field = fieldOf(declaration, key);
      if (field.kind !== "reference" || decided.values[key] === null) continue;
      wanted.set(field.to, (wanted.get(field.to) ?? new Set()).add(plainText(decided.values[key])));
    }
  }
  const unknown = new Set<string>();
  for (const [to, ids] of wanted) {
    const known = await references[to]?.names(transaction, act, [...ids]);
    for (const id of ids) if (!known?.has(id)) unknown.add(id);
  }
  return unknown;
}

function refuseUnknown(declaration: RecordDeclaration, each: Judged, unknown: ReadonlySet<string>): Judged {
  const { decided } = each;
  if (unknown.size === 0 || !("values" in decided)) return each;
  const errors = decided.changed
    .filter((key) => fieldOf(declaration, key).kind === "reference" && unknown.has(plainText(decided.values[key])))
    .map((key) => ({ field: key, code: "field-reference-unknown", params: { words: plainText(decided.values[key]) } }));
  return errors.length === 0 ? each : { ...each, decided: { state: "refused", errors } };
}

function writeOf({ row, stored, decided }: Judged, source: ValueSource): DecidedWrite | undefined {
  if (decided.state !== "created" && decided.state !== "updated") return undefined;
  return {
    ...decided,
    id: stored?.id ?? newId(z.uuid()),
    version: (stored?.version ?? 0) + 1,
    before: stored?.values ?? null,
    endedOn: stored?.endedOn ?? null,
    source: row.source ?? source,
  };
}

function answerOf({ row, stored, decided }: Judged, write: DecidedWrite | undefined): SavedRow {
  return {
    state: decided.state,
    id: write?.id ?? stored?.id ?? row.id,
    version: write?.version ?? stored?.version ?? null,
    errors: decided.state === "refused" ? [...decided.errors] : [],
    read: readOf(row, decided),
  };
}

function readOf({ texts }: RowToSave, decided: DecidedRow): Record<string, unknown> {
  if (!("values" in decided)) return {};
  return Object.fromEntries(Object.keys(texts).map((key) => [key, decided.values[key] ?? null]));
}
