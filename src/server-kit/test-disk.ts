import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openIncomingFolder } from "#file-kit/index.ts";
import { type FileStore, openFiles } from "#store/index.ts";

/** For tests: a data folder of their own for files that come in and are kept. */
export type TestDisk = {
  readonly files: FileStore;
  readonly incomingFolder: string;
  readonly pagesFolder: string;
  readonly remove: () => Promise<void>;
};

export async function openTestDisk(): Promise<TestDisk> {
  const folder = await mkdtemp(join(tmpdir(), "lotrinh-disk-"));
  return {
    files: await openFiles(folder),
    incomingFolder: await openIncomingFolder(folder),
    pagesFolder: join(folder, "recognised-pages"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
