import { FileRefused } from "../file-refused.ts";
import { type OfficePackage, openOfficePackage } from "../office-package.ts";
import type { UsualPrefixes } from "../read-xml.ts";
import type { ReadRow, ReadSheet } from "./cell.ts";
import { WORKBOOK_LIMITS } from "./limits.ts";
import { collectNumberFormats } from "./number-formats.ts";
import { readingSheet, type SheetContext } from "./read-sheet.ts";
import { collectSharedStrings, createLetterCount } from "./shared-strings.ts";

/** Namespaces of the transitional and the strict edition. */
const PREFIXES: UsualPrefixes = {
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
};
/** Sheets may be written with a prefix of their own: `<x:row>`. */
const SPREADSHEET = /^(?:http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/spreadsheetml\/main)$/u; // prettier-ignore

type NamedSheet = { readonly name: string; readonly isHidden: boolean; readonly part: string | undefined };

/** A workbook whose strings and formats are known, and whose sheets may be streamed one after the other. */
export type OpenWorkbook = {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  /** Streams the rows of a sheet; what stands beside them is known at its end. */
  readonly readSheet: (at: number, onRow: (row: ReadRow) => void) => Promise<Omit<ReadSheet, "rows">>;
  /** Looks into the parts that nobody has read. */
  readonly finish: () => Promise<void>;
};

/** Throws `FileRefused`. Hostile bytes come to a refusal, but may take long: `readSpreadsheet` sets a watch beside it. */
export async function openWorkbook(bytes: Buffer): Promise<OpenWorkbook> {
  refuseOtherKinds(bytes);
  const office = await openOfficePackage(bytes, PREFIXES);
  if (office.main === undefined) throw new FileRefused("file-not-spreadsheet");
  const read: OfficePackage["read"] = (part, listener) => office.read(part, withoutPrefix(listener));
  const { sheets, uses1904 } = await readMain(office, office.main, read);
  const relations = await office.relationsOf(office.main);
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.target;
  const formats = collectNumberFormats();
  await read(partOf("styles") ?? "", formats.listener);
  const shared = collectSharedStrings();
  await read(partOf("sharedStrings") ?? "", shared.listener);
  const context: SheetContext = {
    strings: shared.strings,
    meaningOf: formats.meaningOf,
    uses1904,
    letters: createLetterCount(),
    count: { rows: 0, cells: 0, mergedCells: 0 },
  };
  return {
    sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    readSheet: async (at, onRow) => {
      const sheet = sheets[at];
      if (!sheet) throw new Error(`The workbook has no sheet ${at}`);
      const reading = readingSheet(context, onRow);
      if (sheet.part !== undefined) await read(sheet.part, reading.listener);
      const found = reading.collected();
      const beside = [...found.beside, ...(await wordsOfDrawings(office, sheet.part))];
      return { name: sheet.name, isHidden: sheet.isHidden, ...found, beside };
    },
    finish: office.refuseDoctypes,
  };
}

const ZIP = Buffer.from("504b0304", "hex");
const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** A workbook with a password lies in an OLE file with a stream of that name; without it, it is an old .xls. */
function refuseOtherKinds(bytes: Buffer): void {
  if (bytes.length === 0) throw new FileRefused("file-empty");
  if (bytes.subarray(0, OLE.length).equals(OLE)) {
    const isEncrypted = bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new FileRefused(isEncrypted ? "file-encrypted" : "file-not-spreadsheet");
  }
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) throw new FileRefused("file-not-spreadsheet");
}

async function readMain(office: OfficePackage, main: string, read: OfficePackage["read"]) {
  if (!/\.xml$/iu.test(main)) throw new FileRefused("file-not-spreadsheet");
  const targets = new Map((await office.relationsOf(main)).map(({ id, target }) => [id, target]));
  const sheets: NamedSheet[] = [];
  let uses1904 = false;
  await read(main, {
    open: (name, attributes, depth) => {
      if (depth === 1 && name !== "workbook") throw new FileRefused("file-not-spreadsheet");
      if (name === "workbookPr") uses1904 = /^(?:1|true)$/u.test(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      const { name: title = "", state = "visible" } = attributes;
      sheets.push({ name: title, isHidden: state !== "visible", part: targets.get(attributes["r:id"] ?? "") });
    },
  });
  if (sheets.length > WORKBOOK_LIMITS.sheets) throw new FileRefused("file-has-too-many-parts", { limit: WORKBOOK_LIMITS.sheets }); // prettier-ignore
  return { sheets, uses1904 };
}

/** Text boxes and shapes over the cells, a paragraph each. */
async function wordsOfDrawings(office: OfficePackage, sheet: string | undefined): Promise<string[]> {
  if (sheet === undefined) return [];
  const paragraphs: string[] = [];
  const letters = createLetterCount();
  let words = "";
  let isText = false;
  for (const { kind, target } of await office.relationsOf(sheet)) {
    if (kind !== "drawing") continue;
    await office.read(target, {
      open: (name) => (isText = name === "a:t"),
      text: (part) => {
        if (isText) words += part;
      },
      close: (name) => {
        if (name === "a:t") isText = false;
        if (name !== "a:p" || words.trim() === "") return;
        letters.add(words.length);
        paragraphs.push(words.trim());
        words = "";
      },
    });
  }
  return paragraphs;
}

/** Names of the spreadsheet's own namespace without the prefix that some programs give it. */
function withoutPrefix(listener: Parameters<OfficePackage["read"]>[1]): Parameters<OfficePackage["read"]>[1] {
  let prefix = "";
  const bare = (name: string) => (prefix !== "" && name.startsWith(prefix) ? name.slice(prefix.length) : name);
  return {
    ...listener,
    open: (name, attributes, depth) => {
      if (depth === 1) {
        const own = Object.entries(attributes).find(([key, uri]) => key.startsWith("xmlns:") && SPREADSHEET.test(uri));
        const used = `${own?.[0].slice("xmlns:".length) ?? ""}:`;
        prefix = name.startsWith(used) ? used : "";
      }
      listener.open(bare(name), attributes, depth);
    },
    ...(listener.close && { close: (name: string, depth: number) => listener.close?.(bare(name), depth) }),
  };
}
