import { FileRefused, readDirectory, type ZipDirectory } from "#file-kit/index.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { parseDocx } from "../docx/parse-docx.ts";
import { parseXlsx } from "../xlsx/parse-xlsx.ts";
import { membersOf } from "./archive-members.ts";
import type { FileContent } from "./file-reader.ts";
import { readPlain } from "./read-plain.ts";

const ZIP = 0x504b0304;

/** What a file holds that is a package, a page or a text. Its bytes may be hostile: called in a worker of `file-kit` only. */
export async function contentOf(bytes: Buffer): Promise<Outcome<FileContent>> {
  if (bytes.length < 4 || bytes.readUInt32BE(0) !== ZIP) return done({ kind: "document", reading: readPlain(bytes) });
  const directory = readDirectory(bytes);
  if (!directory.has("[content_types].xml")) {
    const members = membersOf(directory);
    if (members.length === 0) throw new FileRefused("file-archive-empty");
    return done({ kind: "archive", members });
  }
  if (isWorkbook(directory)) return done({ kind: "document", reading: await parseXlsx(bytes) });
  const outcome = await parseDocx(bytes);
  if (!outcome.ok) return outcome;
  const { text, headings, notices, secrecyMark, isInternal } = outcome.value;
  return done({ kind: "document", reading: { kind: "docx", text, headings, notices, secrecyMark, isInternal } });
}

/** Every program keeps the parts of a workbook in this folder; whether it is one is judged when it is read. */
function isWorkbook(directory: ZipDirectory): boolean {
  return [...directory.keys()].some((name) => name.startsWith("xl/"));
}
