import { answerInWorker } from "#file-kit/index.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { readingOfPages, type RecognisedPages } from "./reading-of-pages.ts";
import { parsePdf } from "./parse-pdf.ts";
import type { FoundPages, PagedReading } from "./paged-reading.ts";
import { countPictures } from "../scan/open-picture.ts";

/** What is asked of a worker: the words of a PDF, how many pictures a file holds, or the text of pages whose words are all known. */
export type PdfJob =
  | { readonly kind: "find"; readonly bytes: Uint8Array }
  | { readonly kind: "count"; readonly bytes: Uint8Array }
  | { readonly kind: "lay-out"; readonly found: FoundPages; readonly recognised: RecognisedPages };

answerInWorker(async (job: PdfJob): Promise<Outcome<FoundPages | PagedReading | number>> => {
  if (job.kind === "lay-out") return done(readingOfPages(job.found, job.recognised));
  if (job.kind === "count") return done(await countPictures(job.bytes));
  const found = await parsePdf(job.bytes);
  return done(found.scanned.length === 0 ? readingOfPages(found, []) : found);
});
