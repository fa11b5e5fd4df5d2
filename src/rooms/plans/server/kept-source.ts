import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { SourceFile, TextPage } from "#rooms/documents/model/index.ts";
import type { ReadSource } from "./read-sources.ts";

/** What is kept of a file that was read: its bytes, and what is told of it. `pages`: with places in the text of the document. */
export async function sourceOf(
  { file, reading }: ReadSource,
  pages: readonly TextPage[],
): Promise<{ readonly source: SourceFile; readonly bytes: Buffer }> {
  const bytes = await readFile(file.path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { kind, notices, isInternal } = reading;
  return { bytes, source: { fileName: file.name, kind, notices, isInternal, sha256, sizeBytes: bytes.length, pages } };
}
