import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import { type EditableColumn, editableSheetFile, type SheetRow } from "#file-kit/index.ts";
import { type App, RefusedRequest } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  exportReplyEndpoint,
  figuresAsked,
  figureTitles,
  type FormCell,
  type FormFigure,
  type getFormEndpoint,
  hasPlaces,
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
  const { columns } = form.value;
  const rows = form.value.rows.filter(({ row }) => own.value.rows.includes(row));
  const titles = figureTitles(columns);
  const filled = new Map(own.value.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const withPlaces = hasPlaces(rows);
  const lines = rows.flatMap((asked) =>
    figuresAsked(asked).map((figure): SheetRow => {
      const { row } = asked;
      const figures = titles.map((_, column) => figureShown(filled.get(`${row} ${column}`), figure));
      const unit = figure === "value" ? unitOf(asked) : null;
      const place = withPlaces ? [asked.placeName] : [];
      return [lineKey(formId, organisationId, row, figure), wordsOf(asked, figure), ...place, unit, ...figures];
    }),
  );
  const file = await editableSheetFile("Biểu", columnsOf(titles, withPlaces), lines, act.at);
  const name = `bieu-${organisationId.slice(-8)}-${act.on}.xlsx`;
  return reply.type(XLSX).header("content-disposition", `attachment; filename="${name}"`).send(file);
}

type AskedRow = z.output<typeof getFormEndpoint.output>["rows"][number];

/** A quotient that follows from its parts stays out of the file: there it would contradict them as soon as one is mended. */
function figureShown(cell: FormCell | undefined, figure: FormFigure): number | null {
  if (!cell) return null;
  return figure === "value" && cell.numerator !== null && cell.denominator !== null ? null : cell[figure];
}

function wordsOf({ name, industry, group, ...asked }: AskedRow, figure: FormFigure): string {
  const words = [name.vi, industry && `VSIC ${industry}`, group].filter(Boolean).join(", ");
  if (figure === "value") return asked.accumulation === "share" ? `${words} – thương số` : words;
  return `${words} – ${FIGURE_NAMES[figure]}: ${asked[figure] ?? ""}`;
}

const FIGURE_NAMES = { numerator: "tử số", denominator: "mẫu số" } as const;

function unitOf({ unit, accumulation }: AskedRow): string {
  return accumulation === "share" ? `${unit.vi} (để trống nếu đã có tử số và mẫu số)` : unit.vi;
}

function columnsOf(titles: readonly string[], withPlaces: boolean): EditableColumn[] {
  return [
    { title: REPLY_COLUMNS.key, kind: "text", width: 24, isHidden: true },
    { title: REPLY_COLUMNS.name, kind: "text", width: 60 },
    ...(withPlaces ? [{ title: REPLY_COLUMNS.place, kind: "text", width: 30 } as const] : []),
    { title: REPLY_COLUMNS.unit, kind: "text", width: 24 },
    ...titles.map((title): EditableColumn => ({ title, kind: "number", width: 18 })),
  ];
}
