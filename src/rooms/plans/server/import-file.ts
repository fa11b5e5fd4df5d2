import { inScratchFolder, receiveFile } from "#file-kit/index.ts";
import { pagesWithin, safeFileName, type SourceFile } from "#rooms/documents/model/index.ts";
import { LARGEST_FILE_MB, type ReadRefusalCode } from "#rooms/documents/server/index.ts";
import { extractInWorker } from "#rooms/extraction/server/index.ts";
import type { Upload } from "#server-kit/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import {
  type Database,
  type FileStore,
  type IdempotencyRefusal,
  inTransaction,
  requestDigest,
  withIdempotency,
} from "#store/index.ts";
import { type ImportedFile, type importFileEndpoint, mayReviewPlans, type NotAllowed } from "../model/index.ts";
import { keepPlan } from "./import-plan.ts";
import { sourceOf } from "./kept-source.ts";
import { type ReadSource, readSources } from "./read-sources.ts";

/** Where files lie: those that are kept, and the folder for those on their way in. */
export type Disk = {
  readonly files: FileStore;
  readonly incomingFolder: string;
  /** Where pages of scans wait for the rest of their file, locked; see the documents' `openPagesFolder`. */
  readonly pagesFolder: string;
};

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
  const { query, signal, onProgress } = asked;
  const name = safeFileName(query.fileName);
  return inScratchFolder(disk.incomingFolder, async (folder) => {
    const received = await receiveFile(asked.bytes, folder, LARGEST_FILE_MB);
    if (!received.ok) return named(received, name);
    const read = await readSources({ ...received.value, name }, query, {
      folder,
      pagesFolder: disk.pagesFolder,
      signal,
      onProgress,
    });
    if (!read.ok) return read;
    if (read.value.kind === "archive") return done(read.value);
    return keep(db, disk.files, asked, received.value.sha256, read.value.sources);
  });
}

/**
 * Keeps the plan and its annexes as one text, with every file that it was read from. The rows are written first and hold off whoever
 * keeps or purges the same file; the bytes are safe on disk before they commit. Who cancels until then leaves nothing behind.
 */
async function keep(
  db: Database,
  files: FileStore,
  { act, key, query, signal, onProgress }: Asked,
  sha256: string,
  sources: readonly ReadSource[],
): Promise<Outcome<ImportedFile, ImportFileRefusal>> {
  const [{ file } = { file: { name: query.fileName } }] = sources;
  onProgress({ step: "finding-proposals", done: 0, of: 1 });
  const text = sources.map(({ reading }) => reading.text).join("\n");
  const extracted = await extractInWorker(text, { signal }, sources.flatMap(({ reading }) => reading.headings ?? [])); // prettier-ignore
  if (!extracted.ok) return named(extracted, file.name);
  const pages = pagesWithin(
    extracted.value.reading.text,
    sources.map(({ reading }) => reading),
  );
  const kept = await Promise.all(sources.map((source, at) => sourceOf(source, pages[at] ?? [])));
  const request = { key, endpoint: "importFile", requestDigest: requestDigest({ ...query, sha256 }) };
  return inTransaction(db, (transaction) =>
    withIdempotency(transaction, act, request, async (): Promise<Outcome<ImportedFile, ImportFileRefusal>> => {
      const originals = withAnnexes(kept.map(({ source }) => source));
      const imported = await keepPlan(transaction, act, extracted.value, file.name, originals);
      if (!imported.ok) return imported;
      if (signal.aborted) return refuse("reading-cancelled", { file: file.name });
      for (const { bytes } of kept) await files.put(bytes);
      const notices = originals.flatMap((source) => source.notices);
      const isInternal = originals.some((source) => source.isInternal);
      return done({ kind: "imported" as const, ...imported.value, notices, isInternal });
    }),
  );
}

/** The plan tells how many files are part of it beside itself. */
function withAnnexes([plan, ...annexes]: readonly SourceFile[]): readonly SourceFile[] {
  if (!plan) return [];
  if (annexes.length === 0) return [plan];
  return [{ ...plan, notices: [...plan.notices, { kind: "annexes", count: annexes.length }] }, ...annexes];
}

function named<Code extends string>(outcome: Outcome<unknown, Code> & { ok: false }, file: string) {
  const { code, params } = outcome.refusal;
  return refuse(code, { ...params, file });
}
