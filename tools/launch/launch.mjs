// What every launcher shares. Plain JavaScript without dependencies: it runs under Node 20 before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const checkout = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
export const dist = join(checkout, "dist");

const NEEDED_NODE = 24;
/** What is said on the way goes to stderr: stdout belongs to what was asked for, and `lotrinh … --json` is read by programs. */
const asideOnly = ["inherit", 2, 2];
const onWindows = process.platform === "win32";

/** Installs the exact versions of package-lock.json unless they already lie in node_modules. */
export function ensureInstalled() {
  const difference = installDifference();
  if (!difference) return;

  say(`Installing packages (${difference}). This takes a minute or two and needs the package registry.`);
  const exitCode = runNpm(["ci"]);
  if (exitCode !== 0) stop(`"npm ci" failed with exit code ${exitCode}; its own words stand above.`, exitCode);
}

/**
 * Compares the lockfile with the one npm keeps inside node_modules, so an install by any way (npm ci, npm install) counts.
 * npm writes that file last: a broken install has none.
 */
function installDifference() {
  const wanted = readLock(join(checkout, "package-lock.json"));
  if (!wanted) stop("package-lock.json is missing. Run this from a complete checkout.");
  const installed = readLock(join(checkout, "node_modules", ".package-lock.json"));
  if (!installed) return "none are installed yet";

  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "") continue;
    const found = installed[path];
    if (!found) {
      if (entry.optional || entry.devOptional || entry.peer) continue;
      return `${path.replace("node_modules/", "")} is missing`;
    }
    if (found.version !== entry.version) return `${path.replace("node_modules/", "")} must become ${entry.version}`;
  }
  return undefined;
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** npm under the Node that started us, or under `node` when one is given. Returns the exit code. */
export function runNpm(args, node = process.execPath) {
  const npmCli = process.env.npm_execpath;
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}` };
  const options = { cwd: checkout, stdio: asideOnly, env };
  const result = npmCli?.endsWith("npm-cli.js")
    ? spawnSync(node, [npmCli, ...args], options)
    : spawnSync("npm", args, { ...options, shell: onWindows });
  if (result.error) stop(`npm could not be started: ${result.error.message}`);
  return result.status ?? 1;
}

/** The Node 24 that comes as a package; where none exists (macOS) the machine's own, when it is new enough. */
export function findNode24() {
  const platform = { linux: "linux", win32: "win", darwin: "darwin" }[process.platform] ?? process.platform;
  const packaged = join(
    checkout,
    "node_modules",
    `node-${platform}-${process.arch}`,
    "bin",
    onWindows ? "node.exe" : "node",
  );
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split(".")[0]) >= NEEDED_NODE) return process.execPath;
  return stop(
    `Lộ Trình runs on Node ${NEEDED_NODE} or newer. This is Node ${process.versions.node}, and no Node ${NEEDED_NODE} ` +
      `is packaged for ${process.platform} ${process.arch} (or its download failed). ` +
      `Install Node ${NEEDED_NODE} from nodejs.org or with your package manager, then run the same command again.`,
  );
}

/** Builds dist/ when it is missing or was made from other sources. */
export function ensureBuilt({ evenIfStale = false } = {}) {
  if (evenIfStale && readStamp() !== undefined) return;
  if (!renewBuild()) stop("The build failed; its own words stand above.");
}

/** The same without an end: says whether dist/ is now the build of the sources. */
export function renewBuild() {
  const stamp = readStamp();
  if (stamp === sourceFingerprint()) return true;

  say(stamp === undefined ? "Building dist/." : "The sources changed: building dist/ again.");
  const result = spawnSync(findNode24(), [join(checkout, "tools", "build.ts")], { cwd: checkout, stdio: asideOnly });
  return result.status === 0;
}

function readStamp() {
  try {
    return readFileSync(join(dist, ".stamp"), "utf8");
  } catch {
    return undefined;
  }
}

/** One digest of everything dist/ is made from. By content, so neither a clone nor a switched branch fools it. */
export function sourceFingerprint() {
  const digest = createHash("sha256");
  for (const name of ["package.json", "package-lock.json", "vite.config.ts", "tools/build.ts"]) {
    digestFile(digest, join(checkout, name));
  }
  for (const path of listFiles(join(checkout, "src"))) {
    if (!/\.test\.tsx?$/.test(path)) digestFile(digest, path);
  }
  return digest.digest("hex");
}

function digestFile(digest, path) {
  if (!existsSync(path)) return;
  digest
    .update(`${relative(checkout, path)}\0`)
    .update(readFileSync(path))
    .update("\0");
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Runs Node 24 in the foreground, passes signals on and ends with its exit code. */
export function becomeNode24(args, { env = {}, cwd = process.cwd() } = {}) {
  const child = spawn(findNode24(), args, { cwd, stdio: "inherit", env: { ...process.env, ...env } });

  // At a terminal Ctrl-C reaches the child by itself; sending it twice would turn "stop" into "stop at once".
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGHUP"));

  child.on("error", (error) => stop(`Node ${NEEDED_NODE} could not be started: ${error.message}`));
  child.on("exit", (exitCode, signal) => process.exit(exitCode ?? 128 + (constants.signals[signal] ?? 0)));
}

/** Runs dist/lotrinh.js; the compile cache lies in dist/, so it goes when the build that it belongs to goes. */
export function becomeLotrinh(args) {
  becomeNode24([join(dist, "lotrinh.js"), ...args], {
    env: { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(dist, ".compile-cache") },
  });
}

export function say(words) {
  process.stderr.write(`${words}\n`);
}

export function stop(words, exitCode = 1) {
  say(words);
  process.exit(exitCode);
}
