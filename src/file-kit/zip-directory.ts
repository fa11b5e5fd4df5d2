import { isUtf8 } from "node:buffer";
import { FileRefused } from "./file-refused.ts";
import { FILE_LIMITS } from "./limits.ts";

/** An entry of a zip as the central directory declares it. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly offset: number;
};

/**
 * The entries by lower-case name: names within an office package do not differ by case alone (ECMA-376 part 2, 7.3), nor do those of
 * files in one folder of many systems.
 */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const ENCRYPTED_FLAG = 1;
const MB = 1024 * 1024;

/** Reads the central directory and refuses what must not be unpacked. Nothing is unpacked here. */
export function readDirectory(bytes: Buffer): ZipDirectory {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  if (start + size > end || bytes.readUInt16LE(end + 8) !== count) throw new FileRefused("file-broken");
  if (count > FILE_LIMITS.entries) throw new FileRefused("file-has-too-many-parts", { limit: FILE_LIMITS.entries });

  const entries = new Map<string, ZipEntry>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = entryAt(bytes, at, start + size);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw new FileRefused("file-names-doubled");
    entries.set(key, entry);
    at = next;
  }
  if (at !== start + size) throw new FileRefused("file-broken");
  refuseOverlaps([...entries.values()], start);
  refuseBombs([...entries.values()]);
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  const furthest = Math.max(0, bytes.length - END_LENGTH - 0xffff);
  for (let at = bytes.length - END_LENGTH; at >= furthest; at -= 1) {
    if (bytes.readUInt32LE(at) !== END) continue;
    if (at + END_LENGTH + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  throw new FileRefused("file-broken");
}

function entryAt(bytes: Buffer, at: number, end: number): { entry: ZipEntry; next: number } {
  if (at + CENTRAL_LENGTH > end || bytes.readUInt32LE(at) !== CENTRAL) throw new FileRefused("file-broken");
  const nameLength = bytes.readUInt16LE(at + 28);
  const next = at + CENTRAL_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (next > end) throw new FileRefused("file-broken");
  if (bytes.readUInt16LE(at + 8) & ENCRYPTED_FLAG) throw new FileRefused("file-encrypted");
  const name = entryName(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength));
  if (isUnsafe(name)) throw new FileRefused("file-names-unsafe");
  const entry = {
    name,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    unpacked: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  return { entry, next };
}

/** Old programs write names in the code page of their machine: byte for letter keeps two of them apart, whatever it was. */
export function entryName(bytes: Buffer): string {
  return bytes.toString(isUtf8(bytes) ? "utf8" : "latin1");
}

/** Nothing is written to disk by these names; a zip that has such names was not made by an honest program. */
function isUnsafe(name: string): boolean {
  return /^[/\\]|^[a-z]:|\0|(?:^|[/\\])\.\.(?:[/\\]|$)/iu.test(name);
}

/** Entries that share bytes make a bomb that no ratio shows. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryStart: number): void {
  let free = 0;
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    if (entry.offset < free) throw new FileRefused("file-broken");
    free = entry.offset + LOCAL_LENGTH + entry.packed;
  }
  if (free > directoryStart) throw new FileRefused("file-broken");
}

function refuseBombs(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const isTight = entries.some(
    ({ packed, unpacked }) => unpacked > FILE_LIMITS.ratioFromMb * MB && unpacked > packed * FILE_LIMITS.ratio,
  );
  if (total > FILE_LIMITS.unpackedMb * MB || isTight) {
    throw new FileRefused("file-unpacks-too-large", { limit: FILE_LIMITS.unpackedMb });
  }
}
