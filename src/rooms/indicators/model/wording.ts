import { sentences } from "#shared/sentences.ts";

export const indicatorWording = sentences({
  "indicators.chip.target": { vi: "Mức {year}", en: "Target {year}" },
  "indicators.chip.no-year": { vi: "chưa nêu năm đạt", en: "names no year" },
});
