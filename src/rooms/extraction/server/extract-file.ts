import { extname } from "node:path";
import { type Reading, readText } from "#rooms/documents/model/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type Extraction, extract } from "../model/index.ts";
import { LARGEST_FILE_MB, refuseUnreadable, type UnreadableCode } from "./refuse-unreadable.ts";

export type FileRefusal = UnreadableCode | "file-too-large" | "file-not-utf8" | "file-kind-unsupported" | "file-empty";
export type ExtractedFile = { readonly reading: Reading; readonly extraction: Extraction };

/** Kinds of file that are read as they are. */
export const READABLE_KINDS: ReadonlySet<string> = new Set([".txt", ".md"]);

/** The reading of a file's bytes. Bytes that are not UTF-8 are refused, never guessed at. */
export function readBytes(fileName: string, bytes: Uint8Array): Outcome<Reading, FileRefusal> {
  if (!READABLE_KINDS.has(extname(fileName).toLowerCase())) return refuse("file-kind-unsupported", { file: fileName });
  if (bytes.byteLength > LARGEST_FILE_MB * 1024 * 1024) {
    return refuse("file-too-large", { file: fileName, limit: LARGEST_FILE_MB });
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) return refuse("file-not-utf8", { file: fileName });
  const readable = refuseUnreadable(text.normalize("NFC"));
  if (!readable.ok) return refuse(readable.refusal.code, { ...readable.refusal.params, file: fileName });
  const reading = readText(text);
  return reading.clauses.length === 0 ? refuse("file-empty", { file: fileName }) : done(reading);
}

/** Reads a file's bytes and extracts what the plan says. */
export function extractBytes(fileName: string, bytes: Uint8Array): Outcome<ExtractedFile, FileRefusal> {
  const read = readBytes(fileName, bytes);
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
