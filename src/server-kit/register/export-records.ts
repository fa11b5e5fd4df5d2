import type { FastifyReply, FastifyRequest } from "fastify";
import type { Readable } from "node:stream";
import { type EditableColumn, editableSheetFile, type SheetRow, streamCsv, streamSheet } from "#file-kit/index.ts";
import type { Act } from "#shared/act.ts";
import type { Instant } from "#shared/plain-date.ts";
import { type Field, fieldOf, type Fields, visibleKeys } from "#shared/fields/index.ts";
import type { Database } from "#store/index.ts";
import { type App, RefusedRequest } from "../app.ts";
import type { RouteContract } from "../guard-routes.ts";
import { listRecords, type ListRecords } from "./list-records.ts";
import type { ReferencePorts, Register } from "./register.ts";
import { fieldColumn, KEY_COLUMNS, sheetValue } from "./sheet-columns.ts";

const PAGE = 500;
const MOST_WITH_LISTS = 5_000;
const CSV = "text/csv; charset=utf-8";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The register as a file, page by page by key: memory does not grow with its length. Under the same policy as the list. */
export function exportRoutes<Own extends Fields>(app: App, db: Database, register: Register<Own>): void {
  for (const kind of ["csv", "xlsx"] as const) {
    const contract = exportContract(register, kind);
    app.route({
      method: "GET",
      url: contract.path,
      config: { contract },
      schema: { operationId: contract.name, summary: contract.summary, querystring: register.contract.outline.query },
      handler: async (request, reply) => sendFile(db, register, kind, request, reply),
    });
  }
}

export function exportContract<Own extends Fields>(
  { declaration, contract }: Register<Own>,
  kind: "csv" | "xlsx",
): RouteContract {
  return {
    name: contract.list.name.replace(/List$/u, kind === "csv" ? "ExportCsv" : "ExportXlsx"),
    method: "GET",
    path: `${declaration.path}/export.${kind}`,
    summary: `${declaration.label.many.en} as ${kind.toUpperCase()}`,
    permission: declaration.mayRead,
  };
}

async function sendFile<Own extends Fields>(
  db: Database,
  register: Register<Own>,
  kind: "csv" | "xlsx",
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { declaration } = register;
  const listed = { ...(request.query as Omit<ListRecords, "limit" | "cursor">), limit: PAGE };
  // Asked before the first byte, so that a refusal is a problem document and not half a file.
  const first = await listRecords(db, request.act, register, { ...listed, limit: 1 });
  if (!first.ok)
    throw new RefusedRequest(
      first.refusal.code === "not-allowed" ? 403 : 400,
      first.refusal.code,
      first.refusal.params,
    );

  const keys = visibleKeys(declaration, request.act.actor);
  const sheet = { name: declaration.label.many.vi, columns: await columnsOf(db, request.act, register, keys) };
  const rows = rowsOf(db, request.act, register, listed, keys);
  const file = kind === "csv" ? await streamCsv(sheet, rows) : await workbookOf(sheet, rows, request.act.at);
  return reply
    .type(kind === "csv" ? CSV : XLSX)
    .header(
      "content-disposition",
      `attachment; filename="${declaration.name}-${listed.as_of ?? request.act.on}.${kind}"`,
    )
    .send(file);
}

/** Lists to choose from while the rows fit in memory; a longer register streams without them. */
async function workbookOf(
  sheet: { readonly name: string; readonly columns: readonly EditableColumn[] },
  rows: AsyncGenerator<SheetRow>,
  at: Instant,
): Promise<Readable | Uint8Array> {
  const first: SheetRow[] = [];
  while (first.length <= MOST_WITH_LISTS) {
    const next = await rows.next();
    if (next.done) return editableSheetFile(sheet.name, sheet.columns, first, at);
    first.push(next.value);
  }
  return streamSheet(sheet, followedBy(first, rows));
}

async function* followedBy(first: readonly SheetRow[], rest: AsyncGenerator<SheetRow>): AsyncGenerator<SheetRow> {
  yield* first;
  yield* rest;
}

/** Keys first, so that a file that was edited offline finds its rows again; then the fields; what is computed or told comes last. */
async function columnsOf(
  db: Database,
  act: Act,
  { declaration, references }: Register,
  keys: readonly string[],
): Promise<EditableColumn[]> {
  const fields: EditableColumn[] = [];
  for (const key of keys) {
    const choices = await choicesOf(db, act, references, fieldOf(declaration, key));
    fields.push({ ...fieldColumn(declaration, key), ...(choices && { choices }) });
  }
  const derived = Object.values(declaration.derived).map(({ label, unit }): EditableColumn => {
    return { title: unit === null ? label.vi : `${label.vi} (${unit.vi}, tính ra)`, kind: "number", width: 16 };
  });
  return [
    ...KEY_COLUMNS,
    ...fields,
    ...derived,
    { title: "Nguồn", kind: "text", width: 40 },
    { title: "Độ tin cậy thấp nhất", kind: "text", width: 16 },
  ];
}

/** What Excel offers in the cells of a field; several choices in one cell cannot be a list. */
async function choicesOf(db: Database, act: Act, references: ReferencePorts, field: Field) {
  if (field.kind === "choice") return Object.values(field.options).map(({ vi }) => vi);
  if (field.kind === "boolean") return ["Có", "Không"];
  return field.kind === "reference" ? references[field.to]?.all?.(db, act) : undefined;
}

async function* rowsOf<Own extends Fields>(
  db: Database,
  act: Act,
  register: Register<Own>,
  listed: ListRecords,
  keys: readonly string[],
): AsyncGenerator<SheetRow> {
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await listRecords(db, act, register, { ...listed, cursor });
    if (!page.ok) throw new Error(page.refusal.code);
    for (const { id, version, values, derived, sources } of page.value.items) {
      const cells = keys.map((key) =>
        sheetValue(fieldOf(register.declaration, key), (values as Record<string, unknown>)[key], page.value.names),
      );
      const figures = Object.keys(register.declaration.derived).map((key) => derived[key] ?? null);
      const named = new Set(Object.values(sources).map(({ source }) => source ?? ""));
      const certainties = Object.values(sources).map(({ certainty }) => certainty);
      yield [id, version, ...cells, ...figures, [...named].filter(Boolean).join("\n"), lowest(certainties)];
    }
    cursor = page.value.nextCursor;
  }
}

function lowest(certainties: readonly string[]): string {
  if (certainties.includes("low")) return "thấp";
  return certainties.includes("medium") ? "trung bình" : "cao";
}
