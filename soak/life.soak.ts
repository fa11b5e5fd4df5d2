// 20,000 random lives of duties through the real routes on the real PostgreSQL, held against the life table and the roles.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { liveDuties } from "../src/rooms/assignments/server/given-lives.ts";
import { migrate, openStore } from "../src/store/index.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Soak } from "./soak.ts";

const RUNS = 20_000;
const RUNS_PER_PLACE = 500;

type Kept = { readonly runs: number; readonly calls: number; readonly taken: number; readonly refused: Readonly<Record<string, number>> }; // prettier-ignore

export const soak: Soak = async ({ seed, kept, keep, say }) => {
  const most = Number(process.env["LIFE_RUNS"] ?? RUNS);
  let sum: Kept = (kept as Kept | undefined) ?? { runs: 0, calls: 0, taken: 0, refused: {} };
  const dataFolder = await mkdtemp(join(tmpdir(), "lotrinh-soak-life-"));
  const store = await openStore({ dataFolder });
  try {
    await migrate(store);
    while (sum.runs < most) {
      const done = sum.runs;
      const lived = await liveDuties(store.db, {
        runs: RUNS_PER_PLACE,
        randomOf: (life) => seededRandom(seed + done + life),
      });
      if (lived.slips.length > 0) throw new Error(`Slips: ${lived.slips.slice(0, 20).join("\n")}`);
      const refused = { ...sum.refused };
      for (const [code, count] of Object.entries(lived.refused)) refused[code] = (refused[code] ?? 0) + count;
      sum = {
        runs: sum.runs + RUNS_PER_PLACE,
        calls: sum.calls + lived.calls,
        taken: sum.taken + lived.taken,
        refused,
      };
      await keep(sum);
      say(`${sum.runs}/${most} lives, ${sum.calls} calls`);
    }
    return { ...sum, runsAsked: RUNS, slips: 0 };
  } finally {
    await store.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
};
