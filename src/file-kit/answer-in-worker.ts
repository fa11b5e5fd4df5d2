import { Worker } from "node:worker_threads";
import { type Outcome, refuse } from "#shared/outcome.ts";
import { FileRefused } from "./file-refused.ts";
import type { Progress, WorkerMessage } from "./worker-messages.ts";

/**
 * Makes this process a worker of a pool: answers each input that `WorkerPool.run` sends, one after the other. A `FileRefused` from
 * within is a refusal; any other error is a bug, and the one who waits hears of it.
 */
export function answerInWorker<Input, Value>(
  answer: (input: Input, report: (progress: Progress) => void) => Promise<Outcome<Value>>,
): void {
  const post = (message: WorkerMessage<Value>) => process.send?.(message);
  const report = (progress: Progress) => post({ kind: "progress", progress });
  const messageFor = async (input: Input): Promise<WorkerMessage<Value>> => {
    try {
      return { kind: "answer", outcome: await answer(input, report) };
    } catch (error) {
      if (error instanceof FileRefused) return { kind: "answer", outcome: refuse(error.code, error.params) };
      return { kind: "failure", stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  process.on("message", (input: Input) => void messageFor(input).then(post));
  process.on("disconnect", () => process.exit());
  endWithParent();
}

/** While a file keeps this thread busy nobody hears a disconnect, so another thread looks whether the parent still lives. */
function endWithParent(): void {
  const look = `
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || process.kill(process.pid, "SIGKILL"), 1000);`;
  new Worker(look, { eval: true }).unref();
}
