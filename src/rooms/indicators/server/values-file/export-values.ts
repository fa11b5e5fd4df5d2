import type { FastifyReply, FastifyRequest } from "fastify";
import { type EditableColumn, editableSheetFile, type SheetRow } from "#file-kit/index.ts";
import { namedPlaces } from "../names.ts";
import { type App, RefusedRequest } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { brokenDownPeriods, isOfWhole, mayReadIndicators, type Observation, type Part } from "../../model/index.ts";
import { exportValuesEndpoint, STAGE_WORDS, VALUE_COLUMNS } from "../../model/values-file.ts";
import { listCurrentObservations } from "../observation-queries.ts";
import { listDueValues } from "./due-values.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Values of one indicator in the file: enough to see how it went. */
const SHOWN = 8;
const MOST_PARTS = 300;
const WIDTHS = { code: 18, name: 42, unit: 14, source: 40, answer: 30 } as const;

/** Known values to correct, and an empty row for what is due next. */
export function exportValuesRoute(app: App, db: Database): void {
  app.route({
    method: "GET",
    url: exportValuesEndpoint.path,
    config: { contract: exportValuesEndpoint },
    schema: { operationId: exportValuesEndpoint.name, summary: exportValuesEndpoint.summary },
    handler: async (request, reply) => sendValues(db, request, reply),
  });
}

async function sendValues(db: Database, { act }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const allowed = mayReadIndicators(act.actor);
  if (!allowed.ok) throw new RefusedRequest(403, allowed.refusal.code, allowed.refusal.params);
  const rows: SheetRow[] = [];
  for (const { indicator, period, isOver } of await listDueValues(db, act)) {
    const all = await listCurrentObservations(db, act.workspaceId, indicator.id);
    const known = all.filter(isOfWhole).slice(-SHOWN);
    const [latest] = brokenDownPeriods(all);
    const parts = all.filter((each) => each.period === latest && !isOfWhole(each)).slice(0, MOST_PARTS);
    const names = await namedPlaces(db, act, parts);
    const head = [indicator.code, indicator.name.vi, indicator.unit.vi];
    rows.push(...[...known, ...parts].map((each) => [...head, ...cellsOf(each, names)]));
    if (!isOver) continue;
    // The whole first, then each part that was known before.
    for (const part of [WHOLE, ...parts])
      rows.push([...head, ...cellsOf({ ...part, ...UNKNOWN, source: indicator.source, period }, names)]);
  }
  const file = await editableSheetFile("Số liệu", columns(), rows, act.at);
  return reply.type(XLSX).header("content-disposition", `attachment; filename="so-lieu-${act.on}.xlsx"`).send(file);
}

const WHOLE = { placeId: null, industry: null, group: null };
const UNKNOWN = { value: null, numerator: null, denominator: null, stage: "preliminary", source: null, answer: null } as const; // prettier-ignore

type Row = Part &
  Pick<Observation, "period" | "value" | "numerator" | "denominator" | "stage" | "answer"> & {
    readonly source: string | null;
  };

function cellsOf(each: Row, names: ReadonlyMap<string, string>): SheetRow {
  const { period, placeId, industry, group, value, numerator, denominator, stage, source, answer } = each;
  const place = placeId === null ? null : (names.get(placeId) ?? null);
  return [period, place, industry, group, value, numerator, denominator, STAGE_WORDS[stage], source, answer];
}

function columns(): EditableColumn[] {
  return Object.entries(VALUE_COLUMNS).map(([key, title]) => ({
    title,
    kind: ["value", "numerator", "denominator"].includes(key) ? "number" : "text",
    width: WIDTHS[key as keyof typeof WIDTHS] ?? 14,
    ...(key === "stage" && { choices: Object.values(STAGE_WORDS) }),
  }));
}
