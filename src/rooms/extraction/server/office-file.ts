import { circulationOf, type Reading } from "#rooms/documents/model/index.ts";
import { sheetFile } from "#file-kit/index.ts";
import {
  cellInWords,
  type Extraction,
  OFFICE_COLUMNS,
  type OfficeColumn,
  officeRows,
  officeTitle,
} from "../model/index.ts";
import { officeDocx } from "./office-docx.ts";

export type OfficeFormat = "xlsx" | "docx";
export type OfficeDocument = {
  readonly name: string;
  readonly reading: Reading;
  readonly extraction: Extraction;
  readonly isInternal: boolean;
};

/** The table of a document's assignments as a file that an office opens, prints and goes on with. */
export async function officeFile(
  format: OfficeFormat,
  { name, reading, extraction, isInternal }: OfficeDocument,
  columns: readonly OfficeColumn[],
): Promise<Uint8Array> {
  const titles = markedTitle(officeTitle(reading, name), isInternal);
  const rows = officeRows(reading, extraction, columns);
  if (format === "docx") {
    const header = columns.map(({ key, title }) => ({
      title,
      width: OFFICE_COLUMNS[key].width,
      isNumber: isNumber(key),
    }));
    return officeDocx({ titles, header, rows: rows.map((row) => row.map(cellInWords)) });
  }
  const sheet = {
    name: "Nhiệm vụ",
    columns: columns.map(({ key, title }) => {
      const { width, kind } = OFFICE_COLUMNS[key];
      return { title, width, kind, ...(kind === "number" ? { align: "center" as const } : {}) };
    }),
  };
  return sheetFile(sheet, rows, titles);
}

/** "Lưu hành nội bộ" goes along with what is made from the document. */
function markedTitle(titles: ReturnType<typeof officeTitle>, isInternal: boolean): ReturnType<typeof officeTitle> {
  const circulation = circulationOf({ isInternal }, "office-file");
  if (!circulation.ok) throw new Error("A file for an office is never refused for its circulation");
  const { mark } = circulation.value;
  return mark === null ? titles : { ...titles, remark: `[${mark}] ${titles.remark}` };
}

function isNumber(key: OfficeColumn["key"]): boolean {
  return OFFICE_COLUMNS[key].kind === "number";
}
