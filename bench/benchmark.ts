/** One measured number. CPU work is given as a ratio to a floor measured in the same run, so that it means the same everywhere. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
};

/** What `bench/NAME.bench.ts` exports as `benchmark`. */
export type Benchmark = () => Promise<readonly Figure[]>;

/** User and system time of the fastest of several rounds, in milliseconds: other work on the machine only ever adds. */
export async function cpuMilliseconds(rounds: number, work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
