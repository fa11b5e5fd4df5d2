import { answerInWorker } from "#file-kit/index.ts";
import { readText } from "#rooms/documents/model/index.ts";
import { done } from "#shared/outcome.ts";
import { extract } from "../model/index.ts";

/** A text, and its lines that are titles by the style of the file that it was read from. */
export type TextToRead = { readonly raw: string; readonly headings: readonly string[] };

answerInWorker(async ({ raw, headings }: TextToRead) => {
  const reading = readText(raw, headings);
  return done({ reading, extraction: extract(reading) });
});
