import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Drill, type DrillRound, programOf, runRound, startDrillServer, stopDrillServer } from "./kill-drill.ts";
import { killEvidence } from "./kill-evidence.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Soak, SoakRun } from "./soak.ts";

const ROUNDS = 1_000;
/** A fresh place every so often keeps a round short: each one asks for everything that was ever promised there. */
const ROUNDS_PER_PLACE = 50;
/** Places side by side: most of a round is waiting for disks and starts. */
const LANES = 2;

type Kept = { readonly rounds: readonly DrillRound[] };

/** Kills the server, PostgreSQL or both under write load, a thousand times. KILL_ROUNDS ends it earlier, with what there is. */
export const soak: Soak = async (run) => {
  const rounds: DrillRound[] = [...((run.kept as Kept | undefined)?.rounds ?? [])];
  const most = Number(process.env["KILL_ROUNDS"] ?? ROUNDS);
  const isOver = () => rounds.length >= most;
  const lane = async (number: number) => {
    while (!isOver()) await runPlace(seededRandom(run.seed + rounds.length + number * ROUNDS), rounds, isOver, run);
  };
  await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
  return killEvidence(rounds, ROUNDS);
};

async function runPlace(
  random: () => number,
  rounds: DrillRound[],
  isOver: () => boolean,
  { keep, say }: SoakRun,
): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), "lotrinh-kills-"));
  // Else root's cluster would lie outside, where nobody removes it.
  await chmod(parent, 0o755);
  const drill: Drill = { dataFolder: join(parent, "data"), program: programOf(), random, promised: [] };
  let server = await startDrillServer(drill);
  try {
    for (let count = 0; count < ROUNDS_PER_PLACE && !isOver(); count += 1) {
      const ran = await runRound(drill, server).catch((error: unknown) => failedRound(error));
      rounds.push(ran.round);
      await keep({ rounds });
      if (rounds.length % 10 === 0) say(`${rounds.length} ${JSON.stringify(ran.round)}`);
      // A place where a drill could not go on is left, its finding is kept.
      if (!ran.server) return;
      server = ran.server;
    }
  } finally {
    await stopDrillServer(server);
    // PostgreSQL may still be ending.
    await rm(parent, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
  }
}

function failedRound(error: unknown): { round: DrillRound; server: undefined } {
  const says = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const nothing = { acknowledged: 0, unanswered: 0, outages: 0, restartMs: 0, sweptFiles: 0 };
  return { round: { victim: "server", ...nothing, findings: [{ kind: "failed", says }] }, server: undefined };
}
