import { answerInWorker } from "#file-kit/index.ts";
import { done } from "#shared/outcome.ts";
import { compareTexts } from "../model/differences.ts";
import { readText } from "../model/read-text.ts";
import type { CompareJob } from "./compare-copies.ts";

answerInWorker(async ({ read, other, way }: CompareJob) =>
  done(compareTexts(readText(read), readText(other).text, way)),
);
