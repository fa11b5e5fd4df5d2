import { readFileSync } from "node:fs";

/** A run that waits instead of working (for a disk, for its turn on a busy machine) may last so many times its seconds. */
const WAITING_FACTOR = 5;
/** How often work is looked at once the seconds are over. */
const LOOK_MILLISECONDS = 500;
/** Linux counts a process's work in hundredths of a second, whatever its kernel ticks at. */
const TICKS_A_SECOND = 100;

/**
 * Calls `onOver` once a process has worked longer than `seconds`. Where the system tells it (Linux), work is time on a core: on a busy
 * machine a good file is not taken for a hostile one. Elsewhere, and for a process that only waits, the clock decides.
 *
 * @returns ends the watch
 */
export function watchOver(pid: number | undefined, seconds: number, onOver: () => void): () => void {
  const begun = performance.now();
  const before = secondsWorked(pid) ?? 0;
  const look = () => {
    const worked = secondsWorked(pid);
    const waited = (performance.now() - begun) / 1000;
    if (worked === undefined || worked - before >= seconds || waited >= seconds * WAITING_FACTOR) return onOver();
    timer = setTimeout(look, Math.min(LOOK_MILLISECONDS, seconds * 1000));
  };
  let timer = setTimeout(look, seconds * 1000);
  return () => clearTimeout(timer);
}

/** Seconds that all threads of a process had on a core; undefined where nobody tells. */
function secondsWorked(pid: number | undefined): number | undefined {
  if (process.platform !== "linux" || pid === undefined) return undefined;
  try {
    // The name, second, stands in brackets and may hold spaces; `utime` and `stime` are the 12th and 13th behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return undefined;
  }
}
