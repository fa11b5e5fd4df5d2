import { answerInWorker } from "#file-kit/index.ts";
import { readText } from "#rooms/documents/model/index.ts";
import { done } from "#shared/outcome.ts";
import { extract } from "../model/index.ts";

answerInWorker(async (raw: string) => {
  const reading = readText(raw);
  return done({ reading, extraction: extract(reading) });
});
