import { createHash, randomUUID } from "node:crypto";
import { chmod, chown, link, lstat, mkdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hasErrorCode } from "../error-code.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { canReach, type ServerAccount } from "./server-account.ts";

/** Where root keeps what the account `nobody` must reach and cannot reach in the data folder. */
const SYSTEM_FOLDER = "/var/lib/lotrinh";

/** The kernel allows about 107 bytes for the whole path of a socket. */
const SOCKET_PATH_BYTES = 100;

export type ClusterHome = {
  readonly folder: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly sockets: string;
  /** Held alone while the server starts or stops. */
  readonly startLock: string;
  /** Held shared by every process that uses the server. */
  readonly joinLock: string;
  readonly log: string;
  /** Where a runnable copy of PostgreSQL may lie. */
  readonly copies: string;
};

export async function prepareClusterHome(dataFolder: string, account: ServerAccount): Promise<ClusterHome> {
  const folder = await findHomeFolder(await realpath(dataFolder), account);
  const sockets = join(folder, "sockets");
  const isShort = Buffer.byteLength(join(sockets, ".s.PGSQL.5432")) < SOCKET_PATH_BYTES;
  const home: ClusterHome = {
    folder,
    cluster: join(folder, "cluster"),
    sockets: isShort ? sockets : `/tmp/lotrinh-${account.uid}-${shortHash(folder)}`,
    startLock: join(folder, "start.lock"),
    joinLock: join(folder, "join.lock"),
    log: join(folder, "postgres.log"),
    copies: account.isOther ? SYSTEM_FOLDER : folder,
  };
  if (account.isOther) await makeFolder(SYSTEM_FOLDER, 0o711);
  await makePrivateFolder(home.sockets, account);
  return home;
}

async function findHomeFolder(dataFolder: string, account: ServerAccount): Promise<string> {
  const inside = join(dataFolder, "postgres");
  const chosenId = account.isOther ? await findOutsideId(dataFolder, inside, account) : undefined;
  const folder = chosenId === undefined ? inside : join(SYSTEM_FOLDER, chosenId);
  if (chosenId !== undefined) await makeFolder(SYSTEM_FOLDER, 0o711);
  try {
    await makeFolder(folder, 0o711);
  } catch (error) {
    if (!hasErrorCode(error, "EACCES", "EPERM")) throw error;
    throw new StoreUnavailable("data-folder-of-another-account", { folder: dataFolder }, error);
  }
  const { uid } = await lstat(folder);
  if (uid !== process.getuid?.()) throw new StoreUnavailable("data-folder-of-another-account", { folder: dataFolder });
  if (chosenId !== undefined) await refuseCopiedFolder(dataFolder, folder);
  return folder;
}

/** The id of a cluster outside the data folder. Chosen once and kept beside the data, so the folder may be moved. */
async function findOutsideId(dataFolder: string, inside: string, account: ServerAccount): Promise<string | undefined> {
  const idFile = join(dataFolder, "cluster-id");
  const chosen = await readIfThere(idFile);
  if (chosen !== undefined) return chosen;
  if (await canReach(account, dataFolder)) return undefined;
  if ((await readIfThere(join(inside, "start.lock"))) !== undefined) {
    throw new StoreUnavailable("cluster-unreachable", { folder: inside });
  }

  await writeOnce(idFile, shortHash(randomUUID()));
  return readFile(idFile, "utf8");
}

/** Two data folders must never share one cluster, which a plain copy of the folder would bring about. */
async function refuseCopiedFolder(dataFolder: string, folder: string): Promise<void> {
  const ownerFile = join(folder, "data-folder");
  await writeOnce(ownerFile, dataFolder);
  const original = await readFile(ownerFile, "utf8");
  if (original === dataFolder) return;

  const originalId = await readIfThere(join(original, "cluster-id"));
  if (originalId !== undefined && folder.endsWith(originalId)) {
    throw new StoreUnavailable("data-folder-copied", { folder: dataFolder, original });
  }
  await writeFile(ownerFile, dataFolder);
}

async function makeFolder(folder: string, mode: number): Promise<void> {
  const created = await mkdir(folder, { recursive: true });
  // The account's umask may have taken the right to pass through.
  if (created !== undefined) await chmod(folder, mode);
}

async function makePrivateFolder(folder: string, account: ServerAccount): Promise<void> {
  const created = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (created !== undefined) await chown(folder, account.uid, account.gid);
  const found = await lstat(folder);
  // In /tmp another account could have put its own folder there first.
  const isOurs = found.isDirectory() && (found.uid === account.uid || found.uid === process.getuid?.());
  if (!isOurs) throw new StoreUnavailable("data-folder-of-another-account", { folder });
  if (found.uid !== account.uid) await chown(folder, account.uid, account.gid);
}

/** Writes a small file whole or not at all; the first writer wins. */
async function writeOnce(file: string, content: string): Promise<void> {
  const partial = `${file}.${randomUUID()}`;
  await writeFile(partial, content);
  try {
    await link(partial, file);
  } catch (error) {
    if (!hasErrorCode(error, "EEXIST")) throw error;
  } finally {
    await rm(partial, { force: true });
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (hasErrorCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
