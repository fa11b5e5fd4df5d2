import type { ThemeGap } from "./theme-gaps.ts";

/**
 * The same lack stands once, with all its places. Two that say another figure are not the same. A sentence that only tells the setting
 * is the least of lacks.
 */
export function gapGroups(gaps: readonly ThemeGap[]): readonly (readonly [key: string, gaps: readonly ThemeGap[]])[] {
  const groups = [...Map.groupBy(gaps, keyOf)];
  return groups.toSorted(([, left], [, right]) => weight(left) - weight(right));
}

function keyOf({ code, label, params, name }: ThemeGap): string {
  return JSON.stringify([code, label, params, name?.vi]);
}

function weight([first]: readonly ThemeGap[]): number {
  return first?.code === "alone" ? 1 : 0;
}
