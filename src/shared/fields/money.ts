import type { Sentence } from "../sentences.ts";
import type { MoneyUnit } from "./field.ts";

/** How many đồng one of the unit is. */
export const DONG_OF: Readonly<Record<MoneyUnit, number>> = { dong: 1, million: 1_000_000, billion: 1_000_000_000 };

export const MONEY_UNITS: Readonly<Record<MoneyUnit, Sentence>> = {
  dong: { vi: "đồng", en: "VND" },
  million: { vi: "triệu đồng", en: "million VND" },
  billion: { vi: "tỷ đồng", en: "billion VND" },
};
