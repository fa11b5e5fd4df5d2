import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { refuseSecret } from "../../model/index.ts";
import {
  type FileContent,
  type FileToRead,
  HEAD_BYTES,
  LARGEST_FILE_MB,
  type ReadRefusalCode,
  type ReadSettings,
} from "./file-reader.ts";
import { FILE_READERS } from "./readers.ts";

/**
 * Reads a file by what it holds, whatever its name says. A document with a secrecy mark is refused here, so nobody who calls this
 * ever holds its words.
 */
export async function readFile(
  file: FileToRead,
  settings: ReadSettings = {},
): Promise<Outcome<FileContent, ReadRefusalCode>> {
  const read = await readAnyKind(file, settings);
  if (!read.ok) return refuse(read.refusal.code, { ...read.refusal.params, file: file.name });
  if (read.value.kind === "archive") return read;
  const { text, secrecyMark } = read.value.reading;
  if (secrecyMark !== null) return refuse("document-secret", { mark: secrecyMark, file: file.name });
  // A reader may have looked at other places than the text.
  const open = refuseSecret(text);
  if (!open.ok) return refuse(open.refusal.code, { ...open.refusal.params, file: file.name });
  return text.trim() === "" ? refuse("file-empty", { file: file.name }) : read;
}

async function readAnyKind(file: FileToRead, settings: ReadSettings): Promise<Outcome<FileContent, ReadRefusalCode>> {
  const head = await readHead(file);
  if (!head.ok) return head;
  const reader = FILE_READERS.find(({ detect }) => detect(head.value));
  // Workers stand in the folder in which they were started.
  return reader ? reader.read({ ...file, path: resolve(file.path) }, settings) : refuse("file-kind-unsupported");
}

async function readHead({ path }: FileToRead): Promise<Outcome<Buffer, ReadRefusalCode>> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    if (size === 0) return refuse("file-empty");
    if (size > LARGEST_FILE_MB * 1_000_000) return refuse("file-too-large", { limit: LARGEST_FILE_MB });
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return done(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
