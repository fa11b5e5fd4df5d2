import { answerInWorker } from "#file-kit/index.ts";
import { done } from "#shared/outcome.ts";
import { compareTexts } from "../model/differences.ts";
import { changesBetween } from "../model/mend.ts";
import { readText } from "../model/read-text.ts";
import type { CompareJob } from "./compare-copies.ts";

answerInWorker(async ({ read, other, way, wantsChanges = false }: CompareJob) => {
  const text = readText(read);
  const otherText = readText(other).text;
  return done({
    comparison: compareTexts(text, otherText, way),
    changes: wantsChanges ? (changesBetween(otherText, text.text) ?? null) : null,
  });
});
