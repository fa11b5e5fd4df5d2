import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { type Outcome, refuse } from "#shared/outcome.ts";
import { FILE_LIMITS } from "./limits.ts";
import { watchOver } from "./watchdog.ts";
import type { Progress, WorkerMessage } from "./worker-messages.ts";

export type PoolLimits = {
  /** A run that works longer is ended (`watchdog.ts`). */
  readonly seconds: number;
  /** Heap of each worker; one that wants more is ended. */
  readonly memoryMb: number;
  /** What the youngest objects of a worker take of its memory, three times over, beside its heap. */
  readonly semiSpaceMb: number;
  /** Runs at once; the others wait, so that many large files do not share out the memory between them. */
  readonly atOnce: number;
};
export type RunSettings = {
  /** Instead of the pool's. */
  readonly seconds?: number | undefined;
  /** Cancels: a run that waits leaves the queue, a run that works is ended with its worker. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};
export type PoolRefusalCode = "file-too-slow" | "file-too-heavy" | "reading-cancelled";

/** V8's default lets the youngest objects grow a worker by 150 MB beside its heap; with this a reading is no slower. */
const SEMI_SPACE_MB = 8;

/**
 * Workers that read files. Each is a process of its own: a thread that runs out of memory takes its whole process with it, and
 * hostile bytes may cost a worker, never the server.
 */
export type WorkerPool<Input, Value, Code extends string> = {
  readonly run: (input: Input, settings?: RunSettings) => Promise<Outcome<Value, Code | PoolRefusalCode>>;
};

/** A worker waits so long for the next run: the first one costs it several times as much as those that follow. */
const IDLE_MILLISECONDS = 30_000;

/**
 * @param program a `NAME-worker.ts` that calls `answerInWorker`, as `new URL("./NAME-worker.ts", import.meta.url)`: the build looks for
 *   just that
 */
export function createWorkerPool<Input, Value, Code extends string>(
  program: URL,
  limits: Partial<PoolLimits> = {},
): WorkerPool<Input, Value, Code> {
  const { seconds, memoryMb, semiSpaceMb, atOnce }: PoolLimits = {
    seconds: FILE_LIMITS.seconds,
    memoryMb: FILE_LIMITS.memoryMb,
    semiSpaceMb: SEMI_SPACE_MB,
    atOnce: Math.max(2, Math.min(4, availableParallelism())),
    ...limits,
  };
  const places = createPlaces(atOnce);
  const bench = createBench(program, { memoryMb, semiSpaceMb });
  return {
    run: async (input, settings = {}) => {
      if (!(await places.take(settings.signal))) return refuse("reading-cancelled");
      try {
        return await runOn<Input, Value, Code>(
          bench,
          input,
          { ...settings, seconds: settings.seconds ?? seconds },
          memoryMb,
        );
      } finally {
        places.giveBack();
      }
    },
  };
}

/** Runs one input on a worker; a worker that did not answer is ended, one that did rests for the next. */
async function runOn<Input, Value, Code extends string>(
  bench: Bench,
  input: Input,
  { seconds, signal, onProgress }: RunSettings & { readonly seconds: number },
  memoryMb: number,
): Promise<Outcome<Value, Code | PoolRefusalCode>> {
  const worker = bench.take();
  const ended = Promise.withResolvers<Outcome<Value, Code | PoolRefusalCode>>();
  let isFit = false;
  const onMessage = (message: WorkerMessage<Value>) => {
    if (message.kind === "progress") return onProgress?.(message.progress);
    isFit = true;
    if (message.kind === "failure") ended.reject(new Error(`A worker failed: ${message.stack}`));
    else ended.resolve(message.outcome as Outcome<Value, Code>);
  };
  const onExit = (code: number | null, signal: string | null) => {
    if (isOutOfMemory(code, signal)) ended.resolve(refuse("file-too-heavy", { limit: memoryMb }));
    else ended.reject(new Error(`A worker ended without an answer (${signal ?? code})`));
  };
  const onAbort = () => ended.resolve(refuse("reading-cancelled"));
  const endWatch = watchOver(worker.pid, seconds, () => ended.resolve(refuse("file-too-slow", { limit: seconds })));
  if (signal?.aborted) onAbort();
  signal?.addEventListener("abort", onAbort, { once: true });
  worker.on("message", onMessage).once("error", ended.reject).once("exit", onExit);
  worker.send(input as object);
  try {
    return await ended.promise;
  } finally {
    endWatch();
    signal?.removeEventListener("abort", onAbort);
    worker.off("message", onMessage).off("error", ended.reject).off("exit", onExit);
    if (isFit) bench.giveBack(worker);
    else worker.kill("SIGKILL");
  }
}

/** V8 aborts a process whose heap is full; the system kills one that takes too much beside the heap. */
function isOutOfMemory(code: number | null, signal: string | null): boolean {
  return signal === "SIGABRT" || signal === "SIGKILL" || signal === "SIGTRAP" || code === 134;
}

type Bench = { readonly take: () => ChildProcess; readonly giveBack: (worker: ChildProcess) => void };

/** Workers that rest between two runs, without keeping this process alive. */
function createBench(program: URL, { memoryMb, semiSpaceMb }: Pick<PoolLimits, "memoryMb" | "semiSpaceMb">): Bench {
  const idle: ChildProcess[] = [];
  /** Whether the worker was idle. */
  const forget = (worker: ChildProcess): boolean => {
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    return at >= 0;
  };
  const start = (): ChildProcess => {
    const worker = fork(fileURLToPath(program), {
      execArgv: [`--max-old-space-size=${memoryMb}`, `--max-semi-space-size=${semiSpaceMb}`],
      // glibc gives every thread of a process a stock of memory of its own, and keeps what it holds.
      env: { ...process.env, MALLOC_ARENA_MAX: "1" },
      serialization: "advanced",
      // What V8 prints when its heap is full is of no use to anyone; bugs of ours come as messages.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    // Without a listener an error of an idle worker would end this process; it exits next, and is forgotten.
    return worker.on("error", () => forget(worker)).on("exit", () => forget(worker));
  };
  const keepAlive = (worker: ChildProcess, keep: "ref" | "unref"): void => {
    worker[keep]();
    worker.channel?.[keep]();
  };
  return {
    take: () => {
      const worker = idle.pop() ?? start();
      keepAlive(worker, "ref");
      return worker;
    },
    giveBack: (worker) => {
      keepAlive(worker, "unref");
      idle.push(worker);
      setTimeout(() => {
        if (forget(worker)) worker.kill("SIGKILL");
      }, IDLE_MILLISECONDS).unref();
    },
  };
}

/** A bounded number of places, taken in the order of asking. */
function createPlaces(count: number) {
  let taken = 0;
  const waiting: (() => void)[] = [];
  return {
    /** False when the wait was cancelled. */
    take: async (signal: AbortSignal | undefined): Promise<boolean> => {
      if (signal?.aborted) return false;
      if (taken < count) {
        taken += 1;
        return true;
      }
      return new Promise<boolean>((resolve) => {
        const enter = () => {
          signal?.removeEventListener("abort", leave);
          resolve(true);
        };
        const leave = () => {
          waiting.splice(waiting.indexOf(enter), 1);
          resolve(false);
        };
        waiting.push(enter);
        signal?.addEventListener("abort", leave, { once: true });
      });
    },
    /** Gives the place to the next that waits. */
    giveBack: (): void => {
      const next = waiting.shift();
      if (next) next();
      else taken -= 1;
    },
  };
}
