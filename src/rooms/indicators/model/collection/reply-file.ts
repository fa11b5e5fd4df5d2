import { z } from "zod";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { importValuesEndpoint } from "../values-file.ts";
import type { CollectionFormId, FormColumn, FormFigure, FormRow } from "./collection-form.ts";
import { replyParams } from "./contract.ts";
import { mayFillForms, mayReadForms } from "./policy.ts";

/** Columns of a form as a workbook, before those of its periods. The first is hidden and says which row of whose form a line is. */
export const REPLY_COLUMNS = { key: "Mã dòng", name: "Chỉ tiêu", place: "Địa bàn", unit: "Đơn vị" } as const;

export const exportReplyEndpoint = {
  name: "exportCollectionReply",
  method: "GET",
  path: "/api/collection-forms/:formId/replies/:organisationId/reply.xlsx",
  summary: "A body's reply to a collection form as XLSX, to be filled in offline",
  permission: mayReadForms,
  params: replyParams,
} as const;

export const importReplyEndpoint = endpoint({
  name: "importCollectionReply",
  method: "POST",
  path: "/api/collection-forms/:formId/replies/:organisationId/import",
  summary: "Takes in a reply filled in offline: what would become of each figure, or, once confirmed, what did",
  permission: mayFillForms,
  params: replyParams,
  query: z.object({ fileName: z.string().min(1).max(255), mode: z.enum(["dry-run", "save"]) }),
  output: importValuesEndpoint.output,
});

/** The place has a column of its own where a row names one. */
export function hasPlaces(rows: readonly FormRow[]): boolean {
  return rows.some(({ placeId }) => placeId !== null);
}

/** Titles of the columns of figures, no two alike: where the form's own are, the period tells them apart. */
export function figureTitles(columns: readonly FormColumn[]): string[] {
  const titles = columns.map(({ title }) => title);
  const own: readonly string[] = Object.values(REPLY_COLUMNS);
  return columns.map(({ title, period }, at) => {
    const isAlone = titles.indexOf(title) === titles.lastIndexOf(title) && !own.includes(title);
    return isAlone ? title : `${title} (${at + 1}: ${period})`;
  });
}

/** What the line of a figure bears after its row: a share has a line for its numerator and one for its denominator before its own. */
const FIGURE_MARKS: Readonly<Record<FormFigure, string>> = { numerator: "-tu", denominator: "-mau", value: "" };

/** What a line of the workbook bears, so that no other form and no other body's figures are taken for these. */
export function lineKey(
  formId: CollectionFormId,
  organisationId: OrganisationId,
  row: number,
  figure: FormFigure = "value",
): string {
  return `${formId.slice(-8)}-${organisationId.slice(-8)}-${row + 1}${FIGURE_MARKS[figure]}`;
}
