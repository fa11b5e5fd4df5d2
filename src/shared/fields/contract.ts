import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { Instant, PlainDate } from "../plain-date.ts";
import { LOCALES } from "../sentences.ts";
import { ValueSource } from "./provenance.ts";
import { type Fields, groupKeysOf, type KeyOf, type RecordDeclaration, type ValuesOf, valuesSchema } from "./record.ts";

const RecordId = z.uuid();
const Params = z.record(z.string(), z.union([z.string(), z.number()]));
const RowErrorSchema = z.object({ field: z.string().nullable(), code: z.string(), params: Params });

/** Longest paste or file that one call saves; a longer one goes in several. */
const MOST_ROWS = 5_000;

/** What had been recorded by the end of a day; absent: until now. */
const AsOf = { as_of: PlainDate.optional() };
const Narrowed = z.object({
  /** See `writeFilter`. */
  filter: z.string().max(4000).optional(),
  /** Words of any text field; marks and case do not count. */
  search: z.string().trim().max(200).optional(),
  /** Ended records stay out unless asked for. */
  ended: z.enum(["without", "with"]).default("without"),
  ...AsOf,
});
const Listed = Narrowed.extend({
  /** A declared sort; `-` before it turns it round. */
  sort: z.string().max(100).optional(),
});

export const ValueHistoryEntry = ValueSource.extend({
  field: z.string(),
  version: z.int(),
  /** As `canonicalText` writes it. */
  value: z.string().nullable(),
  setAt: Instant,
  setBy: z.string(),
  reason: z.string().nullable(),
});
export type ValueHistoryEntry = z.infer<typeof ValueHistoryEntry>;

export const SavedRow = z.object({
  state: z.enum(["created", "updated", "unchanged", "refused", "conflict"]),
  id: RecordId.nullable(),
  version: z.int().nullable(),
  errors: z.array(RowErrorSchema),
  /** What the texts of the row were read as. */
  read: z.record(z.string(), z.unknown()),
});
export type SavedRow = z.infer<typeof SavedRow>;

const MOST_WRITTEN = 20_000;
/** A record with the version that an act gave it. */
const WrittenRow = z.object({ id: RecordId, version: z.int().min(1) });

/** What becomes of a row whose act is taken back. What changed since, or what something else needs, stays and is told. */
export const TakenBackRow = z.object({
  id: RecordId,
  name: z.string(),
  state: z.enum(["restored", "removed", "changed-since", "in-use", "gone"]),
});
export type TakenBackRow = z.infer<typeof TakenBackRow>;

const ImportedRow = z.object({
  /** `Sheet!7`: how `overwrite` names the row. */
  place: z.string(),
  sheet: z.string(),
  line: z.int(),
  name: z.string(),
  state: z.enum(["created", "updated", "unchanged", "refused", "conflict"]),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string(), isConflict: z.boolean() })),
  errors: z.array(RowErrorSchema.extend({ cell: z.string().nullable() })),
});
export type ImportedRow = z.infer<typeof ImportedRow>;

export const ImportedWorkbook = z.object({
  counts: z.object({
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    conflict: z.int(),
  }),
  /** Rows that are not as they were, those that need a person first. */
  rows: z.array(ImportedRow),
  /** Columns of the file that are none of the register's, each with the cell of its head. */
  ignored: z.array(z.string()),
  /** What was stored, by which it is taken back as one act; empty in a dry run. */
  saved: z.array(WrittenRow),
});
export type ImportedWorkbook = z.infer<typeof ImportedWorkbook>;

const Names = z.record(z.string(), z.string());
/** Records counted and summed. */
const Counted = z.object({
  count: z.int(),
  sums: z.record(z.string(), z.number()),
  /** How many records each sum knows: of few among many it is no total. */
  known: z.record(z.string(), z.int()),
});
export type Counted = z.infer<typeof Counted>;
const Reason = z.string().trim().min(1).max(1000);

/** The schema of one record as it is sent: exact values, the derived figures, the source of every value. */
function recordSchema<Own extends Fields>(declaration: RecordDeclaration<Own>) {
  return z.object({
    id: RecordId,
    version: z.int(),
    values: valuesSchema(declaration),
    derived: z.record(z.string(), z.number().nullable()),
    sources: z.record(z.string(), ValueSource),
    endedOn: PlainDate.nullable(),
    endReason: z.string().nullable(),
  });
}

/** Every endpoint that a register has, written once for server, page and API documents. */
export function recordContract<Own extends Fields>(declaration: RecordDeclaration<Own>) {
  const { path, name, mayRead, mayKeep } = declaration;
  const title = declaration.label.many.en.toLowerCase();
  const camel = name.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
  const one = z.object({ id: RecordId });
  const record = recordSchema(declaration);
  const listed = record.extend({ sources: z.record(z.string(), z.int().nonnegative()) });
  // Judged value by value with a sentence for each cell, so the wire takes any; the type says what a caller may send.
  const some = z.record(z.string(), z.unknown()) as unknown as z.ZodType<Partial<ValuesOf<Own>>>;
  const row = z.object({
    id: RecordId.nullable().default(null),
    version: z.int().nullable().default(null),
    values: some.default({} as Partial<ValuesOf<Own>>),
    texts: Names.default({}),
    /** Of this row alone; null: that of the call. */
    source: ValueSource.nullable().default(null),
  });
  const answer = z.object({ record, names: Names });
  return {
    record,
    list: endpoint({
      name: `${camel}List`,
      permission: mayRead,
      method: "GET",
      path,
      summary: `A page of ${title}`,
      query: Listed.extend({
        cursor: z.string().optional(),
        limit: z.coerce.number().int().min(1).max(500).default(50),
      }),
      /** A page of a register has thousands of values and few sources: each stands once in `cited`, and a value says which. */
      output: z.object({
        items: z.array(listed),
        cited: z.array(ValueSource),
        names: Names,
        nextCursor: z.string().nullable(),
      }),
    }),
    outline: endpoint({
      name: `${camel}Outline`,
      permission: mayRead,
      method: "GET",
      path: `${path}/outline`,
      summary: `How many ${title} there are, where each page begins, and their sums`,
      query: Listed.extend({ step: z.coerce.number().int().min(50).max(500).default(200) }),
      output: z.object({
        ...Counted.shape,
        /** Before the first row of each page but the first. */
        cursors: z.array(z.string()),
      }),
    }),
    groups: endpoint({
      name: `${camel}Groups`,
      permission: mayRead,
      method: "GET",
      path: `${path}/groups`,
      summary: `${title} counted and summed by one field`,
      query: Narrowed.extend({ by: z.enum(groupKeysOf(declaration) as [KeyOf<Own>, ...KeyOf<Own>[]]) }),
      output: z.object({
        groups: z.array(Counted.extend({ value: z.unknown() })),
        names: Names,
      }),
    }),
    get: endpoint({
      name: `${camel}Get`,
      permission: mayRead,
      method: "GET",
      path: `${path}/:id`,
      summary: `One of ${title} with the history of every value`,
      params: one,
      query: z.object(AsOf),
      output: answer.extend({ history: z.array(ValueHistoryEntry) }),
    }),
    create: endpoint({
      name: `${camel}Create`,
      permission: mayKeep,
      method: "POST",
      path,
      summary: `Enters one of ${title}`,
      body: z.object({ values: some, source: ValueSource, reason: Reason.optional() }),
      output: answer,
    }),
    edit: endpoint({
      name: `${camel}Edit`,
      permission: mayKeep,
      method: "POST",
      path: `${path}/:id/edit`,
      summary: `Changes values of one of ${title}`,
      params: one,
      edits: true,
      body: z.object({ values: some, source: ValueSource, reason: Reason.optional() }),
      output: answer,
    }),
    end: endpoint({
      name: `${camel}End`,
      permission: mayKeep,
      method: "POST",
      path: `${path}/:id/end`,
      summary: `Says that one of ${title} ended on a day, and why; it stays readable`,
      params: one,
      edits: true,
      body: z.object({ endedOn: PlainDate, reason: Reason }),
      output: answer,
    }),
    delete: endpoint({
      name: `${camel}Delete`,
      permission: mayKeep,
      method: "POST",
      path: `${path}/:id/delete`,
      summary: `Takes out one of ${title} that was entered by mistake; the audit keeps it`,
      params: one,
      edits: true,
      body: z.object({ reason: Reason }),
      output: z.object({ id: RecordId }),
    }),
    saveRows: endpoint({
      name: `${camel}SaveRows`,
      permission: mayKeep,
      method: "POST",
      path: `${path}/rows`,
      summary: `Saves a paste or a fill; each row is judged on its own and answered in order`,
      body: z.object({
        rows: z.array(row).min(1).max(MOST_ROWS),
        source: ValueSource,
        mode: z.enum(["save", "dry-run"]).default("save"),
        /** A row without an id whose key is known: a file updates it, a paste of new rows refuses it. */
        knownKey: z.enum(["update", "refuse"]).default("refuse"),
        locale: z.enum(LOCALES).default("vi"),
      }),
      output: z.object({ rows: z.array(SavedRow) }),
    }),
    importFile: endpoint({
      name: `${camel}ImportFile`,
      permission: mayKeep,
      method: "POST",
      path: `${path}/import`,
      summary: `Reads ${title} from a workbook that was edited offline: what would become of each row, or what did`,
      query: z.object({
        fileName: z.string().min(1).max(255),
        mode: z.enum(["dry-run", "save"]).default("dry-run"),
        /** Rows in which the file stands although somebody changed the record meanwhile: their `place`, one a line. */
        overwrite: z.string().max(100_000).default(""),
      }),
      output: ImportedWorkbook,
    }),
    takeBack: endpoint({
      name: `${camel}TakeBack`,
      permission: mayKeep,
      method: "POST",
      path: `${path}/take-back`,
      summary: `Takes an import or a paste back as one act: every row of ${title} that nobody changed since is as it was before`,
      body: z.object({ rows: z.array(WrittenRow).min(1).max(MOST_WRITTEN), reason: Reason.optional() }),
      output: z.object({ rows: z.array(TakenBackRow) }),
    }),
    choices: endpoint({
      name: `${camel}Choices`,
      permission: mayRead,
      method: "GET",
      path: `${path}/choices`,
      summary: "What a reference field may point to, by folded words",
      query: z.object({ field: z.string().max(100), search: z.string().trim().max(200).default("") }),
      output: z.object({
        items: z.array(z.object({ id: RecordId, name: z.string(), hint: z.string().nullable() })),
      }),
    }),
  } as const;
}

export type RecordContract<Own extends Fields> = ReturnType<typeof recordContract<Own>>;
export type RecordOf<Own extends Fields> = z.output<RecordContract<Own>["record"]>;
