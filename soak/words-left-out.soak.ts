import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Soak } from "./soak.ts";

const CHECKOUT = join(import.meta.dirname, "..");
const CORPUS = join(CHECKOUT, "../shared/corpus");

type Labelled = { readonly family: string; readonly text: string; readonly gold: string; readonly low: string };

/** What the worker is asked: the text to read, and the phrases that it may not know. */
export type Order = { readonly text: string; readonly unknown: readonly string[] };
/** The phrases of all lists, and the prediction. */
export type Answer = { readonly phrases: readonly string[]; readonly prediction: object };

/** Every annotated text; ours by its family, which is the letter that its name begins with. */
function labelledTexts(): Labelled[] {
  const from = (texts: string, gold: string, familyOf: (name: string) => string) =>
    readdirSync(texts).map((name) => ({
      family: familyOf(name),
      text: join(texts, name),
      gold: join(gold, name.replace(/\.txt$/u, ".json")),
      low: readFileSync(join(texts, name), "utf8").normalize("NFC").toLowerCase(),
    }));
  const ours = join(CHECKOUT, "evaluation");
  return [
    ...from(join(CORPUS, "texts"), join(CORPUS, "gold"), () => "corpus"),
    ...from(join(ours, "texts"), join(ours, "gold"), (name) => (name < "d" ? "a to c" : name.charAt(0))),
  ];
}

/** Reads in a thread of its own, whose lists are made anew without the phrases. */
export function readWithout(order: Order): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, "words-left-out-worker.ts"), { workerData: order });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** F1 of every measure of the corpus' scorer over the given texts. */
function scoreOf(texts: readonly Labelled[], predictions: string): Record<string, number | null> {
  const folder = mkdtempSync(join(tmpdir(), "lotrinh-left-out-"));
  const [gold, words] = [join(folder, "gold"), join(folder, "texts")];
  for (const each of [gold, words]) mkdirSync(each);
  for (const each of texts) {
    cpSync(each.text, join(words, basename(each.text)));
    cpSync(each.gold, join(gold, basename(each.gold)));
  }
  const { stdout } = spawnSync(process.execPath, [join(CORPUS, "score.mjs"), gold, words, predictions, "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  rmSync(folder, { recursive: true, force: true });
  const { total } = JSON.parse(stdout) as { total: Record<string, { f1: number | null }> };
  return Object.fromEntries(
    Object.entries(total).map(([key, { f1 }]) => [key, f1 === null ? null : Math.round(f1 * 1000) / 1000]),
  );
}

/** In how many texts a phrase stands; the lists are of whole words, so a part of a longer word that is counted leaves a phrase known that is not, never the other way. */
function standsIn(phrase: string, texts: readonly Labelled[]): number {
  return texts.reduce((sum, { low }) => sum + (low.includes(phrase) ? 1 : 0), 0);
}

/**
 * What the grammar owes to the words of a text: each labelled text is read by lists that have lost every entry which stands in no other
 * labelled text, and scored beside its reading by the whole lists.
 */
export const soak: Soak = async ({ say }) => {
  if (!existsSync(join(CORPUS, "score.mjs")))
    throw new Error("The annotated corpus does not lie beside this checkout.");
  const texts = labelledTexts();
  const { phrases } = await readWithout({ text: texts[0]?.text ?? "", unknown: [] });
  const only = new Map<Labelled, string[]>();
  for (const phrase of phrases) {
    if (standsIn(phrase, texts) !== 1) continue;
    const owner = texts.find(({ low }) => low.includes(phrase));
    if (owner) only.set(owner, [...(only.get(owner) ?? []), phrase]);
  }

  const folder = mkdtempSync(join(tmpdir(), "lotrinh-left-out-"));
  const [whole, without] = [join(folder, "whole"), join(folder, "without")];
  for (const each of [whole, without]) mkdirSync(each);
  const queue = [...texts];
  const readOn = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const name = basename(next.gold);
      const all = await readWithout({ text: next.text, unknown: [] });
      const less = await readWithout({ text: next.text, unknown: only.get(next) ?? [] });
      writeFileSync(join(whole, name), JSON.stringify(all.prediction));
      writeFileSync(join(without, name), JSON.stringify(less.prediction));
      if (queue.length % 20 === 0) say(`${queue.length} texts left`);
    }
  };
  try {
    await Promise.all(cpus().map(readOn));
    const families = [...new Set(texts.map(({ family }) => family))];
    const lost = (some: readonly Labelled[]) => some.reduce((sum, each) => sum + (only.get(each)?.length ?? 0), 0);
    const rows = (some: readonly Labelled[]) => ({
      texts: some.length,
      wordsLeftOut: lost(some),
      whole: scoreOf(some, whole),
      without: scoreOf(some, without),
    });
    return {
      phrases: phrases.length,
      ours: rows(texts.filter(({ family }) => family !== "corpus")),
      families: Object.fromEntries(
        families.map((family) => [family, rows(texts.filter((each) => each.family === family))]),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
