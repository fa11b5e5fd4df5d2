import JSZip from "jszip";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAMESPACES = `${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="urn:wps" xmlns:wp="urn:wp" xmlns:v="urn:v" xmlns:a="urn:a"`;
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export type DocxParts = {
  /** Content of the body. */
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Parts as they are, by name; they replace those made from the above. */
  readonly raw?: Readonly<Record<string, string | Uint8Array>>;
  readonly level?: number;
};

const ROOTS = { styles: "styles", numbering: "numbering", header: "hdr", footer: "ftr", footnotes: "footnotes", endnotes: "endnotes" }; // prettier-ignore

/** The bytes of a .docx made of hand-written XML. */
export async function givenDocx(parts: DocxParts): Promise<Uint8Array> {
  return zipped({ ...docxParts(parts), ...parts.raw }, parts.level);
}

export function docxParts(parts: DocxParts): Record<string, string> {
  const kinds = (Object.keys(ROOTS) as (keyof typeof ROOTS)[]).filter((kind) => parts[kind] !== undefined);
  const made = kinds.map((kind) => [`word/${kind}.xml`, rootOf(ROOTS[kind], parts[kind] ?? "")]);
  return {
    "[Content_Types].xml": '<Types xmlns="urn:types"/>',
    "_rels/.rels": relationsOf([["officeDocument", "word/document.xml"]]),
    "word/document.xml": rootOf("document", `<w:body>${parts.body ?? ""}<w:sectPr/></w:body>`),
    "word/_rels/document.xml.rels": relationsOf(kinds.map((kind) => [kind, `${kind}.xml`])),
    ...Object.fromEntries(made),
  };
}

export async function zipped(files: Readonly<Record<string, string | Uint8Array>>, level = 6): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level } });
}

function relationsOf(relations: readonly (readonly [kind: string, target: string])[]): string {
  const lines = relations.map(
    ([kind, target], index) => `<Relationship Id="r${index}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="urn:relations">${lines.join("")}</Relationships>`;
}

function rootOf(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

/** A paragraph of one run. */
export function p(words: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${words && r(words)}</w:p>`;
}

export function r(words: string, properties = ""): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

export function numbered(words: string, list: string, level?: number): string {
  const ilvl = level === undefined ? "" : `<w:ilvl w:val="${level}"/>`;
  return p(words, `<w:numPr>${ilvl}<w:numId w:val="${list}"/></w:numPr>`);
}

/** Rows of cells; a cell is its words, or its content with properties. */
export function table(...rows: (readonly (string | { readonly props: string; readonly content: string })[])[]): string {
  const cell = (of: (typeof rows)[number][number]) =>
    typeof of === "string" ? `<w:tc>${p(of)}</w:tc>` : `<w:tc><w:tcPr>${of.props}</w:tcPr>${of.content}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}
