import { extname } from "node:path";
import type { FileRefusalCode } from "#file-kit/index.ts";
import { type Reading, readText } from "#rooms/documents/model/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type Extraction, extract } from "../model/index.ts";
import { LARGEST_FILE_MB, refuseUnreadable, type UnreadableCode } from "./refuse-unreadable.ts";

export type FileRefusal =
  | UnreadableCode
  | FileRefusalCode
  | "file-not-docx"
  | "file-not-utf8"
  | "file-kind-unsupported";
export type ExtractedFile = { readonly reading: Reading; readonly extraction: Extraction };

/** Kinds of file that are read, by the end of their name; what they hold is judged by content. */
export const READABLE_KINDS: ReadonlySet<string> = new Set([".txt", ".md", ".docx"]);

/** The reading of a file's bytes. What cannot be read for certain is refused, never guessed at. */
export async function readBytes(fileName: string, bytes: Uint8Array): Promise<Outcome<Reading, FileRefusal>> {
  const read = await wordsOf(extname(fileName).toLowerCase(), bytes);
  const readable = read.ok ? refuseUnreadable(read.value.normalize("NFC")) : read;
  if (!readable.ok) return refuse(readable.refusal.code, { ...readable.refusal.params, file: fileName });
  const reading = readText(readable.value);
  return reading.clauses.length === 0 ? refuse("file-empty", { file: fileName }) : done(reading);
}

async function wordsOf(kind: string, bytes: Uint8Array): Promise<Outcome<string, FileRefusal>> {
  if (!READABLE_KINDS.has(kind)) return refuse("file-kind-unsupported");
  if (bytes.byteLength > LARGEST_FILE_MB * 1024 * 1024) return refuse("file-too-large", { limit: LARGEST_FILE_MB });
  if (kind === ".docx") return wordsOfDocx(bytes);
  const text = decodeUtf8(bytes);
  return text === undefined ? refuse("file-not-utf8") : done(text);
}

async function wordsOfDocx(bytes: Uint8Array): Promise<Outcome<string, FileRefusal>> {
  // Loaded on first use: that door also opens the database's code, which reading a text does without.
  const { readDocx } = await import("#rooms/documents/server/index.ts");
  const read = await readDocx(bytes);
  if (!read.ok) return read;
  const { secrecyMark, text } = read.value;
  return secrecyMark ? refuse("document-secret", { mark: secrecyMark }) : done(text);
}

/** Reads a file's bytes and extracts what the plan says. */
export async function extractBytes(fileName: string, bytes: Uint8Array): Promise<Outcome<ExtractedFile, FileRefusal>> {
  const read = await readBytes(fileName, bytes);
  if (!read.ok) return read;
  return done({ reading: read.value, extraction: extract(read.value) });
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
