import type { FileRefusalCode, RunSettings } from "#file-kit/index.ts";
import type { Outcome } from "#shared/outcome.ts";
import type { DocumentRefusalCode, FileReading } from "../../model/index.ts";

/** A file on disk, under a name of ours, and what the person calls it. */
export type FileToRead = { readonly path: string; readonly name: string };

/** A document of an archive, by the name it has there. */
export type ArchiveMember = { readonly name: string; readonly sizeBytes: number };

/** What a file turned out to be. */
export type FileContent =
  | { readonly kind: "document"; readonly reading: FileReading }
  /** Several files: the person chooses, each is then judged by itself. */
  | { readonly kind: "archive"; readonly members: readonly ArchiveMember[] };

export type ReadSettings = RunSettings & {
  /** Where pages that were recognised are kept, so that a long reading that was cut off goes on; without it none are. */
  readonly pagesFolder?: string | undefined;
  /** The caller is itself a worker of `file-kit` that a file may cost: what needs no worker of its own is opened right there. */
  readonly isInWorker?: boolean | undefined;
};

export type ReadRefusalCode = FileRefusalCode | DocumentRefusalCode;

/**
 * Reads files of some kinds. A reader never keeps, logs or caches anything of a file; hostile bytes are opened in a worker of
 * `file-kit` only.
 */
export type FileReader = {
  /** For people who look at the registry. */
  readonly kinds: string;
  /** Whether the file is one of these, by its first bytes (`HEAD_BYTES` of them, fewer when it is shorter). */
  readonly detect: (head: Buffer) => boolean;
  readonly read: (file: FileToRead, settings: ReadSettings) => Promise<Outcome<FileContent, ReadRefusalCode>>;
};

export const HEAD_BYTES = 4_096;
/** Largest file that is taken. */
export const LARGEST_FILE_MB = 64;
