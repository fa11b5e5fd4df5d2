import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { READABLE_KINDS } from "./extract-file.ts";

/** The files that paths name: a file is itself, a folder the readable files in it and below, by name. Undefined when a path is missing. */
export function filesAt(path: string): string[] | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((name) => READABLE_KINDS.has(extname(name).toLowerCase()) && statSync(name).isFile())
    .toSorted();
}
