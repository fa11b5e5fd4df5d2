import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What playwright-core's `chromium.launch` needs to start a browser that lies on this machine. */
export type Browser = {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
};

/** A Chromium for journeys and screenshots: CHROMIUM_PATH, else Debian's, else the one inside @sparticuz/chromium. */
export async function findBrowser(): Promise<Browser> {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH names ${asked}, and nothing lies there.`);
    return { executablePath: asked, args: sandboxArgs(), env: ownEnvironment() };
  }
  if (existsSync("/usr/bin/chromium")) {
    return { executablePath: "/usr/bin/chromium", args: sandboxArgs(), env: ownEnvironment() };
  }
  return unpackedBrowser();
}

/** Chromium's sandbox refuses root, and small containers have a /dev/shm too small for it. */
function sandboxArgs(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [...(isRoot ? ["--no-sandbox"] : []), "--disable-dev-shm-usage", "--font-render-hinting=none"];
}

async function unpackedBrowser(): Promise<Browser> {
  const folder = await unpack();
  return {
    executablePath: join(folder, "chromium"),
    // The packed binary has no sandbox helper beside it, so it starts without one for every user.
    args: [...new Set(["--no-sandbox", ...sandboxArgs()])],
    env: {
      ...ownEnvironment(),
      LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

/**
 * Unpacks once per user and version. The package itself unpacks to fixed names in the temporary folder, where two
 * processes (or two users) meet half-written files; so it works in a folder of its own that is renamed when complete.
 */
async function unpack(): Promise<string> {
  const version = await packedVersion();
  const folder = join(tmpdir(), `lotrinh-chromium-${version}-${userInfo().uid}`);
  if (existsSync(folder)) return folder;

  const workshop = await mkdtemp(join(tmpdir(), "lotrinh-chromium-"));
  await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", `import chromium from "@sparticuz/chromium"; await chromium.executablePath();`],
    {
      cwd: import.meta.dirname,
      // The package adds the libraries that a bare machine lacks only where it believes to be on this platform.
      env: { ...process.env, TMPDIR: workshop, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
    },
  );
  await writeFile(join(workshop, "fonts.conf"), fontConfiguration(folder));
  try {
    await rename(workshop, folder);
  } catch (error) {
    await rm(workshop, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  await mkdir(join(folder, "font-cache"), { recursive: true });
  return folder;
}

async function packedVersion(): Promise<string> {
  const packageJson = new URL("../node_modules/@sparticuz/chromium/package.json", import.meta.url);
  const { version } = JSON.parse(await readFile(packageJson, "utf8")) as { version: string };
  return version;
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, "font-cache")}</cachedir>
</fontconfig>
`;
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
