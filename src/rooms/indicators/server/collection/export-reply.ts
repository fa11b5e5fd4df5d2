import type { FastifyReply, FastifyRequest } from "fastify";
import { type EditableColumn, editableSheetFile, type SheetRow } from "#file-kit/index.ts";
import { type App, RefusedRequest } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  exportReplyEndpoint,
  figureTitles,
  lineKey,
  replyParams,
  REPLY_COLUMNS,
} from "../../model/collection/index.ts";
import { getForm, getReply } from "./read-forms.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The form of one body with what it has filled in so far. */
export function exportReplyRoute(app: App, db: Database): void {
  app.route({
    method: "GET",
    url: exportReplyEndpoint.path,
    config: { contract: exportReplyEndpoint },
    schema: { operationId: exportReplyEndpoint.name, summary: exportReplyEndpoint.summary, params: replyParams },
    handler: async (request, reply) => sendReply(db, request, reply),
  });
}

async function sendReply(db: Database, { act, params }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { formId, organisationId } = replyParams.parse(params);
  const own = await getReply(db, act, { formId, organisationId });
  if (!own.ok) throw new RefusedRequest(own.refusal.code === "not-allowed" ? 403 : 404, own.refusal.code, {});
  const form = await getForm(db, act, formId);
  if (!form.ok) throw new RefusedRequest(404, form.refusal.code, {});
  const { rows, columns } = form.value;
  const titles = figureTitles(columns);
  const lines = rows.map(({ name, unit, industry, group }, row): SheetRow => {
    const words = [name.vi, industry && `VSIC ${industry}`, group].filter(Boolean).join(", ");
    const figures = titles.map(
      (_, column) => own.value.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null,
    );
    return [lineKey(formId, organisationId, row), words, unit.vi, ...figures];
  });
  const file = await editableSheetFile("Biểu", columnsOf(titles), lines, act.at);
  const name = `bieu-${organisationId.slice(-8)}-${act.on}.xlsx`;
  return reply.type(XLSX).header("content-disposition", `attachment; filename="${name}"`).send(file);
}

function columnsOf(titles: readonly string[]): EditableColumn[] {
  return [
    { title: REPLY_COLUMNS.key, kind: "text", width: 24, isHidden: true },
    { title: REPLY_COLUMNS.name, kind: "text", width: 48 },
    { title: REPLY_COLUMNS.unit, kind: "text", width: 14 },
    ...titles.map((title): EditableColumn => ({ title, kind: "number", width: 18 })),
  ];
}
