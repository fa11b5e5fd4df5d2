import { readText } from "#rooms/documents/model/index.ts";
import { extract, predictionOf } from "../model/index.ts";

type Assignment = ReturnType<typeof predictionOf>["assignments"][number];

const plain = (words: string) =>
  words
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** How much of the pairs of letters two texts share, 0–1. */
function likeness(one: string, other: string): number {
  const pairsOf = (words: string) =>
    Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
  const left = pairsOf(plain(one));
  const free = new Map<string, number>();
  for (const pair of left) free.set(pair, (free.get(pair) ?? 0) + 1);
  const right = pairsOf(plain(other));
  let shared = 0;
  for (const pair of right) {
    const count = free.get(pair) ?? 0;
    if (count > 0) shared += 1;
    free.set(pair, count - 1);
  }
  return left.length + right.length === 0 ? 1 : (2 * shared) / (left.length + right.length);
}

function isTwin(one: Assignment, other: Assignment): boolean {
  const setOf = (names: readonly string[]) => names.map(plain).toSorted().join("|");
  return (
    setOf(one.leads) === setOf(other.leads) &&
    one.deadline.kind === other.deadline.kind &&
    one.deadline.value === other.deadline.value &&
    likeness(one.quote, other.quote) >= 0.9
  );
}

/**
 * How many assignments of a text are found again in another reading of it: the same leads, letter by letter, the same deadline, and
 * nearly the same words.
 */
export function twinsOf(original: string, read: string): { found: number; of: number; lost: string[] } {
  const assignmentsOf = (text: string) => {
    const reading = readText(text);
    return predictionOf(reading, extract(reading)).assignments;
  };
  const wanted = assignmentsOf(original);
  const free = assignmentsOf(read);
  const lost = wanted.filter((one) => {
    const at = free.findIndex((other) => isTwin(one, other));
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
  return { found: wanted.length - lost.length, of: wanted.length, lost: lost.map(({ quote }) => quote) };
}
