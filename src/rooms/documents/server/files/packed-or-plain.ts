import { readFile } from "node:fs/promises";
import { createWorkerPool, FileRefused, type RunSettings } from "#file-kit/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { FileContent, FileReader, FileToRead, ReadRefusalCode } from "./file-reader.ts";
import type { FileJob } from "./file-worker.ts";

const workers = createWorkerPool<FileJob, FileContent | null, ReadRefusalCode>(
  new URL("./file-worker.ts", import.meta.url),
);

/** Word's .docx, Excel's .xlsx, archives, web pages and plain text. Stands last in the registry: what nobody else knows may be a text. */
export const packedOrPlain: FileReader = {
  kinds: ".docx, .xlsx, .zip, .html, .txt, .md",
  detect: () => true,
  read: async ({ path }, settings) => {
    if (settings.isInWorker === true) return readHere(path);
    const outcome = await workers.run({ job: "read", path }, settings);
    if (!outcome.ok) return outcome;
    if (outcome.value === null) throw new Error("A file was read and nothing came back");
    return done(outcome.value);
  },
};

/** Opened in this process, which is itself a worker that may be ended at any time. */
async function readHere(path: string): Promise<Outcome<FileContent, ReadRefusalCode>> {
  // Loaded on use: the server, which never reads here, does without the parsers.
  const { contentOf } = await import("./content-of.ts");
  try {
    return (await contentOf(await readFile(path))) as Outcome<FileContent, ReadRefusalCode>;
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.code, error.params);
    throw error;
  }
}

/** Puts one document of an archive on disk, to be read by itself. */
export async function unpackMember(
  archive: FileToRead,
  member: string,
  target: string,
  settings: RunSettings,
): Promise<Outcome<void, ReadRefusalCode>> {
  const outcome = await workers.run({ job: "unpack", path: archive.path, member, target }, settings);
  return outcome.ok ? done(undefined) : outcome;
}
