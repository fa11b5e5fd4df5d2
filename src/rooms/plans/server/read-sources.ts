import type { FileReading } from "#rooms/documents/model/index.ts";
import {
  type ArchiveMember,
  type FileToRead,
  readFile,
  readMember,
  type ReadRefusalCode,
  type ReadSettings,
  takeMember,
} from "#rooms/documents/server/index.ts";
import type { UploadProgress } from "#server-kit/index.ts";
import { done, type Outcome } from "#shared/outcome.ts";

export type ReadSource = { readonly file: FileToRead; readonly reading: FileReading };
export type ReadSources =
  | { readonly kind: "archive"; readonly members: readonly ArchiveMember[] }
  /** The plan, then its annexes. */
  | { readonly kind: "read"; readonly sources: readonly ReadSource[] };

type Choice = { readonly member?: string | undefined; readonly annex?: readonly string[] | undefined };
type Settings = {
  /** Where documents of an archive are put while they are read; the caller empties it. */
  readonly folder: string;
  /** Where pages of a scan that was cut off wait for the rest. */
  readonly pagesFolder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: UploadProgress) => void;
};

/** Reads a file; of an archive the chosen document and its annexes, or, while nobody chose, says what there is. */
export async function readSources(
  file: FileToRead,
  { member, annex = [] }: Choice,
  settings: Settings,
): Promise<Outcome<ReadSources, ReadRefusalCode>> {
  const content = await readFile(file, stepOf(settings, 0, 1));
  if (!content.ok) return content;
  if (content.value.kind === "document") {
    return done({ kind: "read", sources: [{ file, reading: content.value.reading }] });
  }
  const { members } = content.value;
  const chosen = member ?? (members.length === 1 ? members[0]?.name : undefined);
  if (chosen === undefined) return done({ kind: "archive", members });
  return readMembers(file, [chosen, ...annex.filter((name) => name !== chosen)], settings);
}

async function readMembers(
  archive: FileToRead,
  names: readonly string[],
  settings: Settings,
): Promise<Outcome<ReadSources, ReadRefusalCode>> {
  const sources: ReadSource[] = [];
  for (const [at, name] of names.entries()) {
    const source = await readOne(archive, name, settings.folder, stepOf(settings, at, names.length));
    if (!source.ok) return source;
    sources.push(source.value);
  }
  return done({ kind: "read", sources });
}

async function readOne(
  archive: FileToRead,
  name: string,
  folder: string,
  settings: ReadSettings,
): Promise<Outcome<ReadSource, ReadRefusalCode>> {
  const taken = await takeMember(archive, name, folder, settings);
  if (!taken.ok) return taken;
  const read = await readMember(taken.value, settings);
  return read.ok ? done({ file: taken.value, reading: read.value.reading }) : read;
}

/** Tells that the reading of one of several files began; pages that are recognised are a step of their own. */
function stepOf({ signal, onProgress, pagesFolder }: Settings, at: number, of: number): ReadSettings {
  onProgress({ step: "reading", done: at, of });
  return { signal, pagesFolder, onProgress: (pages) => onProgress({ step: "recognising", ...pages }) };
}
