import type { Clause } from "./reading.ts";

/** A clause while the outline is being built: its place on the stack is its series and rank. */
export type Branch = Omit<Clause, "anchor"> & { readonly series: string; readonly rank: number; readonly slug: string };

/** Counted clauses, by kind: `g2` is the second bullet (gạch đầu dòng), `p2` the second paragraph, `d2` the second row (dòng). */
const COUNTED: Readonly<Record<string, string>> = {
  bullet: "g",
  "table-row": "d",
  letterhead: "dau-",
  preamble: "can-cu-",
  closing: "ket-",
};

/** Readable and unique names of the clauses: the labels on the way down, and a count where there is no label. */
export function anchorsOf(branches: readonly Branch[]): string[] {
  const anchors: string[] = [];
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  for (const branch of branches) {
    const above = branch.parent === null ? "" : (anchors[branch.parent] ?? "");
    const own = branch.slug === "" ? counted(branch, above, counts) : withoutParentNumber(branch, branches);
    const wanted = above === "" ? own : `${above}.${own}`;
    const anchor = firstFree(wanted, taken, counts);
    taken.add(anchor);
    anchors.push(anchor);
  }
  return anchors;
}

function counted(branch: Branch, above: string, counts: Map<string, number>): string {
  const prefix = COUNTED[branch.kind] ?? "p";
  const key = `${above}/${prefix}`;
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return `${prefix}${count}`;
}

/** `1.2.` below `1.` is `1.2`, not `1.1.2`: the parent's number is already in the way down. */
function withoutParentNumber(branch: Branch, branches: readonly Branch[]): string {
  const parent = branch.parent === null ? undefined : branches[branch.parent];
  if (parent && parent.slug !== "" && branch.slug.startsWith(`${parent.slug}.`))
    return branch.slug.slice(parent.slug.length + 1);
  return branch.slug;
}

/** A plan with two sections `V.` has `V` and `V~2`. */
function firstFree(wanted: string, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  if (!taken.has(wanted)) return wanted;
  const key = `~/${wanted}`;
  let count = (counts.get(key) ?? 1) + 1;
  while (taken.has(`${wanted}~${count}`)) count += 1;
  counts.set(key, count);
  return `${wanted}~${count}`;
}
