import { describe, expect, test } from "vitest";
import { costOf } from "../cost.testing.ts";
import { FileRefused } from "../file-refused.ts";
import { WORKBOOK_LIMITS } from "./limits.ts";
import { parseSpreadsheet } from "./parse-spreadsheet.ts";
import { type GivenSheet, givenWorkbook, workbookParts, zippedParts } from "./given-workbook.ts";

const OLE = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512)]);
const CENTRAL = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const sheet = (rows: string, more: Partial<GivenSheet> = {}) => givenWorkbook({ sheets: [{ rows, ...more }] });
const merged = (...blocks: readonly string[]) => sheet(ONE, { after: `<mergeCells>${blocks.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` }); // prettier-ignore
const raw = (name: string, xml: string | Uint8Array) =>
  givenWorkbook({ sheets: [{ rows: ONE }], raw: { [name]: xml } });

async function withDirectory(change: (bytes: Buffer, entry: number) => void): Promise<Buffer> {
  const bytes = await sheet(ONE);
  for (let at = bytes.indexOf(CENTRAL); at >= 0; at = bytes.indexOf(CENTRAL, at + 4)) change(bytes, at);
  return bytes;
}

const ATTACKS: readonly { case: string; bytes: () => Promise<Buffer> | Buffer; code: string }[] = [
  { case: "nothing at all", bytes: () => Buffer.alloc(0), code: "file-empty" },
  { case: "a picture by another name", bytes: () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), code: "file-not-spreadsheet" },
  { case: "a Word document by another name", bytes: () => raw("xl/workbook.xml", "<document/>"), code: "file-not-spreadsheet" },
  { case: "a binary workbook by another name", bytes: () => zippedParts({ ...workbookParts({ sheets: [] }), "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>', "xl/workbook.bin": "x" }), code: "file-not-spreadsheet" },
  { case: "a zip of other things", bytes: () => zippedParts({ "a.txt": "a" }), code: "file-not-spreadsheet" },
  { case: "a workbook with a password", bytes: () => Buffer.concat([OLE, Buffer.from("EncryptedPackage", "utf16le")]), code: "file-encrypted" },
  { case: "an old .xls by another name", bytes: () => OLE, code: "file-not-spreadsheet" },
  { case: "a file cut off", bytes: async () => (await sheet(ONE)).subarray(0, 700), code: "file-broken" },
  { case: "XML cut off", bytes: () => raw("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row"), code: "file-broken" },
  { case: "sizes that lie low", bytes: () => withDirectory((bytes, at) => bytes.writeUInt32LE(5, at + 24)), code: "file-broken" },
  { case: "sizes beyond all bounds", bytes: () => withDirectory((bytes, at) => bytes.writeUInt32LE(0x7fffffff, at + 24)), code: "file-unpacks-too-large" },
  { case: "a zip bomb", bytes: () => sheet(" ".repeat(30_000_000)), code: "file-unpacks-too-large" },
  { case: "a DOCTYPE", bytes: () => raw("xl/worksheets/sheet1.xml", "<!DOCTYPE a><worksheet/>"), code: "file-has-doctype" },
  { case: "a DOCTYPE in a part that is not read", bytes: () => raw("docProps/core.xml", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), code: "file-has-doctype" },
  { case: "a merged block over a million cells", bytes: () => merged("A1:XFD1048576"), code: "file-merged-too-large" },
  { case: "merged blocks over a million cells together", bytes: () => merged("A1:J60000", "L1:U60000"), code: "file-merged-too-large" },
  { case: "a merged block that ends before it begins", bytes: () => merged("B9:A1"), code: "file-broken" },
  { case: "a merged block without a place", bytes: () => merged("nowhere"), code: "file-broken" },
  { case: "a cell beyond the last column", bytes: () => sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'), code: "file-broken" },
  { case: "a table wider than any table", bytes: () => sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), code: "file-table-too-wide" },
  { case: "rows out of order", bytes: () => sheet('<row r="5"/><row r="5"/>'), code: "file-broken" },
  { case: "a string that is not there", bytes: () => sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), code: "file-broken" },
  { case: "a number that is none", bytes: () => sheet('<row r="1"><c r="A1"><v>1e999</v></c></row>'), code: "file-broken" },
  { case: "ten million empty rows that pack tightly", bytes: () => sheet("<row/>".repeat(10_000_000)), code: "file-unpacks-too-large" },
  { case: "a million empty rows in each of twelve sheets", bytes: () => manySheets(12, 100_000), code: "file-too-long" },
  { case: "more sheets than any workbook", bytes: () => givenWorkbook({ sheets: Array.from({ length: WORKBOOK_LIMITS.sheets + 1 }, () => ({ rows: "" })) }), code: "file-has-too-many-parts" },
  { case: "a .csv of ten thousand columns", bytes: () => Buffer.from("a,".repeat(10_000)), code: "file-table-too-wide" },
  { case: "a .csv of two million blank lines", bytes: () => Buffer.from("\n".repeat(2_000_000)), code: "file-too-long" },
]; // prettier-ignore

function manySheets(count: number, rows: number): Promise<Buffer> {
  return givenWorkbook({ sheets: Array.from({ length: count }, () => ({ rows: "<row/>".repeat(rows) })) });
}

async function answerTo(bytes: Buffer): Promise<string> {
  try {
    return (await parseSpreadsheet(bytes)).kind;
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}

/** What is refused is refused soon: in no more passes over a long text than this. */
const MOST_PASSES = 60;

describe("hostile workbooks", () => {
  test.for(ATTACKS)("$case: refused as $code", async ({ bytes, code }) => {
    const file = await bytes();
    const cost = await costOf(async () => expect(await answerTo(file)).toBe(code));
    expect(cost).toBeLessThan(MOST_PASSES);
  });

  test("any damage to a workbook ends in a reading or a refusal", async () => {
    const whole = await sheet(ONE.repeat(1), { after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' });
    let state = 7549;
    for (let round = 0; round < 300; round += 1) {
      const bytes = Buffer.from(whole);
      for (let hit = 0; hit < 3; hit += 1) {
        state = (state * 48_271) % 2_147_483_647;
        bytes[state % bytes.length] = (state >> 8) & 0xff;
      }
      expect(typeof (await answerTo(bytes))).toBe("string");
    }
  });
});
