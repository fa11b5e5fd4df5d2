import type { FastifyReply, FastifyRequest } from "fastify";
import { type SheetColumn, type SheetRow, streamCsv, streamSheet } from "#file-kit/index.ts";
import { type App, RefusedRequest } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { EXPORT_KINDS, ExportColumn, exportEndpoint, type ExportKind, ExportQuery } from "../../model/index.ts";
import { exportWording } from "../../model/export/export-wording.ts";
import { listAssignmentLines } from "../list-assignments.ts";
import { cellOfColumn, listExported } from "./export-rows.ts";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
const ROWS_PER_PAGE = 500;
const DAYS: ReadonlySet<ExportColumn> = new Set(["given", "first-due", "due", "reported", "told"]);
const WIDTHS: Partial<Readonly<Record<ExportColumn, number>>> = { words: 60, leads: 30, coordinators: 30, holders: 30, product: 30, source: 36 }; // prettier-ignore

/** The list as a file under the same policy, page by page by key: memory does not grow with its length. */
export function exportAssignmentsRoutes(app: App, db: Database): void {
  for (const kind of EXPORT_KINDS) {
    const contract = exportEndpoint(kind);
    app.route({
      method: "GET",
      url: contract.path,
      config: { contract },
      schema: { operationId: contract.name, summary: contract.summary, querystring: ExportQuery },
      handler: async (request, reply) => sendList(db, kind, request, reply),
    });
  }
}

async function sendList(
  db: Database,
  kind: ExportKind,
  { act, query }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asked = query as ExportQuery;
  // Asked before the first byte, so that a refusal is a problem document and not half a file.
  const first = await listAssignmentLines(db, act, { ...asked, limit: 1 });
  if (!first.ok) throw new RefusedRequest(403, first.refusal.code, first.refusal.params);
  const chosen = ExportColumn.options.filter((column) => asked.columns?.includes(column) ?? true);
  const sheet = { name: "Nhiệm vụ", columns: chosen.map(sheetColumn) };
  const rows = rowsOf(db, act, asked, chosen);
  const file = await (kind === "csv" ? streamCsv(sheet, rows) : streamSheet(sheet, rows));
  return reply
    .type(TYPES[kind])
    .header("content-disposition", `attachment; filename="nhiem-vu-${act.on}.${kind}"`)
    .send(file);
}

function sheetColumn(column: ExportColumn): SheetColumn {
  return {
    title: exportWording[`export.column.${column}`].vi,
    kind: DAYS.has(column) ? "date" : "text",
    width: WIDTHS[column] ?? 16,
  };
}

async function* rowsOf(
  db: Database,
  act: Act,
  asked: ExportQuery,
  chosen: readonly ExportColumn[],
): AsyncGenerator<SheetRow> {
  let cursor: string | undefined;
  do {
    const page = await listAssignmentLines(db, act, { ...asked, limit: ROWS_PER_PAGE, cursor });
    if (!page.ok) throw new Error(page.refusal.code);
    const exported = await listExported(db, act, page.value.items);
    for (const line of exported) yield chosen.map((column) => cellOfColumn(column, line));
    cursor = page.value.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
