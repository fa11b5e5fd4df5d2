import { randomUUID } from "node:crypto";
import { readdir, readFile as readBytes, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkerPool, readSpreadsheet } from "#file-kit/index.ts";
import { readFile, readMember, takeMember } from "#rooms/documents/server/index.ts";
import { type Outcome } from "#shared/outcome.ts";
import type { HostileFile } from "./hostile-files.ts";

const pasting = createWorkerPool<{ readonly pasted: string }, number, "file-too-long">(
  new URL("./pasted-worker.ts", import.meta.url),
);
/** Longer than the slowest watchdog of a reader with its wait for a place. */
const HANGS_AFTER_MS = 300_000;

/** `read`, the code of a refusal, or what must never be. */
export type Verdict = { readonly came: string; readonly fault?: "crash" | "hang"; readonly says?: string };

/** Gives a file to every reader that a person could give it to. */
export async function readHostile(file: HostileFile, folder: string): Promise<Verdict> {
  const path = join(folder, randomUUID());
  await writeFile(path, file.bytes);
  try {
    return await verdictOf(() => readEveryWay(file, path, folder));
  } finally {
    await rm(path);
  }
}

/** What comes of a reading: a reader answers in time, with words or with a refusal; anything else is a fault. */
export async function verdictOf(read: () => Promise<Outcome<unknown>>, limitMs = HANGS_AFTER_MS): Promise<Verdict> {
  const hang = Promise.withResolvers<Verdict>();
  const timer = setTimeout(() => hang.resolve({ came: "no answer", fault: "hang" }), limitMs);
  const answer = read().then(
    (outcome): Verdict => ({ came: outcome.ok ? "read" : outcome.refusal.code }),
    (error: unknown): Verdict => ({
      came: "no answer",
      fault: "crash",
      says: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  try {
    return await Promise.race([answer, hang.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function readEveryWay(
  { kind, name, bytes }: HostileFile,
  path: string,
  folder: string,
): Promise<Outcome<unknown>> {
  if (kind === "pasted") return pasting.run({ pasted: bytes.toString("utf8") });
  if (kind === "csv") return readSpreadsheet(path);
  if (kind === "xlsx") await readSpreadsheet(path);
  const outcome = await readFile({ path, name });
  if (outcome.ok && outcome.value.kind === "archive")
    for (const member of outcome.value.members) await readOneMember({ path, name }, member.name, folder);
  return outcome;
}

async function readOneMember(archive: { path: string; name: string }, member: string, folder: string): Promise<void> {
  const taken = await takeMember(archive, member, folder);
  if (!taken.ok) return;
  try {
    await readMember(taken.value);
  } finally {
    await taken.value.remove();
  }
}

/** Whatever readers left in the folder for temporary files or in that of arriving files. */
export async function listLeftovers(folder: string): Promise<string[]> {
  return [...(await readdir(folder)), ...(await readdir(tmpdir())).filter((name) => join(tmpdir(), name) !== folder)];
}

/** Largest resident memory, in MB, that this process and each process under it ever had; both must be asked while they live. */
export async function peakMemoryMb(): Promise<{ readonly own: number; readonly workers: readonly number[] }> {
  const children = (await readBytes(`/proc/self/task/${process.pid}/children`, "utf8")).split(" ").filter(Boolean);
  const peaks = await Promise.all(children.map((pid) => peakOf(pid).catch(() => 0)));
  return { own: await peakOf("self"), workers: peaks };
}

async function peakOf(pid: string): Promise<number> {
  const kilobytes = /VmHWM:\s+(\d+)/u.exec(await readBytes(`/proc/${pid}/status`, "utf8"))?.[1];
  return (Number(kilobytes ?? 0) * 1_024) / 1e6;
}
