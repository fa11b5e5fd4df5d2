import { createWorkerPool, type RunSettings } from "#file-kit/index.ts";
import type { ExtractedFile } from "./extract-file.ts";
import type { TextToRead } from "./extract-worker.ts";

/** Eight hundred pages take about ten seconds. */
const SECONDS = 60;

const workers = createWorkerPool<TextToRead, ExtractedFile, never>(new URL("./extract-worker.ts", import.meta.url), {
  seconds: SECONDS,
});

/** Outline, face and proposals of a text, without holding up the thread that serves people. */
export function extractInWorker(raw: string, settings?: RunSettings, headings: readonly string[] = []) {
  return workers.run({ raw, headings }, settings);
}
