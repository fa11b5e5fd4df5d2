import { createWorkerPool, type RunSettings } from "#file-kit/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PageToRecognise } from "../scan/page-to-recognise.ts";
import type { RecognisedPage } from "../scan/recognise-page.ts";
import { type KeptPages, NO_KEPT_PAGES } from "../scan/kept-pages.ts";
import { PAGE_LIMITS } from "./limits.ts";
import type { FoundPages, PagedReading, PageRefusal } from "./paged-reading.ts";
import type { PdfJob } from "./pdf-worker.ts";

const readers = createWorkerPool<PdfJob, FoundPages | PagedReading | number, PageRefusal>(
  new URL("./pdf-worker.ts", import.meta.url),
  {
    seconds: PAGE_LIMITS.seconds,
    memoryMb: PAGE_LIMITS.memoryMb,
  },
);
/** One page on each core: recognition is all computing. */
const recognisers = createWorkerPool<PageToRecognise, RecognisedPage, PageRefusal>(
  new URL("../scan/recognition-worker.ts", import.meta.url),
  { seconds: PAGE_LIMITS.secondsPerScannedPage, memoryMb: PAGE_LIMITS.memoryMb },
);

export type PageSettings = RunSettings & { readonly kept?: KeptPages };
type Read<Value> = Promise<Outcome<Value, PageRefusal>>;

/** Reads a PDF. Pages that are pictures, or whose text is nonsense, are recognised. */
export async function readPdf(bytes: Uint8Array, settings: PageSettings = {}): Read<PagedReading> {
  const found = await readers.run({ kind: "find", bytes }, { signal: settings.signal });
  if (!found.ok) return found;
  const { value } = found;
  if (typeof value === "number") throw new Error("A worker that was asked for words counted pictures");
  return "text" in value ? done(value) : recognised("pdf", bytes, value, settings);
}

/** Reads pictures of pages: PNG, JPEG, TIFF of one page or many. */
export async function readPictures(bytes: Uint8Array, settings: PageSettings = {}): Read<PagedReading> {
  const counted = await readers.run({ kind: "count", bytes }, { signal: settings.signal });
  if (!counted.ok) return counted;
  if (typeof counted.value !== "number") throw new Error("A worker that was asked to count pictures gave words");
  const numbers = Array.from({ length: counted.value }, (_, index) => index + 1);
  const pages = numbers.map((page) => ({ page, width: 0, height: 0, words: [], rulings: [], turn: 0 }));
  return recognised("picture", bytes, { pages, scanned: numbers, garbled: 0, slanted: [] }, settings);
}

/** Pages side by side; a page recognised before is not recognised again. The first refusal ends all. */
async function recognised(
  kind: PageToRecognise["kind"],
  bytes: Uint8Array,
  found: FoundPages,
  settings: PageSettings,
): Read<PagedReading> {
  const kept = settings.kept ?? NO_KEPT_PAGES;
  const of = found.scanned.length;
  const end = new AbortController();
  const signal = settings.signal ? AbortSignal.any([settings.signal, end.signal]) : end.signal;
  let count = 0;
  const known = kept.open(bytes);
  settings.onProgress?.({ done: 0, of });
  const pages = await Promise.all(
    found.scanned.map(async (page): Read<RecognisedPage> => {
      const before = await known.find(page);
      const outcome = before ? done(before) : await recognisers.run({ kind, bytes, page }, { signal });
      if (!outcome.ok) end.abort();
      else if (!before && outcome.value.stampedSecret === null) await known.keep(page, outcome.value);
      count += 1;
      if (outcome.ok) settings.onProgress?.({ done: count, of });
      return outcome;
    }),
  );
  const refused =
    pages.find((page) => !page.ok && page.refusal.code !== "reading-cancelled") ?? pages.find((page) => !page.ok);
  if (refused && !refused.ok) return refuse(refused.refusal.code, refused.refusal.params);
  const read = pages.flatMap((page) => (page.ok ? [page.value] : []));
  const reading = await readers.run({ kind: "lay-out", found, recognised: read });
  if (!reading.ok) return reading;
  if (typeof reading.value === "number" || !("text" in reading.value)) throw new Error("A worker laid out no text");
  if (reading.value.secrecyMark !== null) await known.forget();
  return done(reading.value);
}
