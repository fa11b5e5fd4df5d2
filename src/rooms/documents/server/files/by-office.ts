import { open } from "node:fs/promises";
import type { RunSettings } from "#file-kit/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { FileContent, FileReader, FileToRead, ReadRefusalCode } from "./file-reader.ts";
import { convertToDocx } from "./office-program.ts";
import { packedOrPlain } from "./packed-or-plain.ts";

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const RTF = Buffer.from("{\\rtf");
const ODT = Buffer.from("mimetypeapplication/vnd.oasis.opendocument.text");
/** The name of the first entry follows the thirty bytes of a local header; ODF wants `mimetype` there, not packed. */
const FIRST_NAME = 30;

/** Old .doc, .odt and .rtf, by way of LibreOffice. */
export const byOffice: FileReader = {
  kinds: ".doc, .odt, .rtf",
  detect: (head) => startsWith(head, OLE) || startsWith(head, RTF) || isOdt(head),
  read: async (file, settings) => {
    const kind = await kindOf(file);
    if (!kind.ok) return kind;
    const converted = await convertToDocx(file.path, `.${kind.value}`, settings.signal);
    if (!converted.ok) return converted;
    try {
      return as(kind.value === "odt" ? "odt" : "doc", await readConverted(file, converted.value.path, settings));
    } finally {
      await converted.value.remove();
    }
  },
};

function readConverted(file: FileToRead, path: string, settings: RunSettings) {
  return packedOrPlain.read({ path, name: file.name }, settings);
}

function as(
  kind: "doc" | "odt",
  outcome: Outcome<FileContent, ReadRefusalCode>,
): Outcome<FileContent, ReadRefusalCode> {
  if (!outcome.ok || outcome.value.kind !== "document") return outcome;
  const { reading } = outcome.value;
  return done({
    kind: "document",
    reading: { ...reading, kind, notices: [{ kind: "converted", count: 1 }, ...reading.notices] },
  });
}

/** An OLE file may also be a workbook, a mail, or a .docx with a password. The names of its streams tell. */
async function kindOf({ path }: FileToRead): Promise<Outcome<"doc" | "odt" | "rtf", ReadRefusalCode>> {
  const handle = await open(path);
  try {
    const bytes = await handle.readFile();
    if (startsWith(bytes, RTF)) return done("rtf");
    if (!startsWith(bytes, OLE)) return done("odt");
    const has = (stream: string) => bytes.includes(Buffer.from(stream, "utf16le"));
    if (has("EncryptedPackage")) return refuse("file-encrypted");
    return has("WordDocument") ? done("doc") : refuse("file-kind-unsupported");
  } finally {
    await handle.close();
  }
}

function isOdt(head: Buffer): boolean {
  return head.subarray(FIRST_NAME, FIRST_NAME + ODT.length).equals(ODT);
}

function startsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}
