import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { Answer, Order } from "./words-left-out.soak.ts";

const { text, unknown } = workerData as Order;
const TABLE = "for (const phrase of new Set(phrases)) {";
const known = globalThis as unknown as { unknownPhrases: ReadonlySet<string>; allPhrases: Set<string> };
known.unknownPhrases = new Set(unknown);
known.allPhrases = new Set();

// The lists are made when their modules are loaded; this thread loads them anew, and the phrases to leave out never come in.
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith("/extraction/model/phrases.ts")) return loaded;
    const source = readFileSync(new URL(url), "utf8");
    if (!source.includes(TABLE))
      throw new Error("phrases.ts makes its tables in another way: mend soak/words-left-out-worker.ts");
    const watched = `${TABLE} globalThis.allPhrases.add(phrase); if (globalThis.unknownPhrases.has(phrase)) continue;`;
    return { ...loaded, source: source.replace(TABLE, watched) };
  },
});

const { readText } = await import("#rooms/documents/model/index.ts");
const { extract } = await import("#rooms/extraction/model/extract.ts");
const { predictionOf } = await import("#rooms/extraction/model/prediction.ts");
const reading = readText(readFileSync(text, "utf8"));
const answer: Answer = { phrases: [...known.allPhrases], prediction: predictionOf(reading, extract(reading)) };
parentPort?.postMessage(answer);
