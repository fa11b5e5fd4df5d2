import { PlainDate } from "#shared/plain-date.ts";

/** An instrument that another has replaced, with the day from which the new one is in force. */
export type Replacement = { readonly by: string; readonly on: PlainDate };

const day = (value: string) => PlainDate.parse(value);

/**
 * Instruments that plans on industry cite often and that are no longer in force; the days are those on which the new ones took
 * effect, by their closing articles. What a workspace's own documents replace comes beside this, from their lineage.
 */
const REPLACED: Readonly<Record<string, Replacement>> = {
  "82/2018/NĐ-CP": { by: "35/2022/NĐ-CP", on: day("2022-07-15") },
  "68/2017/NĐ-CP": { by: "32/2024/NĐ-CP", on: day("2024-05-01") },
  "66/2020/NĐ-CP": { by: "32/2024/NĐ-CP", on: day("2024-05-01") },
  "27/2018/QĐ-TTG": { by: "36/2025/QĐ-TTg", on: day("2025-11-15") },
  "13/2023/NĐ-CP": { by: "356/2025/NĐ-CP", on: day("2026-01-01") },
};

export function knownReplacementOf(number: string): Replacement | undefined {
  return REPLACED[number.replace(/\s+/gu, "").toUpperCase()];
}
