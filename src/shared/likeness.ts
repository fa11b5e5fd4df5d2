import { fold } from "./fold.ts";

/** How alike two stretches of words are, 0–1, and the words that make them so. */
export type Likeness = { readonly score: number; readonly shared: readonly string[] };
export type Profile = {
  readonly weights: ReadonlyMap<string, number>;
  /** The syllables in order, as written. */
  readonly syllables: readonly string[];
  readonly grams: readonly Gram[];
};

const LONGEST_GRAM = 3;
const RUNS_SHOWN = 4;
/** Longer agreements say more than single syllables, which Vietnamese shares between unlike words. */
const GRAM_WEIGHT = [0, 1, 2, 3];

/**
 * Compares Vietnamese words by the cosine of their folded syllables, pairs and triples of syllables, each weighted by how rare it is
 * in the collection (inverse document frequency). Marks, case and punctuation do not matter; words every text has hardly do.
 */
export function likenessAmong(collection: readonly string[]) {
  const texts = new Map(collection.map((text) => [text, wordsOf(text)]));
  const frequency = new Map<string, number>();
  for (const text of collection) {
    for (const gram of new Set(texts.get(text)?.grams.map((each) => each.gram))) {
      frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
    }
  }
  const rarity = (gram: string) => Math.log(1 + collection.length / (frequency.get(gram) ?? 1));

  const profiles = new Map<string, Profile>();

  /** A collection is mostly compared with itself, so each of its texts is asked for twice. */
  function profileOf(text: string): Profile {
    const known = profiles.get(text);
    if (known) return known;
    const profile = weighed(texts.get(text) ?? wordsOf(text));
    profiles.set(text, profile);
    return profile;
  }

  function weighed(words: Omit<Profile, "weights">): Profile {
    const weights = new Map<string, number>();
    for (const { gram, length } of words.grams) {
      weights.set(gram, (weights.get(gram) ?? 0) + rarity(gram) * (GRAM_WEIGHT[length] ?? 1));
    }
    const norm = Math.hypot(...weights.values()) || 1;
    for (const [gram, weight] of weights) weights.set(gram, weight / norm);
    return { ...words, weights };
  }
  return { profileOf };
}

export function likenessOf(left: Profile, right: Profile): Likeness {
  return { score: scoreOf(left, right), shared: sharedRuns(left, right) };
}

function scoreOf(left: Profile, right: Profile): number {
  const [few, many] = left.weights.size <= right.weights.size ? [left, right] : [right, left];
  let score = 0;
  for (const [gram, weight] of few.weights) score += weight * (many.weights.get(gram) ?? 0);
  return Math.min(1, score);
}

/** The longest runs of syllables that both have, in the words of the left one. */
function sharedRuns({ syllables, grams }: Profile, { weights }: Profile): string[] {
  const isShared = syllables.map(() => false);
  for (const { gram, at, length } of grams) {
    if (length > 1 && weights.has(gram)) isShared.fill(true, at, at + length);
  }
  const runs: string[][] = [];
  for (const [at, syllable] of syllables.entries()) {
    if (!isShared[at]) continue;
    if (isShared[at - 1]) runs.at(-1)?.push(syllable);
    else runs.push([syllable]);
  }
  return runs
    .toSorted((a, b) => b.length - a.length)
    .slice(0, RUNS_SHOWN)
    .map((run) => run.join(" "));
}

type Gram = { readonly gram: string; readonly at: number; readonly length: number };

function wordsOf(text: string): Omit<Profile, "weights"> {
  const syllables = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  // Folded together, since a call for each syllable costs more than the folding.
  const folded = fold(syllables.join(" ")).split(" ");
  const grams: Gram[] = [];
  for (const at of syllables.keys()) {
    let gram = "";
    for (let length = 1; length <= LONGEST_GRAM && at + length <= folded.length; length += 1) {
      gram += (gram === "" ? "" : " ") + (folded[at + length - 1] ?? "");
      grams.push({ gram, at, length });
    }
  }
  return { syllables, grams };
}

export type Match = { readonly left: number; readonly right: number; readonly likeness: Likeness };

/**
 * For each text on the left the likest ones on the right, at or above a score. Two texts can only reach the score when they share one
 * of the left one's heaviest n-grams (the rest of its weights is too light), so only those are looked up.
 */
export function matchesBetween(
  left: readonly string[],
  right: readonly string[],
  { atLeast, most }: { readonly atLeast: number; readonly most: number },
): Match[] {
  const { profileOf } = likenessAmong([...left, ...right]);
  const profiles = right.map(profileOf);
  const holders = new Map<string, number[]>();
  for (const [at, { weights }] of profiles.entries()) {
    for (const gram of weights.keys()) {
      const list = holders.get(gram);
      if (list) list.push(at);
      else holders.set(gram, [at]);
    }
  }
  return left.flatMap((text, at) => {
    const profile = profileOf(text);
    const candidates = new Set(heaviestOf(profile, atLeast).flatMap((gram) => holders.get(gram) ?? []));
    return [...candidates]
      .flatMap((other) => {
        const found = profiles[other];
        // What they share is told of those that are alike enough.
        return found && scoreOf(profile, found) >= atLeast
          ? [{ left: at, right: other, likeness: likenessOf(profile, found) }]
          : [];
      })
      .toSorted((a, b) => b.likeness.score - a.likeness.score || a.right - b.right)
      .slice(0, most);
  });
}

/** The n-grams without which the cosine with any other text stays below the score. */
function heaviestOf({ weights }: Profile, score: number): string[] {
  const enough = 1 - score * score;
  const heaviest: string[] = [];
  let covered = 0;
  for (const [gram, weight] of [...weights].toSorted(([, a], [, b]) => b - a)) {
    if (covered > enough) break;
    heaviest.push(gram);
    covered += weight * weight;
  }
  return heaviest;
}
