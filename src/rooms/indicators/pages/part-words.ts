import type { Part } from "../model/index.ts";

/** Of what part a value speaks; nothing for the whole. */
export function partWords({ placeId, industry, group }: Part, names: Readonly<Record<string, string>>): string {
  const parts = [
    placeId !== null && (names[placeId] ?? ""),
    industry !== null && `VSIC ${industry.replace(":", " ")}`,
    group,
  ];
  return parts.filter(Boolean).join(" · ");
}
