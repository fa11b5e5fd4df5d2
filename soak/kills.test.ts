import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStore } from "#store/index.ts";
import { checkNothingLost, type Promised } from "./check-nothing-lost.ts";
import { runRound, startDrillServer, stopDrillServer } from "./kill-drill.ts";

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
      const drill = { dataFolder, program, random: () => numbers.shift() ?? 0.5 };
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

        await expectPlantedLossesToBeSeen(dataFolder);
      } finally {
        await stopDrillServer(server);
        await rm(parent, { recursive: true, force: true });
      }
    },
  );
});

/** The drill's own eyes: what it looks for is planted, each in a transaction that is undone. */
async function expectPlantedLossesToBeSeen(dataFolder: string): Promise<void> {
  const store = await openStore({ dataFolder });
  try {
    const gone: Promised = { key: "never-sent", path: "/api/plans/import", answer: {} };
    await expect(checkNothingLost(store, dataFolder, [gone])).rejects.toThrow(/Lost/);
    const file = await store.files.put(Buffer.from("mồ côi"));
    await checkNothingLost(store, dataFolder, []);
    await expect(store.files.get(file.sha256)).rejects.toThrow(/ENOENT/);
    await store.pool.query(
      "update idempotency_key set response = null where key = (select min(key) from idempotency_key)",
    );
    await expect(checkNothingLost(store, dataFolder, [])).rejects.toThrow(/key is saved without its answer/);
  } finally {
    await store.close();
  }
}
