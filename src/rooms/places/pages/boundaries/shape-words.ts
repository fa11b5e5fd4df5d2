import type { LoadedBoundaries, ShapeName, ToldShape } from "../../model/index.ts";

type Say = (key: `boundaries.load.${"beside" | "gaps.within" | "gaps.more"}`, params: Record<string, string | number>) => string; // prettier-ignore

/** What the file calls a shape, or its number in it. */
export function shapeWords({ at, code, name }: Pick<ToldShape, "at" | "code" | "name">): string {
  return [code, name].filter(Boolean).join(" · ") || String(at + 1);
}

/** Likewise; the boundary of another place that stands already says so. */
export function besideWords({ at, code, name }: ShapeName, say: Say): string {
  return at === null ? say("boundaries.load.beside", { name: name ?? "" }) : shapeWords({ at, code, name });
}

type Gap = NonNullable<LoadedBoundaries["gaps"]>["first"][number];

/** Between which places a gap lies. */
export function betweenWords({ between, more }: Pick<Gap, "between" | "more">, say: Say): string {
  const names = between.map((each) => besideWords(each, say)).join("; ");
  if (more > 0) return say("boundaries.load.gaps.more", { names, more });
  return between.length === 1 ? say("boundaries.load.gaps.within", { one: names }) : names;
}
