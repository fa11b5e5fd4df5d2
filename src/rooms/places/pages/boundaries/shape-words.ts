import type { ToldShape } from "../../model/index.ts";

/** What the file calls a shape, or its number in it. */
export function shapeWords({ at, code, name }: Pick<ToldShape, "at" | "code" | "name">): string {
  return [code, name].filter(Boolean).join(" · ") || String(at + 1);
}
