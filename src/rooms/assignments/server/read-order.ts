import { type FileRefusalCode, inScratchFolder, receiveFile } from "#file-kit/index.ts";
import { refuseSecret, safeFileName } from "#rooms/documents/model/index.ts";
import { LARGEST_FILE_MB, readFile, type ReadRefusalCode } from "#rooms/documents/server/index.ts";
import { extractInWorker } from "#rooms/extraction/server/index.ts";
import type { Upload } from "#server-kit/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  LONGEST_ORDER,
  mayGive,
  type NotAllowed,
  orderOf,
  type ReadOrder,
  type readOrderEndpoint,
} from "../model/index.ts";
import { findSourceBefore } from "./source-queries.ts";

type Asked = Upload<typeof readOrderEndpoint>;
export type ReadOrderRefusal = NotAllowed | ReadRefusalCode | FileRefusalCode | "document-secret" | "order-too-long";

/** What a document orders, proposed with its words. Nothing of it is kept, and one with a secrecy mark is not told of either. */
export async function readOrder(
  db: Database,
  incomingFolder: string,
  asked: Asked,
): Promise<Outcome<ReadOrder, ReadOrderRefusal>> {
  const allowed = mayGive(asked.act.actor);
  if (!allowed.ok) return allowed;
  const words = asked.query.fileName === undefined ? await pasted(asked) : await wordsOfFile(incomingFolder, asked, asked.query.fileName); // prettier-ignore
  if (!words.ok) return words;
  if (words.value.length > LONGEST_ORDER) return refuse("order-too-long", { limit: LONGEST_ORDER });
  const extracted = await extractInWorker(words.value, { signal: asked.signal });
  if (!extracted.ok)
    return refuse(extracted.refusal.code, { ...extracted.refusal.params, file: asked.query.fileName ?? "" });
  const order = orderOf(extracted.value.reading, extracted.value.extraction);
  return done({ ...order, before: await findSourceBefore(db, asked.act, order) });
}

/** The longest letter has three bytes. */
const MOST_BYTES = LONGEST_ORDER * 3;

async function pasted({ bytes }: Asked): Promise<Outcome<string, ReadOrderRefusal>> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of bytes) {
    length += part.length;
    if (length > MOST_BYTES) return refuse("order-too-long", { limit: LONGEST_ORDER });
    parts.push(part);
  }
  return refuseSecret(Buffer.concat(parts).toString("utf8"));
}

async function wordsOfFile(
  incomingFolder: string,
  { bytes, signal }: Asked,
  fileName: string,
): Promise<Outcome<string, ReadOrderRefusal>> {
  const name = safeFileName(fileName);
  return inScratchFolder(incomingFolder, async (folder): Promise<Outcome<string, ReadOrderRefusal>> => {
    const received = await receiveFile(bytes, folder, LARGEST_FILE_MB);
    if (!received.ok) return refuse(received.refusal.code, { ...received.refusal.params, file: name });
    const read = await readFile({ path: received.value.path, name }, { signal });
    if (!read.ok) return read;
    if (read.value.kind === "archive") return refuse("file-kind-unsupported", { file: name });
    return done(read.value.reading.text);
  });
}
