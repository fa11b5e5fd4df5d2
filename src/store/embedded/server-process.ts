import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { chown, mkdir, rename, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StoreUnavailable } from "../store-unavailable.ts";
import type { ClusterHome } from "./cluster-home.ts";
import { isAnswering, SUPERUSER } from "./connection.ts";
import type { NativeTree } from "./native-tree.ts";
import { readPostmasterPid, removeStaleLocks, worksIn } from "./postmaster.ts";
import { type ServerAccount, spawnedAs } from "./server-account.ts";

const POLL_MS = 25;
const LARGEST_LOG_BYTES = 5_000_000;
const LEAST_FREE_BYTES = 48_000_000;

/** Statements and details stay out of the log: they hold words of documents and names of people. */
const SERVER_SETTINGS = [
  "listen_addresses=",
  "max_connections=200",
  "unix_socket_permissions=0700",
  "timezone=UTC",
  "log_timezone=UTC",
  "log_error_verbosity=terse",
  "log_min_error_statement=panic",
  "log_parameter_max_length_on_error=0",
] as const;

const INITDB_FLAGS = [
  `--username=${SUPERUSER}`,
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--auth-local=trust",
  "--auth-host=reject",
] as const;

/** Makes the cluster beside its final name and renames, so that a crash leaves no half of one. */
export async function createCluster(home: ClusterHome, tree: NativeTree, account: ServerAccount): Promise<void> {
  const partial = `${home.cluster}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  if (account.isOther) await chown(partial, account.uid, account.gid);

  const child = startChild(home, account, join(tree, "bin", "initdb"), ["-D", partial, ...INITDB_FLAGS]);
  const [exitCode] = await once(child, "exit");
  if (exitCode !== 0) {
    await rm(partial, { recursive: true, force: true });
    throw await whyNotStarted(home);
  }
  await rename(partial, home.cluster);
}

/** Starts the server unless it answers already. Call it under the start lock. */
export async function startServer(
  home: ClusterHome,
  tree: NativeTree,
  account: ServerAccount,
  timeoutMs: number,
): Promise<void> {
  await turnLog(home.log);
  const deadline = Date.now() + timeoutMs;
  const args = ["-D", home.cluster, "-k", home.sockets, ...SERVER_SETTINGS.flatMap((setting) => ["-c", setting])];
  while (Date.now() < deadline) {
    const pid = await readPostmasterPid(home.cluster);
    const isStarting = pid !== undefined && (await worksIn(home.cluster, pid));
    if (!isStarting) await removeStaleLocks(home);

    const child = isStarting ? undefined : startChild(home, account, join(tree, "bin", "postgres"), args);
    child?.unref();
    const hasEnded = () => child !== undefined && (child.exitCode !== null || child.signalCode !== null);
    while (Date.now() < deadline && !hasEnded()) {
      if (await isAnswering(home.sockets)) return;
      if (!child && pid !== undefined && !(await worksIn(home.cluster, pid))) break;
      await pause(POLL_MS);
    }
    // The last processes of a killed server may still be ending; then PostgreSQL refuses and a second try succeeds.
    await pause(POLL_MS * 4);
  }
  throw await whyNotStarted(home);
}

/** PostgreSQL needs room for a file of its write-ahead log before it starts, and says so only in its log. */
async function whyNotStarted(home: ClusterHome): Promise<StoreUnavailable> {
  const { bavail, bsize } = await statfs(home.folder);
  if (bavail * bsize > LEAST_FREE_BYTES) return new StoreUnavailable("embedded-did-not-start", { log: home.log });
  return new StoreUnavailable("disk-full", { folder: home.folder });
}

/** Ends every session and waits until the cluster is closed. Call it under the start lock. */
export async function stopServer(home: ClusterHome, timeoutMs: number): Promise<void> {
  const pid = await readPostmasterPid(home.cluster);
  if (pid === undefined || !(await worksIn(home.cluster, pid))) return;

  process.kill(pid, "SIGINT");
  const deadline = Date.now() + timeoutMs;
  while (await worksIn(home.cluster, pid)) {
    if (Date.now() > deadline) throw new StoreUnavailable("embedded-did-not-stop", { log: home.log });
    await pause(POLL_MS);
  }
}

/** Detached, so that Ctrl+C in the terminal reaches us and not the server under us. */
function startChild(home: ClusterHome, account: ServerAccount, program: string, args: readonly string[]) {
  const log = openSync(home.log, "a", 0o600);
  try {
    const child = spawn(program, args, { ...spawnedAs(account), detached: true, stdio: ["ignore", log, log] });
    // A program that cannot be started counts as ended; the log and the time limit say the rest.
    child.on("error", () => undefined);
    return child;
  } finally {
    closeSync(log);
  }
}

async function turnLog(log: string): Promise<void> {
  const found = await stat(log).catch(() => undefined);
  if (found && found.size > LARGEST_LOG_BYTES) await rename(log, `${log}.1`);
}
