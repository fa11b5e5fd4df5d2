import { execFile, type SpawnOptions } from "node:child_process";
import { promisify } from "node:util";
import { StoreUnavailable } from "../store-unavailable.ts";

const run = promisify(execFile);

/** The account PostgreSQL runs as. It refuses root, so root runs it as `nobody`. */
export type ServerAccount = { readonly uid: number; readonly gid: number; readonly isOther: boolean };

export async function findServerAccount(): Promise<ServerAccount> {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid === undefined || gid === undefined) {
    throw new StoreUnavailable("embedded-not-installed", { platform: `${process.platform}-${process.arch}` });
  }
  if (uid !== 0) return { uid, gid, isOther: false };
  return { uid: await lookUp("-u"), gid: await lookUp("-g"), isOther: true };
}

/** How to start a child as that account, in a folder every account can stand in and without our environment. */
export function spawnedAs(account: ServerAccount): SpawnOptions {
  const identity = account.isOther ? { uid: account.uid, gid: account.gid } : {};
  return { ...identity, cwd: "/", env: { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" } };
}

/** Whether the account may enter a folder or execute a file. The kernel answers, so access lists count too. */
export async function canReach(account: ServerAccount, path: string): Promise<boolean> {
  try {
    await run("/bin/sh", ["-c", `test -x "$1"`, "sh", path], { ...spawnedAs(account), encoding: "utf8" });
    return true;
  } catch {
    return false;
  }
}

async function lookUp(flag: "-u" | "-g"): Promise<number> {
  const { stdout } = await run("id", [flag, "nobody"]);
  return Number(stdout.trim());
}
