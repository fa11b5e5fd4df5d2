import { readFile } from "node:fs/promises";
import { readText } from "#rooms/documents/model/index.ts";
import { extract } from "#rooms/extraction/model/index.ts";
import { fold } from "#shared/fold.ts";
import { cpuMilliseconds, type Figure } from "./benchmark.ts";

/** About 2,500 signs of a plan's text stand on an A4 page. */
const SIGNS = 100 * 2_500;
/** So many that the compiler, whose threads count as well, has settled before the fastest: in twenty rounds it had not. */
const ROUNDS = 60;

/** A hundred pages of the bundled illustration → proposals with coverage, against one folding pass over the same text. */
export async function benchmark(): Promise<readonly Figure[]> {
  const example = await readFile(new URL("../examples/quang-nam/plan.txt", import.meta.url), "utf8");
  const text = example.repeat(Math.ceil(SIGNS / example.length)).slice(0, SIGNS);
  const read = () => extract(readText(text));
  const { proposals, sentences } = read();

  const extractMs = await cpuMilliseconds(ROUNDS, read);
  const foldMs = await cpuMilliseconds(ROUNDS, () => fold(text));
  return [
    { name: "read and extract ÷ one folding pass", value: extractMs / foldMs, unit: "×", atMost: 10 },
    { name: "read and extract", value: extractMs, unit: "ms CPU" },
    { name: "one folding pass", value: foldMs, unit: "ms CPU" },
    { name: "proposals", value: proposals.length, unit: "" },
    { name: "sentences with a fate", value: sentences.length, unit: "" },
  ];
}
