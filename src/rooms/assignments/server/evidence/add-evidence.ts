import { open, readFile as readBytes } from "node:fs/promises";
import { inScratchFolder, type IncomingFile, receiveFile } from "#file-kit/index.ts";
import { refuseSecret, safeFileName } from "#rooms/documents/model/index.ts";
import { LARGEST_FILE_MB, readFile, type ReadRefusalCode } from "#rooms/documents/server/index.ts";
import type { Upload } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import {
  appendAudit,
  type Database,
  type FileStore,
  type IdempotencyRefusal,
  inTransaction,
  type OpenTransaction,
  requestDigest,
  withIdempotency,
} from "#store/index.ts";
import {
  type addEvidenceFileEndpoint,
  type AssignmentId,
  Coordinates,
  EvidenceId,
  mayTell,
  metresBetween,
  type NotAllowed,
} from "../../model/index.ts";
import { bodiesOn, holdAssignment } from "../hold-assignment.ts";
import { insertEvidence } from "./evidence-queries.ts";
import { LOOKED_AT_BYTES, photoFactsOf } from "./photo-facts.ts";

type Asked = Upload<typeof addEvidenceFileEndpoint>;
type Added = { readonly evidenceId: EvidenceId };
export type AddEvidenceRefusal = NotAllowed | "assignment-not-found" | "document-secret";
export type AddFileRefusal = AddEvidenceRefusal | ReadRefusalCode | IdempotencyRefusal;
export type Disk = { readonly files: FileStore; readonly incomingFolder: string };

/** Keeps a file or photo as evidence, once it is known to carry no secrecy mark. A photo's time and place are the camera's word. */
export async function addEvidenceFile(db: Database, disk: Disk, asked: Asked): Promise<Outcome<Added, AddFileRefusal>> {
  const reach = mayTell.reachOf(asked.act.actor);
  if (reach === "none") return refuse("not-allowed");
  const words = refuseSecret(asked.query.words ?? "");
  if (!words.ok) return words;
  const name = safeFileName(asked.query.fileName);
  return inScratchFolder(disk.incomingFolder, async (folder): Promise<Outcome<Added, AddFileRefusal>> => {
    const received = await receiveFile(asked.bytes, folder, LARGEST_FILE_MB);
    if (!received.ok) return refuse(received.refusal.code, { ...received.refusal.params, file: name });
    asked.onProgress({ step: "reading-file", done: 0, of: 1 });
    const read = await readFile({ path: received.value.path, name }, { signal: asked.signal });
    const isPhoto = await isPicture(received.value.path);
    // A photo of a building has no words, and that is no fault of it.
    const isWordlessPhoto = isPhoto && !read.ok && read.refusal.code === "file-empty";
    if (!read.ok && !isWordlessPhoto) return read;
    return keepFile(db, disk.files, asked, { ...received.value, name, isPhoto });
  });
}

type Received = IncomingFile & { readonly name: string; readonly isPhoto: boolean };

async function keepFile(
  db: Database,
  files: FileStore,
  { act, key, params: { assignmentId }, query }: Asked,
  { path, sha256, sizeBytes, name, isPhoto }: Received,
): Promise<Outcome<Added, AddFileRefusal>> {
  const bytes = await readBytes(path);
  const facts = isPhoto ? photoFactsOf(bytes.subarray(0, LOOKED_AT_BYTES)) : { takenAt: null, place: null };
  const here = Coordinates.safeParse(query);
  const distanceMetres = facts.place && here.success ? metresBetween(facts.place, here.data) : null;
  const request = {
    key,
    endpoint: "addEvidenceFile",
    requestDigest: requestDigest({ assignmentId, ...query, sha256 }),
  };
  return inTransaction(db, (transaction) =>
    withIdempotency(transaction, act, request, async (): Promise<Outcome<Added, AddFileRefusal>> => {
      const allowed = await mayAddTo(transaction, act, assignmentId);
      if (!allowed.ok) return allowed;
      const id = newId(EvidenceId);
      const kind = isPhoto ? "photo" : "file";
      await insertEvidence(transaction, act, { id, assignmentId, kind, words: query.words ?? null, fileName: name, sha256, sizeBytes, ...facts, distanceMetres }); // prettier-ignore
      await recordAdded(transaction, act, assignmentId, { evidenceId: id, kind, fileName: name, sha256 });
      await files.put(bytes);
      return done({ evidenceId: id });
    }),
  );
}

export async function addEvidenceLink(
  db: Database,
  act: Act,
  { assignmentId, url, words }: { readonly assignmentId: AssignmentId; readonly url: string; readonly words: string },
): Promise<Outcome<Added, AddEvidenceRefusal>> {
  const readable = refuseSecret(words);
  if (!readable.ok) return readable;
  return inTransaction(db, async (transaction): Promise<Outcome<Added, AddEvidenceRefusal>> => {
    const allowed = await mayAddTo(transaction, act, assignmentId);
    if (!allowed.ok) return allowed;
    const id = newId(EvidenceId);
    const link = {
      id,
      assignmentId,
      kind: "link",
      url,
      words,
      takenAt: null,
      place: null,
      distanceMetres: null,
    } as const;
    await insertEvidence(transaction, act, link);
    await recordAdded(transaction, act, assignmentId, { evidenceId: id, kind: "link", url, words });
    return done({ evidenceId: id });
  });
}

async function mayAddTo(
  transaction: OpenTransaction,
  act: Act,
  assignmentId: AssignmentId,
): Promise<Outcome<void, NotAllowed | "assignment-not-found">> {
  const held = await holdAssignment(transaction, act, assignmentId);
  if (!held) return refuse("assignment-not-found");
  const { leads, coordinators, partners } = await bodiesOn(transaction, act, held, act.on);
  return mayTell(act.actor, { bodies: [...leads, ...coordinators, ...partners] });
}

async function recordAdded(transaction: OpenTransaction, act: Act, id: AssignmentId, after: object): Promise<void> {
  await appendAudit(transaction, act, { act: "evidence-added", subject: { kind: "assignment", id }, after });
}

const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8, 0xff];

async function isPicture(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return [PNG, JPEG].some((magic) => magic.every((byte, at) => buffer[at] === byte));
  } finally {
    await handle.close();
  }
}
