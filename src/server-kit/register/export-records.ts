import type { FastifyReply, FastifyRequest } from "fastify";
import { type SheetColumn, type SheetRow, type SheetValue, streamCsv, streamSheet } from "#file-kit/index.ts";
import type { Act } from "#shared/act.ts";
import {
  type Field,
  fieldOf,
  type Fields,
  type RecordDeclaration,
  unitOf,
  visibleKeys,
  writeText,
} from "#shared/fields/index.ts";
import { DONG_OF } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { type App, RefusedRequest } from "../app.ts";
import type { RouteContract } from "../guard-routes.ts";
import { listRecords, type ListRecords } from "./list-records.ts";
import type { Register } from "./register.ts";

const PAGE = 500;
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
  const sheet = { name: declaration.label.many.vi, columns: columnsOf(declaration, keys) };
  const rows = rowsOf(db, request.act, register, listed, keys);
  const file = kind === "csv" ? await streamCsv(sheet, rows) : await streamSheet(sheet, rows);
  return reply
    .type(kind === "csv" ? CSV : XLSX)
    .header("content-disposition", `attachment; filename="${declaration.name}-${request.act.on}.${kind}"`)
    .send(file);
}

const ID_WIDTH = 38;

/** The id comes first, so that a file that was edited offline finds its rows again; then the fields under their labels. */
function columnsOf(declaration: RecordDeclaration, keys: readonly string[]): SheetColumn[] {
  const fields = keys.map((key): SheetColumn => {
    const field = fieldOf(declaration, key);
    const unit = unitOf(field, "vi");
    const kind = isFigure(field) ? "number" : field.kind === "date" ? "date" : "text";
    return {
      title: unit === null ? field.label.vi : `${field.label.vi} (${unit})`,
      kind,
      width: Math.round(field.width / 7),
    };
  });
  const derived = Object.values(declaration.derived).map(({ label, unit }): SheetColumn => {
    return { title: unit === null ? label.vi : `${label.vi} (${unit.vi}, tính ra)`, kind: "number", width: 16 };
  });
  return [
    { title: "Mã hệ thống", kind: "text", width: ID_WIDTH },
    ...fields,
    ...derived,
    { title: "Nguồn", kind: "text", width: 40 },
    { title: "Độ tin cậy thấp nhất", kind: "text", width: 16 },
  ];
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
    for (const { id, values, derived, sources } of page.value.items) {
      const cells = keys.map((key) =>
        sheetValue(fieldOf(register.declaration, key), (values as Record<string, unknown>)[key], page.value.names),
      );
      const figures = Object.keys(register.declaration.derived).map((key) => derived[key] ?? null);
      const named = new Set(Object.values(sources).map(({ source }) => source ?? ""));
      const certainties = Object.values(sources).map(({ certainty }) => certainty);
      yield [id, ...cells, ...figures, [...named].filter(Boolean).join("\n"), lowest(certainties)];
    }
    cursor = page.value.nextCursor;
  }
}

function lowest(certainties: readonly string[]): string {
  if (certainties.includes("low")) return "thấp";
  return certainties.includes("medium") ? "trung bình" : "cao";
}

function isFigure({ kind }: Field): boolean {
  return kind === "number" || kind === "money" || kind === "year";
}

function sheetValue(field: Field, value: unknown, names: Readonly<Record<string, string>>): SheetValue {
  if (value === null || value === undefined) return null;
  if (field.kind === "date") return { day: value as PlainDate };
  if (field.kind === "money") return Number(value) / DONG_OF[field.shownIn];
  return isFigure(field) ? Number(value) : writeText(field, value, "vi", names);
}
