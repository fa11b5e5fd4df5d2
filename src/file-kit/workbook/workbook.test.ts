import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { sheetFile } from "../spreadsheet.ts";
import { cellAddress, parseSpreadsheet, type ReadCell, wordsOfCell } from "./index.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { type GivenWorkbook, givenWorkbook } from "./given-workbook.ts";

const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd&quot; tháng &quot;mm\\-yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00&quot; đồng mỗi hộ&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="22"/></cellXfs>`;

async function sheetsOf(book: GivenWorkbook) {
  return (await parseSpreadsheet(await givenWorkbook(book))).sheets;
}
async function cellsOf(cells: string, more: Partial<GivenWorkbook> = {}): Promise<readonly ReadCell[]> {
  const [sheet] = await sheetsOf({ sheets: [{ rows: `<row r="1">${cells}</row>` }], styles: STYLES, ...more });
  return sheet?.rows[0]?.cells ?? [];
}
const day = (words: string) => ({ day: PlainDate.parse(words) });

describe("a workbook", () => {
  test.for<{ case: string; cells: string; read: readonly ReadCell[]; more?: Partial<GivenWorkbook> }>([
    { case: "a shared string of several runs, its pronunciation left out", cells: '<c r="A1" t="s"><v>0</v></c>', read: ["Sở Công Thương"], more: { strings: ["<r><t>Sở </t></r><r><t>Công Thương</t></r><rPh><t>x</t></rPh>"] } },
    { case: "an inline string with an escaped letter", cells: '<c r="A1" t="inlineStr"><is><t>một_x000A_hai</t></is></c>', read: ["một\nhai"] },
    { case: "numbers that look like days only by quoted words", cells: '<c r="A1" s="3"><v>1234.5</v></c>', read: [1234.5] },
    { case: "a day by a format of every program, and by one of its own", cells: '<c r="A1" s="1"><v>46203</v></c><c r="B1" s="2"><v>46203</v></c>', read: [day("2026-06-30"), day("2026-06-30")] },
    { case: "a day with its hour", cells: '<c r="A1" s="5"><v>46203.604166666664</v></c>', read: [{ ...day("2026-06-30"), time: "14:30" }] },
    { case: "days around the 29 February 1900 that never was", cells: '<c r="A1" s="1"><v>59</v></c><c r="B1" s="1"><v>60</v></c><c r="C1" s="1"><v>61</v></c>', read: [day("1900-02-28"), 60, day("1900-03-01")] },
    { case: "the calendar from 1904", cells: '<c r="A1" s="1"><v>44741</v></c>', read: [day("2026-06-30")], more: { uses1904: true } },
    { case: "a day in ISO 8601", cells: '<c r="A1" t="d"><v>2026-06-30T00:00:00</v></c>', read: [day("2026-06-30")] },
    { case: "a share", cells: '<c r="A1" s="4"><v>0.57</v></c>', read: [{ share: 0.57 }] },
    { case: "a truth and an error", cells: '<c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c>', read: [true, { error: "#REF!" }] },
    { case: "what a formula came to", cells: '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c>', read: [2, "2x"] },
    { case: "cells that do not name their place, and gaps between those that do", cells: '<c><v>1</v></c><c><v>2</v></c><c r="E1"><v>5</v></c>', read: [1, 2, null, null, 5] },
  ])("$case", async ({ cells, read, more }) => {
    expect(await cellsOf(cells, more)).toEqual(read);
  }); // prettier-ignore

  test("tells what is hidden, merged and was never worked out, sheet by sheet", async () => {
    const sheets = await sheetsOf({
      sheets: [
        {
          name: "Theo dõi",
          before: '<cols><col min="2" max="3" hidden="1"/></cols>',
          rows: '<row r="2"><c r="A2"><v>1</v></c></row><row r="5" hidden="1"><c r="A5"><v>2</v></c><c r="B5"><f>A5</f></c></row><row r="9"/>',
          after:
            '<mergeCells><mergeCell ref="A2:B4"/></mergeCells><headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"&amp;14LƯU HÀNH NỘI BỘ&amp;RTrang &amp;P</oddHeader></headerFooter>',
        },
        { name: "Nháp", state: "veryHidden", rows: "" },
      ],
    });
    expect(sheets).toEqual([
      {
        name: "Theo dõi",
        isHidden: false,
        rows: [
          { number: 2, isHidden: false, cells: [1] },
          { number: 5, isHidden: true, cells: [2] },
        ],
        merges: [{ top: 2, left: 1, bottom: 4, right: 2 }],
        hiddenColumns: [2, 3],
        uncalculated: 1,
        beside: ["LƯU HÀNH NỘI BỘ Trang"],
      },
      { name: "Nháp", isHidden: true, rows: [], merges: [], hiddenColumns: [], uncalculated: 0, beside: [] },
    ]);
  });

  test("is read whatever prefix its program gives the elements", async () => {
    const raw = {
      "xl/workbook.xml": `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="A" q:id="s0"/></x:sheets></x:workbook>`,
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7549</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    };
    const [sheet] = await sheetsOf({ sheets: [{ rows: "" }], raw });
    expect(sheet?.rows).toEqual([{ number: 1, isHidden: false, cells: [7549] }]);
  });

  test("gives the words of its text boxes beside the cells", async () => {
    const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing";
    const raw = {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="d" Type="${relation}" Target="../drawings/drawing1.xml"/></Relationships>`,
      "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="urn:x" xmlns:a="urn:a"><xdr:sp><a:p><a:r><a:t>HỎA </a:t></a:r><a:r><a:t>TỐC</a:t></a:r></a:p><a:p><a:r><a:t>ngoài</a:t></a:r></a:p></xdr:sp></xdr:wsDr>`,
    };
    const [sheet] = await sheetsOf({ sheets: [{ rows: "" }], raw });
    expect(sheet?.beside).toEqual(["HỎA TỐC", "ngoài"]);
  });

  test("that we write ourselves is read in a worker as it was written", async () => {
    const folder = await mkdtemp(join(tmpdir(), "lotrinh-workbook-"));
    try {
      const path = join(folder, "a.xlsx");
      const columns = [
        { title: "Nhiệm vụ", kind: "text", width: 20 },
        { title: "Thời hạn", kind: "date", width: 12 },
      ] as const;
      await writeFile(path, await sheetFile({ name: "Bảng", columns }, [["Đặng & “Ân”", day("2026-06-30")]]));
      const read = await readSpreadsheet(path);
      expect(read.ok && read.value.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
        ["Nhiệm vụ", "Thời hạn"],
        ["Đặng & “Ân”", day("2026-06-30")],
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("a .csv", () => {
  const words = 'TT;Nhiệm vụ\r\n1;"Sở Công Thương; Sở Nội vụ"\r\n\r\n2;"nói ""được""\ndòng hai"\r\n';
  const rows = [
    { number: 1, isHidden: false, cells: ["TT", "Nhiệm vụ"] },
    { number: 2, isHidden: false, cells: ["1", "Sở Công Thương; Sở Nội vụ"] },
    { number: 4, isHidden: false, cells: ["2", 'nói "được"\ndòng hai'] },
  ];
  const LETTERS: Readonly<Record<string, number>> = { ă: 0xe3, â: 0xe2, đ: 0xf0, ê: 0xea, ô: 0xf4, ơ: 0xf5, ư: 0xfd };
  const TONES: Readonly<Record<string, number>> = { "\u0300": 0xcc, "\u0309": 0xd2, "\u0303": 0xde, "\u0301": 0xec, "\u0323": 0xf2 }; // prettier-ignore
  const windows1258 = (text: string) =>
    Buffer.from(
      [...text].flatMap((letter) => {
        const marks = [...letter.normalize("NFD")];
        const base = marks.filter((mark) => !(mark in TONES)).join("").normalize("NFC"); // prettier-ignore
        const tone = marks.flatMap((mark) => TONES[mark] ?? []);
        return [LETTERS[base] ?? base.charCodeAt(0), ...tone];
      }),
    );

  test.for([
    { case: "UTF-8", bytes: () => Buffer.from(words) },
    { case: "UTF-8 with its mark", bytes: () => Buffer.from(`\ufeff${words}`) },
    { case: "UTF-16 with its mark", bytes: () => Buffer.from(`\ufeff${words}`, "utf16le") },
    { case: "UTF-16 the other way round", bytes: () => Buffer.from(`\ufeff${words}`, "utf16le").swap16() },
    { case: "Windows-1258", bytes: () => windows1258(words) },
    { case: "commas", bytes: () => Buffer.from('TT,Nhiệm vụ\n1,Sở Công Thương; Sở Nội vụ\n\n2,"nói ""được""\ndòng hai"') },
    { case: "tabs", bytes: () => Buffer.from(words.replace(/;(?! )/gu, "\t")) },
  ])("in $case", async ({ bytes }) => {
    expect((await parseSpreadsheet(bytes())).sheets[0]?.rows).toEqual(rows);
  }); // prettier-ignore
});

test.for([
  { row: 7, column: 2, address: "B7" },
  { row: 1, column: 26, address: "Z1" },
  { row: 1, column: 27, address: "AA1" },
  { row: 9, column: 16_384, address: "XFD9" },
])("column $column is $address", ({ row, column, address }) => {
  expect(cellAddress(row, column)).toBe(address);
});

test.for<{ cell: ReadCell; words: string }>([
  { cell: 0.1 + 0.2, words: "0,3" },
  { cell: 1_234_567, words: "1234567" },
  { cell: 1e-7, words: "0,0000001" },
  { cell: { share: 0.575 }, words: "57,5%" },
  { cell: { ...day("2026-06-30"), time: "14:30" }, words: "30/06/2026 14:30" },
  { cell: true, words: "có" },
])("$words", ({ cell, words }) => {
  expect(wordsOfCell(cell)).toBe(words);
});
