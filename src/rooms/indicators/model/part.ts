import type { StatedValue } from "./observation.ts";

/** Of what a value speaks: a place, an industry, a group of people; all null: the whole. */
export type Part = Pick<StatedValue, "placeId" | "industry" | "group">;

export function isOfWhole({ placeId, industry, group }: Part): boolean {
  return placeId === null && industry === null && group === null;
}

export function partKey({ placeId, industry, group }: Part): string {
  return [placeId, industry, group].join(" ");
}

export function isSamePart(a: Part, b: Part): boolean {
  return partKey(a) === partKey(b);
}
