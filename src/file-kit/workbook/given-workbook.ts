import JSZip from "jszip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export type GivenSheet = {
  readonly name?: string;
  readonly state?: "hidden" | "veryHidden";
  /** What stands before the rows: `<cols>`. */
  readonly before?: string;
  /** `<row>` elements. */
  readonly rows: string;
  /** What stands behind them: `<mergeCells>`. */
  readonly after?: string;
};
export type GivenWorkbook = {
  readonly sheets: readonly GivenSheet[];
  readonly strings?: readonly string[];
  readonly styles?: string;
  readonly uses1904?: boolean;
  /** Parts as they are, by name; they replace those made from the above. */
  readonly raw?: Readonly<Record<string, string | Uint8Array>>;
};

/** The bytes of an .xlsx made of hand-written XML. */
export async function givenWorkbook(book: GivenWorkbook): Promise<Buffer> {
  return zippedParts({ ...workbookParts(book), ...book.raw });
}

export async function zippedParts(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

export function workbookParts({ sheets, strings = [], styles = "", uses1904 = false }: GivenWorkbook) {
  const named = sheets.map(({ name, state }, at) => {
    const hidden = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${name ?? `Trang ${at + 1}`}" sheetId="${at + 1}"${hidden} r:id="s${at}"/>`;
  });
  const relations = [
    ...sheets.map((_, at) => relation(`s${at}`, "worksheet", `worksheets/sheet${at + 1}.xml`)),
    relation("styles", "styles", "styles.xml"),
    relation("strings", "sharedStrings", "sharedStrings.xml"),
  ];
  const parts: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="urn:types"/>',
    "_rels/.rels": `<Relationships>${relation("m", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${uses1904 ? 1 : 0}"/><sheets>${named.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings.map((words) => `<si>${words}</si>`).join("")}</sst>`,
  };
  for (const [at, { before = "", rows, after = "" }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  }
  return parts;
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}
