import { DOCUMENT_ENDINGS, safeFileName } from "#rooms/documents/model/index.ts";
import type { ImportMember } from "../../model/index.ts";
import { extname } from "./extname.ts";

/** Several files among which a person says which is the plan: those of an archive, or those dropped together. */
export type ChosenFiles = {
  /** The archive's name; null for files that were dropped together. */
  readonly archive: string | null;
  readonly members: readonly (ImportMember & { readonly isReadable: boolean })[];
  /** What is sent: the archive itself, or one made of the files. */
  readonly pack: () => Promise<Blob>;
};

export function chosenFromArchive(file: File, members: readonly ImportMember[]): ChosenFiles {
  return {
    archive: safeFileName(file.name),
    members: members.map((member) => ({ ...member, isReadable: true })),
    pack: async () => file,
  };
}

/** Files dropped together travel as one archive, so that the server keeps all of them or none. */
export function chosenFromFiles(files: readonly File[]): ChosenFiles {
  const named = withOwnNames(files);
  return {
    archive: null,
    members: named.map(({ name, file }) => ({
      name,
      sizeBytes: file.size,
      isReadable: file.size > 0 && DOCUMENT_ENDINGS.includes(extname(name)),
    })),
    pack: async () => {
      // Loaded on first use: most people bring one file.
      const { default: JSZip } = await import("jszip");
      const zip = new JSZip();
      for (const { name, file } of named) zip.file(name, file, { binary: true });
      return zip.generateAsync({ type: "blob", compression: "STORE" });
    },
  };
}

/** Names as the server will see them; two files of one name (from two folders) are told apart by a number. */
function withOwnNames(files: readonly File[]): readonly { readonly name: string; readonly file: File }[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const name = safeFileName(file.name);
    const ending = extname(name);
    const stem = name.slice(0, name.length - ending.length);
    let own = name;
    for (let count = 2; taken.has(own.toLowerCase()); count += 1) own = `${stem} (${count})${ending}`;
    taken.add(own.toLowerCase());
    return { name: own, file };
  });
}
