import { readFile as readBytes } from "node:fs/promises";
import { type IncomingFile, receiveFile, type RunSettings } from "#file-kit/index.ts";
import { type FileReading, safeFileName } from "#rooms/documents/model/index.ts";
import {
  type ArchiveMember,
  type FileContent,
  type FileToRead,
  LARGEST_FILE_MB,
  readFile,
  readMember,
  type ReadRefusalCode,
  takeMember,
} from "#rooms/documents/server/index.ts";
import { extractInWorker } from "#rooms/extraction/server/index.ts";
import type { Upload } from "#server-kit/index.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import {
  type Database,
  type FileStore,
  type IdempotencyRefusal,
  inTransaction,
  requestDigest,
  withIdempotency,
} from "#store/index.ts";
import { type importFileEndpoint, mayReviewPlans, type NotAllowed } from "../model/index.ts";
import { type ImportedPlan, keepPlan } from "./import-plan.ts";

/** Where files lie: those that are kept, and the folder for those on their way in. */
export type Disk = { readonly files: FileStore; readonly incomingFolder: string };

export type ImportedFile =
  | (ImportedPlan & {
      readonly kind: "imported";
      readonly notices: FileReading["notices"];
      readonly isInternal: boolean;
    })
  | { readonly kind: "archive"; readonly members: readonly ArchiveMember[] };
export type ImportFileRefusal = NotAllowed | ReadRefusalCode | IdempotencyRefusal | "text-empty";

type Asked = Upload<typeof importFileEndpoint>;

/**
 * Takes in a file: received to disk, read and understood in workers, kept with its original, opened for review. Whatever comes of
 * it, nothing of the file stays in the folder of arrivals; and nothing is kept before the file is known to carry no secrecy mark.
 */
export async function importFile(
  db: Database,
  disk: Disk,
  asked: Asked,
): Promise<Outcome<ImportedFile, ImportFileRefusal>> {
  const allowed = mayReviewPlans(asked.act.actor);
  if (!allowed.ok) return allowed;
  const name = safeFileName(asked.query.fileName);
  const received = await receiveFile(asked.bytes, disk.incomingFolder, LARGEST_FILE_MB);
  if (!received.ok) return named(received, name);
  try {
    return await importReceived(db, disk, asked, { ...received.value, name });
  } finally {
    await received.value.remove();
  }
}

type Received = IncomingFile & FileToRead;

async function importReceived(
  db: Database,
  disk: Disk,
  asked: Asked,
  file: Received,
): Promise<Outcome<ImportedFile, ImportFileRefusal>> {
  const { signal, onProgress, query } = asked;
  const settings: RunSettings = { signal, onProgress };
  const content: Outcome<FileContent, ReadRefusalCode> = await readFile(file, settings);
  if (!content.ok) return content;
  if (content.value.kind === "document") return keep(db, disk, asked, file, content.value.reading);

  const { members } = content.value;
  const [only] = members;
  const member = query.member ?? (members.length === 1 ? only?.name : undefined);
  if (member === undefined) return done({ kind: "archive", members });
  const taken = await takeMember(file, member, disk.incomingFolder, settings);
  if (!taken.ok) return taken;
  try {
    const read = await readMember(taken.value, settings);
    return read.ok ? await keep(db, disk, asked, { ...file, ...taken.value }, read.value.reading) : read;
  } finally {
    await taken.value.remove();
  }
}

/** The original is safe on disk before the rows that name it commit; a file whose rows did not is removed by the sweeper. */
async function keep(
  db: Database,
  { files }: Disk,
  asked: Asked,
  file: FileToRead & { readonly sha256: string },
  reading: FileReading,
): Promise<Outcome<ImportedFile, ImportFileRefusal>> {
  const { act, key, query, signal } = asked;
  const extracted = await extractInWorker(reading.text, { signal });
  if (!extracted.ok) return named(extracted, file.name);
  const { kind, notices, isInternal } = reading;
  const stored = await files.put(await readBytes(file.path));
  const source = { fileName: file.name, kind, notices, isInternal, ...stored };
  const request = { key, endpoint: "importFile", requestDigest: requestDigest({ ...query, sha256: file.sha256 }) };
  return inTransaction(db, (transaction) =>
    withIdempotency(transaction, act, request, async () => {
      const imported = await keepPlan(transaction, act, extracted.value, file.name, source);
      return imported.ok ? done({ kind: "imported" as const, ...imported.value, notices, isInternal }) : imported;
    }),
  );
}

function named<Code extends string>(outcome: Outcome<unknown, Code> & { ok: false }, file: string) {
  const { code, params } = outcome.refusal;
  return { ok: false as const, refusal: { code, params: { ...params, file } } };
}
