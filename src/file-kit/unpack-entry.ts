import { crc32, createInflateRaw } from "node:zlib";
import { FileRefused } from "./file-refused.ts";
import { entryName, type ZipEntry } from "./zip-directory.ts";

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const CHUNK = 256 * 1024;

/**
 * The bytes of an entry, a chunk at a time. Never more than the directory declares, so what `readDirectory` let pass bounds the work;
 * an entry that turns out longer, shorter or different from its checksum is broken.
 */
export async function* unpackEntry(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer, void> {
  let length = 0;
  let crc = 0;
  for await (const chunk of chunksOf(packedBytes(bytes, entry), entry)) {
    length += chunk.length;
    if (length > entry.unpacked) throw new FileRefused("file-broken");
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (length !== entry.unpacked || crc !== entry.crc) throw new FileRefused("file-broken");
}

function packedBytes(bytes: Buffer, { name, offset, packed }: ZipEntry): Buffer {
  if (offset + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(offset) !== LOCAL)
    throw new FileRefused("file-broken");
  const nameEnd = offset + LOCAL_LENGTH + bytes.readUInt16LE(offset + 26);
  const start = nameEnd + bytes.readUInt16LE(offset + 28);
  const isSame = entryName(bytes.subarray(offset + LOCAL_LENGTH, nameEnd)) === name;
  if (!isSame || start + packed > bytes.length) throw new FileRefused("file-broken");
  return bytes.subarray(start, start + packed);
}

async function* chunksOf(packed: Buffer, { method }: ZipEntry): AsyncGenerator<Buffer, void> {
  if (method === STORED) {
    for (let at = 0; at < packed.length; at += CHUNK) yield packed.subarray(at, at + CHUNK);
    return;
  }
  if (method !== DEFLATED) throw new FileRefused("file-broken");
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  inflate.end(packed);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (error) {
    // Z_DATA_ERROR, Z_BUF_ERROR: zlib says what is wrong with the bytes by code.
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) {
      throw new FileRefused("file-broken");
    }
    throw error;
  }
}
