import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { ARCHIVE_ENDING, DOCUMENT_ENDINGS } from "#rooms/documents/model/index.ts";

const READABLE: readonly string[] = [...DOCUMENT_ENDINGS, ARCHIVE_ENDING];

/** The files that paths name: a file is itself, a folder the readable files in it and below, by name. Undefined when a path is missing. */
export function filesAt(path: string): string[] | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((name) => READABLE.includes(extname(name).toLowerCase()) && statSync(name).isFile())
    .toSorted();
}
