import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { extract, type Extract } from "tar-stream";
import type { z } from "zod";
import {
  BackupRefused,
  Closing,
  LARGEST_FILE_BYTES,
  LARGEST_JSON_BYTES,
  LARGEST_PIECE_BYTES,
  Manifest,
} from "./format.ts";

/** What a backup hands out, in its order. Everything in it may be hostile: nothing is read before its name and size are judged. */
export type Part =
  | { readonly kind: "manifest"; readonly manifest: Manifest }
  | { readonly kind: "piece"; readonly table: string; readonly number: number; readonly bytes: Buffer }
  | { readonly kind: "file"; readonly sha256: string; readonly bytes: Buffer }
  | { readonly kind: "closing"; readonly closing: Closing };

type Entry = Extract extends AsyncIterable<infer Each> ? Each : never;

const PIECE = /^tables\/([a-z_][a-z0-9_.]*)\/(\d{6})$/;
const FILE = /^files\/([0-9a-f]{64})$/;

export async function* readArchive(input: Readable): AsyncGenerator<Part> {
  const archive = extract();
  const gunzip = createGunzip();
  const pass = (error: Error): void => {
    archive.destroy(error);
  };
  input.on("error", pass);
  gunzip.on("error", pass);
  input.pipe(gunzip).pipe(archive);
  try {
    for await (const entry of archive) yield await partOf(entry);
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    throw new BackupRefused("backup-unreadable", { problem: error instanceof Error ? error.message : "" }, error);
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}

async function partOf(entry: Entry): Promise<Part> {
  const { name, type } = entry.header;
  if (type !== "file") throw new BackupRefused("backup-unreadable", { problem: `${name}: ${String(type)}` });
  const piece = PIECE.exec(name);
  if (piece) {
    const bytes = await readWhole(entry, LARGEST_PIECE_BYTES);
    return { kind: "piece", table: piece[1] ?? "", number: Number(piece[2]), bytes };
  }
  const sha256 = FILE.exec(name)?.[1];
  if (sha256 !== undefined) return { kind: "file", sha256, bytes: await readWhole(entry, LARGEST_FILE_BYTES) };
  if (name === "manifest.json") return { kind: "manifest", manifest: await readJson(entry, Manifest) };
  if (name === "closing.json") return { kind: "closing", closing: await readJson(entry, Closing) };
  throw new BackupRefused("backup-unreadable", { problem: name });
}

async function readWhole(entry: Entry, largest: number): Promise<Buffer> {
  const { name, size } = entry.header;
  if (size > largest) throw new BackupRefused("backup-unreadable", { problem: `${name}: ${size}` });
  const pieces: Buffer[] = [];
  for await (const bytes of entry as AsyncIterable<Buffer>) pieces.push(bytes);
  return Buffer.concat(pieces);
}

async function readJson<Schema extends z.ZodType>(entry: Entry, schema: Schema): Promise<z.output<Schema>> {
  const { name } = entry.header;
  const bytes = await readWhole(entry, LARGEST_JSON_BYTES);
  const parsed = schema.safeParse(JSON.parse(bytes.toString("utf8")));
  if (!parsed.success) throw new BackupRefused("backup-unreadable", { problem: `${name}: ${parsed.error.message}` });
  return parsed.data;
}
