import { readFile } from "node:fs/promises";
import { done, type Outcome } from "#shared/outcome.ts";
import { countPictures } from "../scan/open-picture.ts";
import type { FoundPages, PagedReading } from "./found-pages.ts";
import { parsePdf } from "./parse-pdf.ts";
import { readingOfPages, type RecognisedPages } from "./reading-of-pages.ts";

/** What is asked of a worker: the pages of a file, or the text of pages whose words are all known. */
export type PageJob =
  | { readonly job: "find"; readonly kind: "pdf" | "picture"; readonly path: string }
  | {
      readonly job: "lay-out";
      readonly kind: "pdf" | "picture";
      readonly found: FoundPages;
      readonly recognised: RecognisedPages;
    };

/** Opens hostile bytes: only ever called in a process that a file may cost. */
export async function answerPageJob(job: PageJob): Promise<Outcome<FoundPages | PagedReading>> {
  if (job.job === "lay-out") return done(readingOfPages(job.kind, job.found, job.recognised));
  const bytes = await readFile(job.path);
  const found = job.kind === "pdf" ? await parsePdf(bytes) : pagesOfPictures(await countPictures(bytes));
  return done(found.scanned.length === 0 ? readingOfPages(job.kind, found, []) : found);
}

function pagesOfPictures(count: number): FoundPages {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const pages = numbers.map((page) => ({ page, width: 0, height: 0, words: [], rulings: [], turn: 0 }));
  return { pages, scanned: numbers, garbled: 0, slanted: [] };
}
