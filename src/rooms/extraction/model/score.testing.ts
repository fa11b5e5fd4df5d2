import type { SentenceFate } from "./proposal.ts";
import type { Prediction } from "./prediction.ts";

/** Labels of one text, as the annotated files hold them. `binding` (or `solutions`) oblige and bind no agency. */
export type Labels = {
  readonly assignments: readonly LabelledTask[];
  readonly targets: readonly LabelledTarget[];
  readonly programmes: readonly { readonly name: string }[];
  readonly references: readonly string[];
  readonly binding?: readonly Quoted[];
  readonly solutions?: readonly Quoted[];
};
type Quoted = { readonly quote: string; readonly start: number };
type LabelledTask = Quoted & {
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly product: string | null;
};
type LabelledTarget = Quoted & {
  readonly value: number | null;
  readonly unit: string | null;
  readonly year: number | null;
};

/** Hits, what was proposed and what was labelled. */
export type Count = { readonly hit: number; readonly proposed: number; readonly labelled: number };
export type Counts = Readonly<
  Record<"assignments" | "coordinators" | "products" | "targets" | "programmes" | "references", Count>
>;

const norm = (words: string | null) => (words ?? "").toLowerCase().replace(/\s+/gu, " ").trim();

/** Half of the shorter quote overlaps. */
function overlaps(one: Quoted, other: Quoted): boolean {
  const shared = sharedLength(one, other);
  return shared > 0 && shared * 2 >= Math.min(one.quote.length, other.quote.length);
}

function sharedLength(one: Quoted, other: Quoted): number {
  const end = Math.min(one.start + one.quote.length, other.start + other.quote.length);
  return Math.max(0, end - Math.max(one.start, other.start));
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one.map(norm)), new Set(other.map(norm))];
  return a.size === b.size && [...a].every((name) => b.has(name));
}

/** Greedy one-to-one pairs, in the order of the labels; each takes the best partner that is free. */
function pairs<Label, Found>(
  labels: readonly Label[],
  found: readonly Found[],
  fits: (label: Label, one: Found) => boolean,
  weight: (label: Label, one: Found) => number,
): (readonly [Label, Found])[] {
  const free = new Set(found);
  return labels.flatMap((label) => {
    const best = [...free].filter((one) => fits(label, one)).toSorted((a, b) => weight(label, b) - weight(label, a))[0];
    if (best === undefined) return [];
    free.delete(best);
    return [[label, best] as const];
  });
}

/** How a prediction agrees with the labels of its text, by the matching rule of the annotated corpus. */
export function countsOf(labels: Labels, found: Prediction): Counts {
  const led = pairs(
    labels.assignments,
    found.assignments,
    (label, one) => overlaps(label, one) && isSameSet(label.leads, one.leads),
    sharedLength,
  );
  const quoted = pairs(labels.assignments, found.assignments, overlaps, sharedLength);
  const total = (tasks: readonly { readonly coordinators: readonly string[] }[]) =>
    tasks.reduce((sum, task) => sum + new Set(task.coordinators.map(norm)).size, 0);
  const both = quoted.reduce((sum, [label, one]) => {
    const names = new Set(one.coordinators.map(norm));
    return sum + [...new Set(label.coordinators.map(norm))].filter((name) => names.has(name)).length;
  }, 0);
  const made = quoted.filter(([label, one]) => isSameName(label.product, one.product)).length;
  const reached = pairs(
    labels.targets,
    found.targets,
    (label, one) =>
      sharedLength(label, one) > 0 &&
      label.value === one.value &&
      norm(label.unit) === norm(one.unit) &&
      label.year === one.year,
    sharedLength,
  );
  const named = pairs(
    labels.programmes.map(({ name }) => norm(name)),
    found.programmes.map(({ name }) => norm(name)),
    (label, one) => label.includes(one) || one.includes(label),
    () => 0,
  );
  const numbers = new Set(found.references.map((number) => number.replace(/\s/gu, "")));
  const cited = labels.references.filter((number) => numbers.has(number.replace(/\s/gu, "")));
  return {
    assignments: { hit: led.length, proposed: found.assignments.length, labelled: labels.assignments.length },
    coordinators: { hit: both, proposed: total(found.assignments), labelled: total(labels.assignments) },
    products: {
      hit: made,
      proposed: quoted.filter(([, one]) => norm(one.product) !== "").length,
      labelled: quoted.filter(([label]) => norm(label.product) !== "").length,
    },
    targets: { hit: reached.length, proposed: found.targets.length, labelled: labels.targets.length },
    programmes: { hit: named.length, proposed: found.programmes.length, labelled: labels.programmes.length },
    references: { hit: cited.length, proposed: numbers.size, labelled: labels.references.length },
  };
}

/** The words of one are in the other, or four of five are common. */
function isSameName(one: string | null, other: string | null): boolean {
  const [a, b] = [one, other].map((name) =>
    norm(name)
      .replace(/[“”"'.,;:()]/gu, " ")
      .split(/\s+/u)
      .filter((word) => word !== ""),
  );
  if (!a?.length || !b?.length) return false;
  const [wholeA, wholeB] = [` ${a.join(" ")} `, ` ${b.join(" ")} `];
  if (Math.min(a.length, b.length) >= 2 && (wholeA.includes(wholeB) || wholeB.includes(wholeA))) return true;
  const [setA, setB] = [new Set(a), new Set(b)];
  return (2 * [...setA].filter((word) => setB.has(word)).length) / (setA.size + setB.size) >= 0.8;
}

export function f1Of({ hit, proposed, labelled }: Count): number {
  return proposed + labelled === 0 ? 1 : (2 * hit) / (proposed + labelled);
}

/** Labelled sentences that oblige and were read as context: the gate lets none of them pass unseen. */
export function bindingReadAsContext(labels: Labels, fates: readonly SentenceFate[]): string[] {
  const all = [...labels.assignments, ...(labels.binding ?? []), ...(labels.solutions ?? [])];
  return all
    .filter(({ quote, start }) => {
      const end = start + quote.length;
      const standing = fates.filter(
        (fate) => Math.min(fate.end, end) - Math.max(fate.start, start) >= Math.min(20, quote.length / 2),
      );
      return standing.length > 0 && standing.every((fate) => fate.fate === "context");
    })
    .map(({ quote }) => quote);
}

export function bindingCount(labels: Labels): number {
  return labels.assignments.length + (labels.binding ?? []).length + (labels.solutions ?? []).length;
}
