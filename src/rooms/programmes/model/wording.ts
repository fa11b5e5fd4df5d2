import { sentences } from "#shared/sentences.ts";

export const programmeWording = sentences({
  "programmes.chip.programme": { vi: "Chương trình", en: "Programme" },
  "programmes.chip.scheme": { vi: "Đề án", en: "Scheme" },
  "programmes.chip.project": { vi: "Dự án", en: "Project" },
  "programmes.chip.period-over": { vi: "giai đoạn đã hết năm {year}", en: "its period ended with {year}" },
});
