import { readFileSync, writeFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { Parser } from "htmlparser2";
import { SaxesParser } from "saxes";
import { readDirectory, unpackEntry } from "#file-kit/index.ts";
import { givenWorkbook } from "#file-kit/workbook/given-workbook.ts";
import { parseSpreadsheet } from "#file-kit/workbook/parse-spreadsheet.ts";
import { decodeText } from "#rooms/documents/model/encodings/decode-text.ts";
import { readHtml } from "#rooms/documents/model/html/read-html.ts";
import { givenDocx, p, zipped } from "#rooms/documents/server/docx/given-docx.ts";
import { parseDocx } from "#rooms/documents/server/docx/parse-docx.ts";
import { parseXlsx } from "#rooms/documents/server/xlsx/parse-xlsx.ts";
import { cpuMilliseconds, type Figure } from "./benchmark.ts";

const ROUNDS = 8;
const ROWS = 5_000;
const LINE =
  "Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Tài chính rà soát, hoàn thiện hạ tầng số; báo cáo Ủy ban nhân dân tỉnh trước ngày";

/** Workbooks, web pages, archives and texts against what no reader of them can do without. */
export async function benchmark(): Promise<readonly Figure[]> {
  return [...(await ofWorkbook()), ...(await ofPage()), ...(await ofArchive()), ...(await ofText())];
}

async function ofWorkbook(): Promise<Figure[]> {
  const book = await trackerBook();
  const parts = [...readDirectory(book).values()].filter(({ name }) => /sheet1|sharedstrings/iu.test(name));
  const packed = parts.map(({ offset, packed: length }) => packedPart(book, offset, length));
  const peak = await peakGrowth(() => parseXlsx(book));
  const asTextMs = await cpuMilliseconds(ROUNDS, () => parseXlsx(book));
  const asRowsMs = await cpuMilliseconds(ROUNDS, () => parseSpreadsheet(book));
  const floorMs = await cpuMilliseconds(ROUNDS, () => packed.map((part) => parseXml(inflateRawSync(part).toString())));
  return [
    { name: ".xlsx as a document ÷ (inflate + one parse)", value: asTextMs / floorMs, unit: "×" },
    { name: ".xlsx as rows ÷ (inflate + one parse)", value: asRowsMs / floorMs, unit: "×" },
    { name: `.xlsx, ${ROWS} rows of 7 columns`, value: asTextMs, unit: "ms CPU" },
    { name: ".xlsx, memory grown at its peak", value: peak, unit: "MB" },
  ];
}

async function ofPage(): Promise<Figure[]> {
  const row = (at: number) => `<p class="MsoNormal" style="text-align:justify"><span lang="VI">${at}. ${LINE} ${at}</span></p><table><tr><td>${at}<td>${LINE}</table>`; // prettier-ignore
  const page = `<html><body>${Array.from({ length: 1_000 }, (_, at) => row(at)).join("")}</body></html>`;
  const peak = await peakGrowth(() => readHtml(page));
  const readMs = await cpuMilliseconds(ROUNDS, () => readHtml(page));
  const floorMs = await cpuMilliseconds(ROUNDS, () => parsePage(page));
  return [
    { name: ".html ÷ (one parse)", value: readMs / floorMs, unit: "×" },
    { name: `.html, ${(page.length / 1e6).toFixed(1)} million letters`, value: readMs, unit: "ms CPU" },
    { name: ".html, memory grown at its peak", value: peak, unit: "MB" },
  ];
}

async function ofArchive(): Promise<Figure[]> {
  const docx = await givenDocx({ body: Array.from({ length: 500 }, (_, at) => p(`${at}. ${LINE} ${at}`)).join("") });
  const names = Array.from({ length: 10 }, (_, at) => `${at}.docx`);
  const archive = Buffer.from(await zipped(Object.fromEntries(names.map((name) => [name, docx]))));
  const readAll = async () => {
    for (const entry of readDirectory(archive).values()) await parseDocx(await bytesOf(unpackEntry(archive, entry)));
  };
  const peak = await peakGrowth(readAll);
  const readMs = await cpuMilliseconds(ROUNDS, readAll);
  const floorMs = await cpuMilliseconds(ROUNDS, async () => {
    for (const _ of names) await parseDocx(docx);
  });
  return [
    { name: ".zip of ten .docx ÷ reading the ten", value: readMs / floorMs, unit: "×" },
    { name: ".zip, memory grown at its peak", value: peak, unit: "MB" },
  ];
}

async function ofText(): Promise<Figure[]> {
  const bytes = Buffer.from(Array.from({ length: 2_000 }, (_, at) => `${at}. ${LINE} ${at}`).join("\n"));
  const peak = await peakGrowth(() => decodeText(bytes));
  const readMs = await cpuMilliseconds(ROUNDS, () => decodeText(bytes));
  const floorMs = await cpuMilliseconds(ROUNDS, () => new TextDecoder().decode(bytes).normalize("NFC"));
  return [
    { name: ".txt, whatever its encoding ÷ (decode + NFC)", value: readMs / floorMs, unit: "×" },
    { name: ".txt, 100 pages", value: readMs, unit: "ms CPU" },
    { name: ".txt, memory grown at its peak", value: peak, unit: "MB" },
  ];
}

function trackerBook(): Promise<Buffer> {
  const row = (at: number) =>
    `<row r="${at}"><c r="A${at}"><v>${at}</v></c><c r="B${at}" t="s"><v>${at - 1}</v></c><c r="C${at}" t="s"><v>0</v></c><c r="D${at}" t="inlineStr"><is><t>Sở Tài chính; UBND các xã</t></is></c><c r="E${at}" s="1"><v>${46_000 + (at % 900)}</v></c><c r="F${at}"><v>0.5</v></c><c r="G${at}"><f>F${at}*2</f><v>1</v></c></row>`;
  return givenWorkbook({
    styles:
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
    strings: Array.from({ length: ROWS }, (_, at) => `<t>${LINE} ${at}</t>`),
    sheets: [{ rows: Array.from({ length: ROWS }, (_, at) => row(at + 1)).join("") }],
  });
}

function parseXml(xml: string): number {
  let events = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  for (const name of ["opentag", "closetag", "text"] as const) parser.on(name, () => (events += 1));
  parser.write(xml).close();
  return events;
}

function parsePage(page: string): number {
  let events = 0;
  const count = () => (events += 1);
  new Parser({ onopentag: count, onclosetag: count, ontext: count }).end(page);
  return events;
}

function packedPart(zip: Buffer, offset: number, length: number): Buffer {
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  return zip.subarray(start, start + length);
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** How much more memory than before the process held at its peak, in MB, by the kernel's own count. */
async function peakGrowth(work: () => unknown): Promise<number> {
  // Begins the count of the peak anew.
  writeFileSync("/proc/self/clear_refs", "5");
  const before = process.memoryUsage.rss();
  await work();
  const kilobytes = /VmHWM:\s+(\d+)/u.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return (Number(kilobytes ?? 0) * 1_024 - before) / 1e6;
}
