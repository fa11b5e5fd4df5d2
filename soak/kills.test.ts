import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStore } from "#store/index.ts";
import { checkNothingLost, type Promised } from "./check-nothing-lost.ts";
import { type DrillRound, runRound, startDrillServer, stopDrillServer } from "./kill-drill.ts";
import { killEvidence } from "./kill-evidence.ts";

const program = join(import.meta.dirname, "..", "src", "cli", "main.ts");

/** The first number of a round is when it kills, the second whom. */
const VICTIMS = [0.1, 0.6, 0.9];

describe("a server that is killed under write load", () => {
  test(
    "loses nothing that it acknowledged and leaves nothing half-written, three times",
    { timeout: 240_000 },
    async () => {
      const parent = await mkdtemp(join(tmpdir(), "lotrinh-kills-"));
      const dataFolder = join(parent, "data");
      const numbers = VICTIMS.flatMap((victim) => [0.9, victim]);
      const drill = { dataFolder, program, random: () => numbers.shift() ?? 0.5, promised: [] };
      let server = await startDrillServer(drill);
      try {
        const rounds = [];
        for (const _victim of VICTIMS) {
          const ran = await runRound(drill, server);
          server = ran.server;
          rounds.push(ran.round);
        }
        expect(rounds.map(({ victim }) => victim)).toEqual(["server", "postgres", "both"]);
        expect(rounds.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(5);
        expect(rounds.flatMap(({ findings }) => findings)).toEqual([]);

        await expectPlantedLossesToBeCounted(dataFolder, rounds);
      } finally {
        await stopDrillServer(server);
        await rm(parent, { recursive: true, force: true });
      }
    },
  );
});

/** The drill's own eyes: what must never be is planted, and the evidence counts each. */
async function expectPlantedLossesToBeCounted(dataFolder: string, rounds: readonly DrillRound[]): Promise<void> {
  const store = await openStore({ dataFolder });
  const unfinished = await store.files.put(Buffer.from("mồ côi"));
  const promised: Promised[] = [];
  const brokenNow = async () => {
    const checked = await checkNothingLost(store, dataFolder, promised);
    const round: DrillRound = { ...(rounds[0] as DrillRound), ...checked };
    return killEvidence([...rounds, round], 1_000);
  };
  try {
    expect((await brokenNow()).broken).toEqual(NOTHING_BROKEN);
    await expect(store.files.get(unfinished.sha256)).rejects.toThrow(/ENOENT/);

    promised.push({ key: "never-sent", path: "/api/plans/import", answer: {} });
    await store.pool.query(
      "update idempotency_key set response = null where key = (select min(key) from idempotency_key)",
    );
    await mkdir(join(dataFolder, "files", "00"), { recursive: true });
    await writeFile(join(dataFolder, "files", "00", "left-behind"), "");
    await store.pool.query(
      "update audit_entry set act = 'never-done' where id = (select min(id::text)::uuid from audit_entry)",
    );
    expect(await brokenNow()).toMatchObject({
      broken: { ...NOTHING_BROKEN, lost: 1, "half-written": 1, "orphan-file": 1, "record-not-whole": 1 },
      roundsWhoseRecordVerified: rounds.length,
    });
  } finally {
    await store.close();
  }
}

const NOTHING_BROKEN = { lost: 0, "half-written": 0, "orphan-file": 0, "record-not-whole": 0, failed: 0 };
