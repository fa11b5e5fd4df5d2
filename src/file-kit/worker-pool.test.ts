import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { createWorkerPool, type PoolLimits } from "./worker-pool.ts";

/** What the test's worker is told to do. */
type Order =
  | { readonly kind: "say"; readonly words: string }
  | { readonly kind: "refuse" }
  | { readonly kind: "count-to"; readonly number: number }
  | { readonly kind: "spin" }
  | { readonly kind: "rest"; readonly seconds: number }
  | { readonly kind: "hoard"; readonly size: number }
  | { readonly kind: "fail" };

const KIT = pathToFileURL(join(import.meta.dirname, "index.ts")).href;
const PROGRAM = `
import { answerInWorker, FileRefused } from ${JSON.stringify(KIT)};
answerInWorker(async (order, report) => {
  if (order.kind === "refuse") throw new FileRefused("file-broken");
  if (order.kind === "fail") throw new Error("a bug of ours");
  if (order.kind === "spin") for (;;);
  if (order.kind === "rest") await new Promise((done) => setTimeout(done, order.seconds * 1000));
  if (order.kind === "hoard") for (const hoard = []; ; ) hoard.push(Array.from({ length: order.size }, Math.random));
  if (order.kind === "count-to") for (let done = 1; done <= order.number; done += 1) report({ done, of: order.number });
  return { ok: true, value: order.words ?? "" };
});
`;

const folder = await mkdtemp(join(tmpdir(), "lotrinh-pool-"));
const program = join(folder, "obeying-worker.mts");
await writeFile(program, PROGRAM);
afterAll(() => rm(folder, { recursive: true }));

const open = (limits: Partial<PoolLimits> = {}) =>
  createWorkerPool<Order, string, never>(pathToFileURL(program), limits);
const say = (words: string): Order => ({ kind: "say", words });

// Each worker is a process that starts: on a busy machine that alone may take long.
describe("a pool of workers", { timeout: 90_000 }, () => {
  test("answers every input, however many at once", async () => {
    const { run } = open({ atOnce: 2 });
    const outcomes = await Promise.all(Array.from({ length: 9 }, (_, at) => run(say(`${at}`))));
    expect(outcomes.map((outcome) => outcome.ok && outcome.value)).toEqual([..."012345678"]);
  });

  test("a refusal from within is an answer, and the worker works on", async () => {
    const { run } = open({ atOnce: 1 });
    expect(await run({ kind: "refuse" })).toMatchObject({ ok: false, refusal: { code: "file-broken" } });
    expect(await run(say("on"))).toMatchObject({ ok: true, value: "on" });
  });

  test("tells progress on the way", async () => {
    const heard: number[] = [];
    const outcome = await open().run({ kind: "count-to", number: 3 }, { onProgress: ({ done }) => heard.push(done) });
    expect(outcome.ok).toBe(true);
    expect(heard).toEqual([1, 2, 3]);
  });

  test("the watchdog ends a worker that never comes back, and the next input is answered", async () => {
    const { run } = open({ atOnce: 1 });
    const spinning = run({ kind: "spin" }, { seconds: 0.3 });
    const next = run(say("next"));
    expect(await spinning).toMatchObject({ ok: false, refusal: { code: "file-too-slow", params: { limit: 0.3 } } });
    expect(await next).toMatchObject({ ok: true, value: "next" });
  });

  test.runIf(process.platform === "linux")(
    "what counts is work: a run that has to wait for its turn goes on",
    async () => {
      const { run } = open({ atOnce: 1 });
      expect(await run({ kind: "rest", seconds: 6 }, { seconds: 5 })).toMatchObject({ ok: true });
    },
  );

  test("a run that only ever waits is ended too", async () => {
    const { run } = open({ atOnce: 1 });
    const resting = await run({ kind: "rest", seconds: 60 }, { seconds: 1 });
    expect(resting).toMatchObject({ ok: false, refusal: { code: "file-too-slow" } });
    expect(await run(say("next"))).toMatchObject({ ok: true, value: "next" });
  });

  test.for([10, 100_000])(
    "a worker that hoards memory, %i letters a time, is ended, and the next input is answered",

    async (size) => {
      const { run } = open({ atOnce: 1, memoryMb: 40, seconds: 60 });
      expect(await run({ kind: "hoard", size })).toMatchObject({ ok: false, refusal: { code: "file-too-heavy" } });
      expect(await run(say("next"))).toMatchObject({ ok: true, value: "next" });
    },
  );

  test("who cancels a working run gets its answer at once, and the place is free", async () => {
    const { run } = open({ atOnce: 1 });
    const cancel = new AbortController();
    const cancelled = run({ kind: "spin" }, { signal: cancel.signal, seconds: 60 });
    setTimeout(() => cancel.abort(), 200);
    expect(await cancelled).toMatchObject({ ok: false, refusal: { code: "reading-cancelled" } });
    expect((await run(say("next"))).ok).toBe(true);
  });

  test("who cancels a waiting run leaves the queue", async () => {
    const { run } = open({ atOnce: 1 });
    const first = run({ kind: "spin" }, { seconds: 0.5 });
    const cancel = new AbortController();
    const waiting = run(say("never"), { signal: cancel.signal });
    const last = run(say("last"));
    cancel.abort();
    expect(await waiting).toMatchObject({ ok: false, refusal: { code: "reading-cancelled" } });
    await first;
    expect(await last).toMatchObject({ ok: true, value: "last" });
  });

  test("a bug in the worker is thrown, not refused", async () => {
    const { run } = open({ atOnce: 1 });
    await expect(run({ kind: "fail" })).rejects.toThrow("a bug of ours");
    expect((await run(say("next"))).ok).toBe(true);
  });
});
