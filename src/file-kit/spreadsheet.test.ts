import { readXlsx } from "hucre/xlsx";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { type Sheet, sheetFile, type SheetRow, streamCsv, streamSheet } from "./index.ts";

const sheet: Sheet = {
  name: "Nhiệm vụ: 2026/2030",
  columns: [
    { title: "TT", kind: "number", width: 6 },
    { title: "Nhiệm vụ", kind: "text", width: 60 },
    { title: "Thời hạn", kind: "date", width: 14 },
  ],
};
const DANGEROUS = ["=1+1", "+84 235", "-5 xã", "@SUM(A1)", "\t=cmd", "a\u0001b", "dòng một\ndòng hai"];
const rows: SheetRow[] = DANGEROUS.map((words, at) => [at + 1, words, { day: PlainDate.parse("2026-06-30") }]);

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function worksheetOf(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  return zip.file("xl/worksheets/sheet1.xml")?.async("string") ?? "";
}

describe.for([
  { case: "a sheet for the desk", write: () => sheetFile(sheet, rows) },
  { case: "a streamed sheet", write: async () => bytesOf(await streamSheet(sheet, rows)) },
])("$case", ({ write }) => {
  test("reopens with the same texts, numbers and days", async () => {
    const book = await readXlsx(await write());
    const [read] = book.sheets;
    expect(read?.name).toBe("Nhiệm vụ  2026 2030");
    expect(read?.rows[0]).toEqual(["TT", "Nhiệm vụ", "Thời hạn"]);
    expect(read?.rows.slice(1)).toEqual(
      DANGEROUS.map((words, at) => [at + 1, words.replace("\u0001", ""), new Date("2026-06-30T00:00:00Z")]),
    );
  });

  test("types every text as text: nothing in it is a formula", async () => {
    const xml = await worksheetOf(await write());
    expect(xml).not.toContain("<f");
    expect(xml.match(/<c r="B\d+"[^>]*>/gu)?.every((cell) => /t="(?:s|inlineStr)"/u.test(cell))).toBe(true);
  });

  test("keeps the header in view", async () => {
    expect(await worksheetOf(await write())).toMatch(/<pane ySplit="1"[^>]*state="frozen"/u);
  });
});

test("a sheet for the desk has its titles above, wraps, and repeats the header on every landscape page", async () => {
  const bytes = await sheetFile(sheet, rows, { title: "BẢNG GIAO VIỆC", remark: "Kế hoạch số 1/KH-UBND" });
  const [read] = (await readXlsx(bytes, { readStyles: true })).sheets;
  expect(read?.rows.slice(0, 4).map(([first]) => first)).toEqual([
    "BẢNG GIAO VIỆC",
    "Kế hoạch số 1/KH-UBND",
    null,
    "TT",
  ]);
  const zip = await JSZip.loadAsync(bytes);
  expect(await zip.file("xl/workbook.xml")?.async("string")).toMatch(/_xlnm\.Print_Titles[^<]*>[^<]*\$4:\$4</u);
  expect(await worksheetOf(bytes)).toContain('orientation="landscape"');
  expect(await zip.file("xl/styles.xml")?.async("string")).toMatch(/wrapText="(?:1|true)"/u);
});

test("comma-separated values carry the mark of UTF-8 and no cell that begins a formula", async () => {
  const words = Buffer.from(await bytesOf(await streamCsv(sheet, rows))).toString("utf8");
  expect(words.startsWith("\ufeffTT,Nhiệm vụ,Thời hạn\r\n")).toBe(true);
  expect(words).toContain("1,'=1+1,2026-06-30\r\n");
  expect(words).toContain("3,'-5 xã,2026-06-30\r\n");
});

test("a negative number in comma-separated values stays a number", async () => {
  const words = Buffer.from(await bytesOf(await streamCsv(sheet, [[-5, "a", null]]))).toString("utf8");
  expect(words).toContain("\r\n-5,a,");
});
