import { createReadStream } from "node:fs";
import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { createWorkerPool, FileRefused, type RunSettings } from "#file-kit/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { FileToRead, ReadRefusalCode, ReadSettings } from "../files/file-reader.ts";
import { keptPagesIn, NO_KEPT_PAGES, type PagesOfFile } from "../scan/kept-pages.ts";
import type { PageToRecognise } from "../scan/page-to-recognise.ts";
import type { RecognisedPage } from "../scan/recognise-page.ts";
import type { FoundPages, PagedReading } from "./found-pages.ts";
import { PAGE_LIMITS } from "./limits.ts";
import type { PageJob } from "./answer-page-job.ts";

const readers = createWorkerPool<PageJob, FoundPages | PagedReading, ReadRefusalCode>(
  new URL("./pdf-worker.ts", import.meta.url),
  { seconds: PAGE_LIMITS.seconds, memoryMb: PAGE_LIMITS.memoryMb },
);
/** One page on each core: recognition is all computing. */
const recognisers = createWorkerPool<PageToRecognise, RecognisedPage, ReadRefusalCode>(
  new URL("../scan/recognition-worker.ts", import.meta.url),
  { seconds: PAGE_LIMITS.secondsPerScannedPage, memoryMb: PAGE_LIMITS.memoryMb },
);

type Kind = PageToRecognise["kind"];
type Read<Value> = Promise<Outcome<Value, ReadRefusalCode>>;

/** Reads a file that is made of pages. Pages that are pictures, or whose text is nonsense, are recognised. */
export async function readPages(kind: Kind, { path }: FileToRead, settings: ReadSettings): Read<PagedReading> {
  const run = settings.isInWorker === true ? runHere : readers.run;
  const found = await run({ job: "find", kind, path }, { signal: settings.signal });
  if (!found.ok) return found;
  if ("text" in found.value) return done(found.value);
  const kept =
    settings.pagesFolder === undefined ? NO_KEPT_PAGES : keptPagesIn(settings.pagesFolder, await digestOf(path));
  const recognised = await recognisePages(kind, path, found.value.scanned, kept, settings);
  if (!recognised.ok) return recognised;
  const reading = await run({ job: "lay-out", kind, found: found.value, recognised: recognised.value });
  if (!reading.ok) return reading;
  if (!("text" in reading.value)) throw new Error("A worker that was asked to lay out pages looked for them");
  // The reading is whole, or secret: nothing goes on from here.
  await kept.forget();
  return done(reading.value);
}

/** In this process, which is itself a worker that may be ended at any time: two side by side would hold twice the memory. */
async function runHere(job: PageJob, _settings?: RunSettings): Read<FoundPages | PagedReading> {
  // Loaded on use: the server, which never reads here, does without the parser.
  const { answerPageJob } = await import("./answer-page-job.ts");
  try {
    return (await answerPageJob(job)) as Outcome<FoundPages | PagedReading, ReadRefusalCode>;
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.code, error.params);
    throw error;
  }
}

async function digestOf(path: string): Promise<Buffer> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest();
}

/** Pages side by side; a page recognised before is not recognised again. The first refusal ends all. */
async function recognisePages(
  kind: Kind,
  path: string,
  numbers: readonly number[],
  kept: PagesOfFile,
  settings: ReadSettings,
): Read<RecognisedPage[]> {
  const end = new AbortController();
  const signal = settings.signal ? AbortSignal.any([settings.signal, end.signal]) : end.signal;
  const of = numbers.length;
  let count = 0;
  settings.onProgress?.({ done: 0, of });
  const recognise = async (page: number): Read<RecognisedPage> => {
    const before = await kept.find(page);
    const outcome = before ? done(before) : await recognisers.run({ kind, path, page }, { signal });
    if (!outcome.ok) {
      end.abort();
      return outcome;
    }
    if (!before && outcome.value.stampedSecret === null) await kept.keep(page, outcome.value);
    count += 1;
    settings.onProgress?.({ done: count, of });
    return outcome;
  };
  const pages = await Promise.all(numbers.map(recognise));
  const refusals = pages.flatMap((page) => (page.ok ? [] : [page.refusal]));
  // Pages that were cancelled because of another page say nothing.
  const [first] = refusals.toSorted(
    (a, b) => Number(a.code === "reading-cancelled") - Number(b.code === "reading-cancelled"),
  );
  return first ? refuse(first.code, first.params) : done(pages.flatMap((page) => (page.ok ? [page.value] : [])));
}
