import { extname } from "node:path";
import type { ZipDirectory, ZipEntry } from "#file-kit/index.ts";
import { DOCUMENT_ENDINGS, safeFileName } from "../../model/index.ts";
import type { ArchiveMember } from "./file-reader.ts";

/** What macOS, Windows and Word leave beside the documents. */
const LEFTOVER = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/u;

/** The entries of an archive that may be documents, in its order. */
export function documentsIn(directory: ZipDirectory): ZipEntry[] {
  return [...directory.values()].filter(
    ({ name, unpacked }) =>
      unpacked > 0 && !LEFTOVER.test(name) && DOCUMENT_ENDINGS.includes(extname(name).toLowerCase()),
  );
}

export function membersOf(directory: ZipDirectory): ArchiveMember[] {
  return documentsIn(directory).map(({ name, unpacked }) => ({ name: memberName(name), sizeBytes: unpacked }));
}

/** With its folders, which tell apart two of one name; each of them made safe to show. */
export function memberName(name: string): string {
  return name.split(/[/\\]/u).map(safeFileName).join("/");
}
