import { spawn } from "node:child_process";
import { access, constants, copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { done, type Outcome, refuse } from "#shared/outcome.ts";

const SECONDS = 60;
/** Macros off, no link followed, nothing fetched, no recovery of an earlier crash. */
const SETTINGS = [
  ["/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"],
  ["/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"],
  ["/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"],
  ["/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"],
  ["/org.openoffice.Office.Recovery/RecoveryInfo", "Enabled", "false"],
] as const;
/** A proxy that is not there: should it try to fetch something after all. */
const NOWHERE = "http://127.0.0.1:9";

type Converted = Outcome<{ readonly path: string; readonly remove: () => Promise<void> }, ConversionRefusal>;
export type ConversionRefusal = "file-needs-office" | "file-not-converted" | "file-too-slow" | "reading-cancelled";

let last: Promise<unknown> = Promise.resolve();

/**
 * Converts a file to .docx by LibreOffice, when it is installed, one at a time, with a profile of its own; ended with all its processes
 * when it takes too long or is cancelled. The caller removes the result.
 */
export async function convertToDocx(file: string, ending: string, signal?: AbortSignal): Promise<Converted> {
  const program = await findOffice();
  if (program === undefined) return refuse("file-needs-office");
  const turn = last.then(() => convert(program, file, ending, signal));
  last = turn.catch(() => undefined);
  return turn;
}

/** LibreOffice's launcher on the path; undefined when it is not installed. */
export async function findOffice(path = process.env["PATH"] ?? ""): Promise<string | undefined> {
  for (const folder of path.split(delimiter)) {
    for (const name of ["soffice", "libreoffice"]) {
      const program = join(folder, name);
      const isThere = await access(program, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (folder !== "" && isThere) return program;
    }
  }
  return undefined;
}

async function convert(program: string, file: string, ending: string, signal?: AbortSignal): Promise<Converted> {
  if (signal?.aborted) return refuse("reading-cancelled");
  const folder = await mkdtemp(join(tmpdir(), "lotrinh-office-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const source = join(folder, `source${ending}`);
    await copyFile(file, source);
    await writeProfile(join(folder, "profile"));
    const ended = await runOffice(program, folder, source, signal);
    const made = (await readdir(join(folder, "out")).catch(() => [])).find((name) => name.endsWith(".docx"));
    if (ended === "done" && made !== undefined) return done({ path: join(folder, "out", made), remove });
    await remove();
    if (ended === "too-slow") return refuse("file-too-slow", { limit: SECONDS });
    return refuse(ended === "cancelled" ? "reading-cancelled" : "file-not-converted");
  } catch (error) {
    await remove();
    throw error;
  }
}

async function writeProfile(profile: string): Promise<void> {
  const settings = join(profile, "user", "registrymodifications.xcu");
  await mkdir(dirname(settings), { recursive: true });
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join("")}</oor:items>`;
  await writeFile(settings, xml);
}

type Ended = "done" | "failed" | "too-slow" | "cancelled";

async function runOffice(program: string, folder: string, source: string, signal?: AbortSignal): Promise<Ended> {
  const child = spawn(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--headless",
      "--norestore",
      "--nologo",
      "--convert-to",
      "docx:MS Word 2007 XML",
      "--outdir",
      join(folder, "out"),
      source,
    ],
    {
      cwd: folder,
      stdio: "ignore",
      // A group of its own: the launcher starts further processes, and all are ended together.
      detached: true,
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: folder,
        LANG: "C.UTF-8",
        http_proxy: NOWHERE,
        https_proxy: NOWHERE,
      },
    },
  );
  const ended = Promise.withResolvers<Ended>();
  child
    .once("error", () => ended.resolve("failed"))
    .once("exit", (code) => ended.resolve(code === 0 ? "done" : "failed"));
  const watchdog = setTimeout(() => ended.resolve("too-slow"), SECONDS * 1000);
  const onAbort = () => ended.resolve("cancelled");
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    return await ended.promise;
  } finally {
    clearTimeout(watchdog);
    signal?.removeEventListener("abort", onAbort);
    endGroup(child.pid);
  }
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // All of them have ended by themselves.
  }
}
