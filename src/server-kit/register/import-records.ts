import { z } from "zod";
import type { Act } from "#shared/act.ts";
import { type Fields, ValueSource } from "#shared/fields/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { Database } from "#store/index.ts";
import type { Register } from "./register.ts";
import { saveRows } from "./save-rows.ts";

/** Records as an office hands them over in one file. `codes` names what a reference points to by a code that is already known. */
export const RecordFile = z.object({
  records: z.array(
    z.object({
      values: z.record(z.string(), z.unknown()),
      codes: z.record(z.string(), z.string()).default({}),
      source: ValueSource,
    }),
  ),
});
export type RecordFile = z.infer<typeof RecordFile>;

/** Enters what is new and changes what is known, all or nothing: a file that is wrong in one row is mended first. */
export async function importRecords<Own extends Fields>(
  db: Database,
  act: Act,
  register: Register<Own>,
  { records }: RecordFile,
): Promise<Outcome<{ readonly saved: number }, NotAllowed | "record-key-taken" | "record-refused">> {
  const [first] = records;
  if (!first) return done({ saved: 0 });
  const idOf = await resolveCodes(db, act, register, records);
  const rows = records.map(({ values, codes, source }) => {
    const ids = Object.entries(codes).map(([field, code]) => [field, idOf(field, code)] as const);
    return { id: null, version: null, values: { ...values, ...Object.fromEntries(ids) }, texts: {}, source };
  });
  const shared = { rows, source: first.source, knownKey: "update", locale: "vi" } as const;
  const tried = await saveRows(db, act, register, { ...shared, mode: "dry-run" });
  if (!tried.ok) return tried;
  const at = tried.value.rows.findIndex(({ errors }) => errors.length > 0);
  const [error] = tried.value.rows[at]?.errors ?? [];
  if (error) return refuse("record-refused", { field: `${at + 1} ${error.field ?? ""}`, problem: error.code });
  const saved = await saveRows(db, act, register, { ...shared, mode: "save" });
  return saved.ok ? done({ saved: saved.value.rows.length }) : saved;
}

/** A code that nobody knows is a mistake of the file, not an empty field: it is sent on as it stands, and refused with its row. */
async function resolveCodes<Own extends Fields>(
  db: Database,
  act: Act,
  { declaration, references }: Register<Own>,
  records: RecordFile["records"],
): Promise<(field: string, code: string) => string> {
  const known = new Map<string, ReadonlyMap<string, string>>();
  for (const field of new Set(records.flatMap(({ codes }) => Object.keys(codes)))) {
    const declared = declaration.fields[field];
    if (declared?.kind !== "reference") throw new Error(`${declaration.name}.${field} points to nothing`);
    const codes = [...new Set(records.flatMap((record) => record.codes[field] ?? []))];
    known.set(field, (await references[declared.to]?.byCode(db, act, codes)) ?? new Map());
  }
  return (field, code) => known.get(field)?.get(code) ?? code;
}
