// Writes into package-lock.json the platform packages that npm left out. Run by `npm run add`; safe to run again.
//
// A registry mirror may lack the packages of foreign platforms. `npm install` passes over them, and then `npm ci` refuses
// the lockfile as incomplete ("Missing: …@ from lock file"). An entry with its platform is all that `npm ci` wants: it
// installs only what fits the machine.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkout, say } from "./launch.mjs";

const OS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "aix", "win32"];
const CPU = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** Entries for the optional dependencies of locked packages that have none. */
export function missingOptional(packages) {
  const missing = new Map();
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isLocked(packages, path, name)) continue;
      missing.set(`node_modules/${name}`, { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true });
    }
  }
  return missing;
}

/** Looks where Node would look: beside the package, then in every node_modules above it. */
function isLocked(packages, path, name) {
  for (let place = path; ; place = place.slice(0, Math.max(0, place.lastIndexOf("node_modules/") - 1))) {
    const prefix = place === "" ? "" : `${place}/`;
    if (packages[`${prefix}node_modules/${name}`]) return true;
    if (place === "") return false;
  }
}

/** `@oxfmt/binding-linux-arm64-musl` → linux, arm64, musl. */
export function platformOf(name) {
  const words = name.split(/[-/@]/);
  const cpu = CPU.find((each) => words.includes(each));
  const os = OS.find((each) => words.includes(each));
  const libc = words.includes("musl") ? "musl" : words.includes("gnu") ? "glibc" : undefined;
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(os ? { os: [os] } : {}),
    ...(os === "linux" && libc ? { libc: [libc] } : {}),
  };
}

export function completeLock() {
  const file = join(checkout, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const missing = [...missingOptional(lock.packages)];
  const unusable = missing.filter(([, entry]) => !/^\d+\.\d+\.\d+/.test(entry.version) || !entry.cpu);
  if (unusable.length > 0) {
    throw new Error(`Neither platform nor exact version is known of ${unusable.map(([path]) => path).join(", ")}.`);
  }
  if (missing.length === 0) return;

  for (const [path, entry] of missing) lock.packages[path] = entry;
  const sorted = Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, "en"));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  say(`package-lock.json: added ${missing.length} packages of other platforms that the registry did not serve.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) completeLock();
