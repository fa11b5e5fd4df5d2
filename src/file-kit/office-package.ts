import { posix } from "node:path";
import { readXml, type UsualPrefixes, type XmlListener } from "./read-xml.ts";
import { unpackEntry } from "./unpack-entry.ts";
import { readDirectory, type ZipEntry } from "./zip-directory.ts";

/** What one part of a package says of another: `kind` is the last word of its type, which the strict edition shares. */
export type PartRelation = { readonly id: string; readonly kind: string; readonly target: string };

/** The package of an office document (.docx, .xlsx): its parts, what points to what, and how one is read. */
export type OfficePackage = {
  /** The document, workbook or presentation itself; undefined in a zip of other things. */
  readonly main: string | undefined;
  /** Relations of a part to parts that are there, in the file's order. */
  readonly relationsOf: (part: string) => Promise<readonly PartRelation[]>;
  /** Streams a part; one that is not there says nothing. */
  readonly read: (part: string, listener: XmlListener) => Promise<void>;
  /** Looks into the parts that nobody has read: a DOCTYPE anywhere refuses the file. */
  readonly refuseDoctypes: () => Promise<void>;
};

export async function openOfficePackage(bytes: Buffer, prefixes: UsualPrefixes): Promise<OfficePackage> {
  const directory = readDirectory(bytes);
  const entryOf = (part: string): ZipEntry | undefined => directory.get(part.toLowerCase());
  const seen = new Set<string>();
  const read = async (part: string, listener: XmlListener): Promise<void> => {
    const entry = entryOf(part);
    if (!entry) return;
    seen.add(entry.name);
    await readXml(unpackEntry(bytes, entry), listener, prefixes);
  };
  const refuseDoctypes = async (): Promise<void> => {
    for (const { name } of directory.values()) {
      if (/\.(?:xml|rels|vml)$/iu.test(name) && !seen.has(name)) await read(name, prologOnly());
    }
  };
  const relationsOf = async (part: string) =>
    (await relationsAsWritten(read, part)).filter(({ target }) => entryOf(target) !== undefined);
  const main = (await relationsOf("")).find(({ kind }) => kind === "officeDocument")?.target;
  return { main, relationsOf, read, refuseDoctypes };
}

/** Reads as far as the root element: a DOCTYPE stands before it. */
function prologOnly(): XmlListener {
  let isDone = false;
  return { open: () => (isDone = true), isDone: () => isDone };
}

async function relationsAsWritten(read: OfficePackage["read"], part: string): Promise<PartRelation[]> {
  const relations: PartRelation[] = [];
  const folder = posix.dirname(part);
  await read(posix.join(folder, "_rels", `${posix.basename(part)}.rels`), {
    open: (name, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (!/(?:^|:)Relationship$/u.test(name) || TargetMode === "External") return;
      const kind = Type.slice(Type.lastIndexOf("/") + 1);
      relations.push({ id: Id, kind, target: posix.join("/", Target.startsWith("/") ? "" : folder, Target).slice(1) });
    },
  });
  return relations;
}
