import { periodOf } from "./observed-period.ts";
import type { IndicatorPageWord } from "./page-wording.ts";

/** A period as people say it: `2024`, `quý 1/2024`, `9 tháng 2024`, `2021–2025`. */
export function periodWords(
  text: string,
  say: (key: IndicatorPageWord, params: Record<string, string>) => string,
): string {
  const { kind } = periodOf(text);
  const [year = "", part = ""] = text.split(/[-/]/u);
  switch (kind) {
    case "year":
      return text;
    case "years":
      return `${year}–${part}`;
    case "quarter":
      return say("indicators.period.quarter", { year, part: part.slice(1) });
    case "month":
      return say("indicators.period.month", { year, part: String(Number(part)) });
    case "year-so-far":
      return say("indicators.period.so-far", { year, part: part.slice(0, -1) });
  }
}
