import { FileRefused, type OfficePackage, openOfficePackage, type UsualPrefixes } from "#file-kit/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { DocxReading, DocxRefusal } from "./docx-reading.ts";
import { createFindings, type Findings } from "./findings.ts";
import { createListLabels } from "./list-labels.ts";
import { formatNumber } from "../../model/number-format.ts";
import { collectNumbering } from "./numbering-part.ts";
import { linesOfStory, storyListener } from "./read-story.ts";
import { createStory, type NoteKind, type Story } from "./story.ts";
import { collectStyles } from "./style-sheet.ts";

type Shared = Pick<Story, "findings" | "styles" | "labels">;

/** Reads a .docx in this thread. Hostile bytes come to a refusal, but may take long: `readDocx` sets a watch beside it. */
export async function parseDocx(bytes: Uint8Array): Promise<Outcome<DocxReading, DocxRefusal>> {
  try {
    refuseOtherKinds(bytes);
    return done(await readPackage(await openDocx(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))));
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.code as DocxRefusal, error.params);
    throw error;
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The kind by content. A document with a password lies in an OLE file with a stream of that name; without it, it is an old .doc. */
function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileRefused("file-empty");
  const startsWith = (magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (startsWith(OLE)) {
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new FileRefused(isEncrypted ? "file-encrypted" : "file-not-docx");
  }
  if (!startsWith(ZIP)) throw new FileRefused("file-not-docx");
}

/** Namespaces of the transitional and the strict edition. */
const PREFIXES: UsualPrefixes = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
};

type Package = Pick<OfficePackage, "read" | "refuseDoctypes"> & {
  readonly main: string;
  /** Names of the parts of a kind that the document points to, each once. */
  readonly partsOf: (kind: string) => readonly string[];
};

async function openDocx(bytes: Buffer): Promise<Package> {
  const { main, relationsOf, ...rest } = await openOfficePackage(bytes, PREFIXES);
  if (main === undefined) throw new FileRefused("file-not-docx");
  const relations = await relationsOf(main);
  const partsOf = (wanted: string) => [
    ...new Set(relations.filter(({ kind }) => kind === wanted).map(({ target }) => target)),
  ];
  return { ...rest, main, partsOf };
}

async function readPackage(docx: Package): Promise<DocxReading> {
  const findings = createFindings();
  const styles = collectStyles(findings.countBlock);
  const numbering = collectNumbering(findings.countBlock);
  for (const part of docx.partsOf("styles")) await docx.read(part, styles.listener);
  for (const part of docx.partsOf("numbering")) await docx.read(part, numbering.listener);
  const shared: Shared = {
    findings,
    styles: styles.sheet,
    labels: createListLabels(numbering.numbering, styles.sheet),
  };

  // The margins come first: a secret document ends here, before its text is read.
  const headers = await marginLines(docx, "header", shared);
  const footers = await marginLines(docx, "footer", shared);
  const body = createStory({ ...shared, isMargin: false });
  await docx.read(docx.main, bodyListener(body));
  const lines = linesOfStory(body);
  const notes = [...(await noteLines(docx, "footnotes", body)), ...(await noteLines(docx, "endnotes", body))];
  noteMargins(findings, headers, footers);
  await docx.refuseDoctypes();
  if (docx.partsOf("vbaProject").length > 0) findings.note("macros");
  return {
    text: [...lines, ...(notes.length > 0 ? ["", ...notes] : [])].join("\n"),
    headers,
    footers,
    headings: [...body.headings],
    notices: findings.notices(),
    ...findings.stamps(),
  };
}

/** The reader of the body. A package whose main part is no text document (a workbook, slides) is refused at its root. */
function bodyListener(story: Story): ReturnType<typeof storyListener> {
  const listener = storyListener(story);
  return {
    ...listener,
    open: (name, attributes, depth) => {
      if (depth === 1 && name !== "w:document") throw new FileRefused("file-not-docx");
      listener.open(name, attributes, depth);
    },
  };
}

async function marginLines(docx: Package, kind: "header" | "footer", shared: Shared): Promise<string[]> {
  const lines = new Set<string>();
  for (const part of docx.partsOf(kind)) {
    const story = createStory({ ...shared, isMargin: true });
    await docx.read(part, storyListener(story));
    for (const line of linesOfStory(story)) lines.add(line);
  }
  return [...lines];
}

/** Notes in the order of their references, each with its number: `[1] Quyết định số …`, endnotes `[i] …`. */
async function noteLines(docx: Package, kind: NoteKind, body: Story): Promise<string[]> {
  const ids = body.references.filter((reference) => reference.kind === kind).map(({ id }) => id);
  if (ids.length === 0) return [];
  const story = createStory({ ...body, isMargin: false });
  for (const part of docx.partsOf(kind)) await docx.read(part, storyListener(story));
  const lines = ids.flatMap((id, index) => {
    const words = story.notes.get(id)?.join(" ") ?? "";
    return words === ""
      ? []
      : [`[${formatNumber(index + 1, kind === "endnotes" ? "lowerRoman" : "decimal")}] ${words}`];
  });
  if (lines.length > 0) body.findings.note(kind, lines.length);
  return lines;
}

function noteMargins(findings: Findings, headers: readonly string[], footers: readonly string[]): void {
  const count = headers.length + footers.length;
  if (count > 0) findings.note("header-footer", count);
}
