import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "../open.ts";
import { type BackupMade, type MakeBackup, writeBackup } from "./write-backup.ts";

/** Made by itself, nightly and before every migration: so many are kept. */
const KEPT = 14;
const OWN_NAME = /^lotrinh-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.tar\.gz$/;

export type KeptBackup = BackupMade & { readonly file: string };

export function backupsFolder(dataFolder: string): string {
  return join(dataFolder, "backups");
}

/** Writes a backup whole or not at all: beside its name, synced, renamed. */
export async function writeBackupFile(store: Store, file: string, asked: MakeBackup): Promise<KeptBackup> {
  const partial = `${file}.${process.pid}.partial`;
  try {
    const made = await writeBackup(store, createWriteStream(partial, { mode: 0o600 }), asked);
    await sync(partial);
    await rename(partial, file);
    return { ...made, file };
  } finally {
    await rm(partial, { force: true });
  }
}

/** A backup in the data folder; the oldest ones beyond fourteen go. Files that people put there stay. */
export async function keepBackup(store: Store, dataFolder: string, asked: MakeBackup): Promise<KeptBackup> {
  const folder = backupsFolder(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `lotrinh-${asked.at.replaceAll(/[:.]/g, "-")}.tar.gz`;
  const kept = await writeBackupFile(store, join(folder, name), asked);
  const own = (await listBackups(dataFolder)).toReversed();
  for (const old of own.slice(KEPT)) await rm(join(folder, old), { force: true });
  return kept;
}

/** The names of the backups that were made by themselves, oldest first. */
export async function listBackups(dataFolder: string): Promise<readonly string[]> {
  const names = await readdir(backupsFolder(dataFolder)).catch(() => []);
  return names.filter((name) => OWN_NAME.test(name)).toSorted();
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
