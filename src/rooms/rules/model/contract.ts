import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { RuleField } from "./figure.ts";
import { KnownFigure, OfficeFigure, OfficeFigureId, WrittenFigure } from "./office-figure.ts";
import { mayReadRules, mayWriteRules } from "./policy.ts";

export const listFiguresEndpoint = endpoint({
  name: "listFigures",
  method: "GET",
  path: "/api/rules/figures",
  summary:
    "Figures of law in force on a day, each with instrument, article, dates, confidence and source, and with what it stands before",
  permission: mayReadRules,
  query: z.object({
    on: PlainDate.optional(),
    territory: z.string().trim().min(1).max(20).optional(),
    field: RuleField.optional(),
    search: z.string().trim().min(1).max(200).optional(),
  }),
  output: z.object({
    on: PlainDate,
    items: z.array(z.object({ figure: KnownFigure, others: z.array(KnownFigure) })),
  }),
});

export const writeFigureEndpoint = endpoint({
  name: "writeFigure",
  method: "POST",
  path: "/api/rules/figures",
  summary: "Writes the office's own figure: beside the statute book or before it, with its basis",
  permission: mayWriteRules,
  body: WrittenFigure,
  output: OfficeFigure,
});

export const withdrawFigureEndpoint = endpoint({
  name: "withdrawFigure",
  method: "POST",
  path: "/api/rules/figures/:figureId/withdrawal",
  summary: "Withdraws the office's own figure; the record of it stays",
  permission: mayWriteRules,
  params: z.object({ figureId: OfficeFigureId }),
  body: z.object({ reason: z.string().trim().min(5).max(1_000) }),
  output: z.object({ figureId: OfficeFigureId }),
  edits: true,
});
