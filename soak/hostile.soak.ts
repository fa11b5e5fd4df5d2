import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOSTILE_KINDS, type HostileFile, hostileFile } from "./hostile-files.ts";
import { listLeftovers, peakMemoryMb, readHostile, type Verdict } from "./read-hostile.ts";
import type { Soak } from "./soak.ts";

const FILES = 20_000;
/** Files between two looks for leftovers, each of which keeps the state. */
const BATCH = 100;
const AT_ONCE = 3;
const MOST_MB = 500;

type Fault = { readonly number: number; readonly kind: string; readonly fault: string; readonly says: string };
type Tally = {
  readonly done: number;
  /** Per kind, how often each answer came. */
  readonly came: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly faults: readonly Fault[];
  /** Of one process. */
  readonly peakMb: number;
  /** Of this process and all its workers together, had each had its peak at once. */
  readonly peakTogetherMb: number;
};
const NOTHING: Tally = { done: 0, came: {}, faults: [], peakMb: 0, peakTogetherMb: 0 };

/** Gives 20,000 broken files to the readers. HOSTILE_FILES ends it earlier. A file that broke a reader lies in `.cache/soak/hostile`. */
export const soak: Soak = async (run) => {
  const most = Number(process.env["HOSTILE_FILES"] ?? FILES);
  const ownTmp = await mkdtemp(join(tmpdir(), "lotrinh-hostile-"));
  // Workers and programs take it over: whatever any of them leaves is seen.
  process.env["TMPDIR"] = ownTmp;
  const folder = join(ownTmp, "arriving");
  await mkdir(folder);
  try {
    let tally = (run.kept as Tally | undefined) ?? NOTHING;
    while (tally.done < most) {
      tally = await readBatch(tally, Math.min(BATCH, most - tally.done), folder, run.seed);
      await run.keep(tally);
      if (tally.done % 1_000 === 0) run.say(`${tally.done}/${most} ${tally.faults.length} faults, ${tally.peakMb} MB`);
    }
    return evidenceOf(tally);
  } finally {
    await rm(ownTmp, { recursive: true, force: true });
  }
};

async function readBatch(tally: Tally, count: number, folder: string, seed: number): Promise<Tally> {
  const numbers = Array.from({ length: count }, (_, at) => tally.done + at);
  const read: { readonly file: HostileFile; readonly number: number; readonly verdict: Verdict }[] = [];
  let peakMb = tally.peakMb;
  let peakTogetherMb = tally.peakTogetherMb;
  const lane = async () => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
      const file = await hostileFile(seed, number);
      read.push({ file, number, verdict: await readHostile(file, folder) });
      const { own, workers } = await peakMemoryMb();
      peakMb = Math.round(Math.max(peakMb, own, ...workers));
      peakTogetherMb = Math.round(Math.max(peakTogetherMb, own + workers.reduce((sum, each) => sum + each, 0)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const faults = [...tally.faults, ...(await faultsOf(read)), ...(await leftoversAsFaults(folder, tally.done))];
  return { done: tally.done + count, came: cameOf(tally.came, read), faults, peakMb, peakTogetherMb };
}

type Read = readonly { readonly file: HostileFile; readonly number: number; readonly verdict: Verdict }[];

async function faultsOf(read: Read): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { file, number, verdict } of read) {
    if (verdict.fault === undefined) continue;
    await keepForLook(file, number);
    faults.push({ number, kind: file.kind, fault: verdict.fault, says: verdict.says ?? "" });
  }
  return faults;
}

async function keepForLook({ bytes, kind }: HostileFile, number: number): Promise<void> {
  const kept = join(import.meta.dirname, "..", ".cache", "soak", "hostile");
  await mkdir(kept, { recursive: true });
  await writeFile(join(kept, `${number}.${kind}`), bytes);
}

async function leftoversAsFaults(folder: string, number: number): Promise<Fault[]> {
  const left = await listLeftovers(folder);
  return left.map((name) => ({ number, kind: "any", fault: "leftover", says: name }));
}

function cameOf(before: Tally["came"], read: Read): Tally["came"] {
  const came = Object.fromEntries(HOSTILE_KINDS.map((kind) => [kind, { ...before[kind] }]));
  for (const { file, verdict } of read) {
    const ofKind = (came[file.kind] ??= {});
    ofKind[verdict.came] = (ofKind[verdict.came] ?? 0) + 1;
  }
  return came;
}

function evidenceOf({ done, came, faults, peakMb, peakTogetherMb }: Tally) {
  const count = (fault: string) => faults.filter((each) => each.fault === fault).length;
  return {
    files: done,
    filesAsked: FILES,
    isWhole: done >= FILES,
    crashes: count("crash"),
    hangs: count("hang"),
    leftoverFiles: count("leftover"),
    peakMbOfOneProcess: peakMb,
    peakMbTogether: peakTogetherMb,
    isWithinMemory: peakMb < MOST_MB,
    came,
    faults,
  };
}
