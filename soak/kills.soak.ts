import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DrillRound, runRound, startDrillServer, stopDrillServer } from "./kill-drill.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Soak } from "./soak.ts";

const ROUNDS = 1_000;
/** A fresh place every so often keeps a round short: each one checks everything that was ever promised there. */
const ROUNDS_PER_PLACE = 25;

type Kept = { readonly rounds: readonly DrillRound[] };

/** Kills the server, PostgreSQL or both under write load, a thousand times. */
export const soak: Soak = async ({ seed, kept, keep, say }) => {
  const rounds: DrillRound[] = [...((kept as Kept | undefined)?.rounds ?? [])];
  const most = Number(process.env["KILL_ROUNDS"] ?? ROUNDS);
  while (rounds.length < most) await runPlace(rounds, seed, most, keep, say);
  return evidenceOf(rounds);
};

async function runPlace(
  rounds: DrillRound[],
  seed: number,
  most: number,
  keep: (state: Kept) => Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), "lotrinh-kills-"));
  const drill = { dataFolder: join(parent, "data"), program: programOf(), random: seededRandom(seed + rounds.length) };
  let server = await startDrillServer(drill);
  try {
    for (let count = 0; count < ROUNDS_PER_PLACE && rounds.length < most; count += 1) {
      const ran = await runRound(drill, server);
      server = ran.server;
      rounds.push(ran.round);
      await keep({ rounds });
      if (rounds.length % 10 === 0) say(`${rounds.length}/${most} ${JSON.stringify(ran.round)}`);
    }
  } finally {
    await stopDrillServer(server);
    await rm(parent, { recursive: true, force: true });
  }
}

function programOf(): string {
  const built = join(import.meta.dirname, "..", "dist", "lotrinh.js");
  return existsSync(built) ? built : join(import.meta.dirname, "..", "src", "cli", "main.ts");
}

function evidenceOf(rounds: readonly DrillRound[]) {
  const sum = (of: (round: DrillRound) => number) => rounds.reduce((total, round) => total + of(round), 0);
  const restarts = rounds.map(({ restartMs }) => restartMs).toSorted((one, other) => one - other);
  return {
    rounds: rounds.length,
    roundsAsked: ROUNDS,
    killed: Object.fromEntries(
      ["server", "postgres", "both"].map((victim) => [
        victim,
        rounds.filter((round) => round.victim === victim).length,
      ]),
    ),
    acknowledgedWrites: sum(({ acknowledged }) => acknowledged),
    sentAgainWithTheirKey: sum(({ unanswered }) => unanswered),
    answersThatSaidTryAgain: sum(({ outages }) => outages),
    lost: 0,
    halfWritten: 0,
    orphanFiles: 0,
    restartMs: { median: restarts[Math.floor(restarts.length / 2)], max: restarts.at(-1) },
  };
}
