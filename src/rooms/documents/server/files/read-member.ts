import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { wipe } from "#file-kit/index.ts";
import { type Outcome, refuse } from "#shared/outcome.ts";
import type { FileContent, FileToRead, ReadRefusalCode, ReadSettings } from "./file-reader.ts";
import { unpackMember } from "./packed-or-plain.ts";
import { readFile } from "./read-file.ts";

export type MemberFile = FileToRead & { readonly remove: () => Promise<void> };

/** Puts one document of an archive into `folder`, under a name of ours; the caller removes it. */
export async function takeMember(
  archive: FileToRead,
  member: string,
  folder: string,
  settings: ReadSettings = {},
): Promise<Outcome<MemberFile, ReadRefusalCode>> {
  const path = join(folder, randomUUID());
  const unpacked = await unpackMember(archive, member, path, settings);
  if (unpacked.ok)
    return { ok: true, value: { path, name: member.slice(member.lastIndexOf("/") + 1), remove: () => wipe(path) } };
  await rm(path, { force: true });
  return refuse(unpacked.refusal.code, { ...unpacked.refusal.params, file: archive.name });
}

/** Reads a document that came out of an archive: judged by itself, and no archive once more. */
export async function readMember(
  member: FileToRead,
  settings: ReadSettings = {},
): Promise<Outcome<FileContent & { readonly kind: "document" }, ReadRefusalCode>> {
  const read = await readFile(member, settings);
  if (!read.ok) return read;
  if (read.value.kind === "archive") return refuse("file-archive-nested", { file: member.name });
  return { ok: true, value: read.value };
}
