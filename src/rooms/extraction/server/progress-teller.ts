import type { Say } from "#shared/say.ts";
import type { FolderProgress } from "./extract-folder.ts";

/** A terminal is told so often, a log only now and then. */
const EVERY_MS = { terminal: 200, log: 10_000 } as const;

/** Tells how far a long run has come, on the error channel: one line that renews itself, or one line at a time in a log; the end always. */
export function progressTeller(say: Say): (progress: FolderProgress) => void {
  let told = performance.now();
  return (progress) => {
    const isEnd = progress.ended === progress.total;
    const isTerminal = process.stderr.isTTY;
    if (!isEnd && performance.now() - told < EVERY_MS[isTerminal ? "terminal" : "log"]) return;
    told = performance.now();
    const line = say("vi", "extraction.folder.progress", progress);
    process.stderr.write(isTerminal ? `\r\u001b[K${line}${isEnd ? "\n" : ""}` : `${line}\n`);
  };
}
