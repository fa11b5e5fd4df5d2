const LETTERS = "Ủy ban nhân dân tỉnh giao Sở Công Thương chủ trì. ".repeat(40_000);

function processorTime(began?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return user + system;
}

/** The floor: two million letters made small and composed. The least of three, since what comes first pays for warming up. */
function floor(): number {
  const passes = [1, 2, 3].map(() => {
    const began = process.cpuUsage();
    if (LETTERS.toLowerCase().normalize("NFD").normalize("NFC").length < LETTERS.length) throw new Error("shorter");
    return processorTime(began);
  });
  return Math.min(...passes);
}

/**
 * What the work costs the processor, in passes over two million letters that are timed right beside it: no machine is too slow for a
 * bound in such passes, and what others on it take does not count.
 */
export async function costOf(work: () => unknown): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const took = processorTime(began);
  return took / floor();
}
