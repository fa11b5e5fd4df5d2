import { posix } from "node:path";
import { FileRefused } from "./file-refused.ts";
import { readXml, type XmlListener } from "./read-xml.ts";
import { unpackPart } from "./unpack-part.ts";
import { readDirectory, type ZipEntry } from "./zip-directory.ts";

/** The package of a document: its parts by kind, and how one is read. */
export type Package = {
  /** Names of the parts of a kind that the document points to, each once. */
  readonly partsOf: (kind: string) => readonly string[];
  readonly read: (part: string, listener: XmlListener) => Promise<void>;
  /** Looks into the parts that nobody reads: a DOCTYPE anywhere refuses the file. */
  readonly refuseDoctypes: () => Promise<void>;
  readonly main: string;
};

/** Opens the package: finds the main document and what belongs to it. */
export async function openPackage(bytes: Buffer): Promise<Package> {
  const directory = readDirectory(bytes);
  const entryOf = (part: string): ZipEntry | undefined => directory.get(part.toLowerCase());
  const seen = new Set<string>();
  const read = async (part: string, listener: XmlListener): Promise<void> => {
    const entry = entryOf(part);
    if (!entry) return;
    seen.add(entry.name);
    await readXml(unpackPart(bytes, entry), listener);
  };
  const refuseDoctypes = async (): Promise<void> => {
    for (const { name } of directory.values()) {
      if (/\.(?:xml|rels|vml)$/iu.test(name) && !seen.has(name)) await read(name, prologOnly());
    }
  };

  const isThere = (part: string): boolean => entryOf(part) !== undefined;
  const [main] = (await relationsOf(read, "", isThere)).get("officeDocument") ?? [];
  if (main === undefined) throw new FileRefused("file-not-docx");
  const relations = await relationsOf(read, main, isThere);
  return { main, read, refuseDoctypes, partsOf: (kind) => [...(relations.get(kind) ?? [])] };
}

/** Reads as far as the root element: a DOCTYPE stands before it. */
function prologOnly(): XmlListener {
  let isDone = false;
  return { open: () => (isDone = true), isDone: () => isDone };
}

/** Parts by the last word of the relationship's type, which the strict edition has in common with the transitional. */
async function relationsOf(
  read: Package["read"],
  part: string,
  isThere: (part: string) => boolean,
): Promise<Map<string, Set<string>>> {
  const relations = new Map<string, Set<string>>();
  const folder = posix.dirname(part);
  await read(posix.join(folder, "_rels", `${posix.basename(part)}.rels`), {
    open: (name, { Type = "", Target = "", TargetMode }) => {
      if (!/(?:^|:)Relationship$/u.test(name) || TargetMode === "External") return;
      const kind = Type.slice(Type.lastIndexOf("/") + 1);
      const target = posix.join("/", Target.startsWith("/") ? "" : folder, Target).slice(1);
      if (isThere(target)) relations.set(kind, (relations.get(kind) ?? new Set()).add(target));
    },
  });
  return relations;
}
