import type { Fields, RecordContract, RecordDeclaration, ValueSource } from "#shared/fields/index.ts";
import type { Locale } from "#shared/sentences.ts";
import { callEndpoint } from "../call-endpoint.ts";
import type { FreshRow, RowAnswer, RowToSend, Writer } from "../grid/saving.ts";
import { newIntention } from "../intention.ts";
import { cellsOf } from "./register-row.ts";

/** What the rows of a register are saved with. */
export type Saving = {
  readonly declaration: RecordDeclaration;
  readonly contract: RecordContract<Fields>;
  readonly source: ValueSource;
  readonly locale: Locale;
  /** Sentences of the errors of a row, with the names of its columns. */
  readonly errorWords: (
    errors: readonly { field: string | null; code: string; params: Record<string, string | number> }[],
  ) => string;
};

export async function sendRows(
  { declaration, contract, source, locale, errorWords }: Saving,
  rows: readonly RowToSend[],
  names: Record<string, string>,
): Promise<readonly RowAnswer[]> {
  const answer = await callEndpoint(contract.saveRows, {
    body: { rows: rows.map((row) => ({ ...row })), source, locale },
    idempotencyKey: newIntention(),
  });
  if (!answer.ok) throw new Error(answer.refusal.detail);
  for (const [at, { read }] of answer.value.rows.entries()) {
    for (const [key, id] of Object.entries(read)) {
      if (declaration.fields[key]?.kind === "reference" && typeof id === "string")
        names[id] ??= rows[at]?.texts[key] ?? "";
    }
  }
  return answer.value.rows.map(({ state, version, errors, read }) => ({
    state,
    version,
    read,
    keys: errors.flatMap(({ field }) => field ?? []),
    message:
      state === "conflict" ? errorWords([{ field: null, code: "record-conflict", params: {} }]) : errorWords(errors),
  }));
}

/** A row that somebody else changed, with who wrote what stands in it. */
export async function lookAgain(
  { contract }: Saving,
  id: string,
  names: Record<string, string>,
): Promise<FreshRow | undefined> {
  const answer = await callEndpoint(contract.get, { params: { id }, query: {} });
  if (!answer.ok) return undefined;
  Object.assign(names, answer.value.names);
  const { record, history } = answer.value;
  const writers: Record<string, Writer> = {};
  for (const { field, setBy, setAt } of history.toSorted((one, other) => one.version - other.version)) {
    writers[field] = { by: setBy, at: setAt };
  }
  return { version: record.version, cells: cellsOf(record), writers };
}
