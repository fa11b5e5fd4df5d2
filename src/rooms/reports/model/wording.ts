import { sentences } from "#shared/sentences.ts";
import type { ReportRound } from "./report.ts";

export const reportWording = sentences({
  "report.period.week": { vi: "Tuần {ordinal} năm {year}", en: "Week {ordinal} of {year}" },
  "report.period.month": { vi: "Tháng {ordinal} năm {year}", en: "Month {ordinal} of {year}" },
  "report.period.quarter": { vi: "Quý {ordinal} năm {year}", en: "Quarter {ordinal} of {year}" },
  "report.period.half": { vi: "6 tháng {ordinal} năm {year}", en: "Half-year {ordinal} of {year}" },
  "report.period.nine-months": { vi: "9 tháng năm {year}", en: "Nine months of {year}" },
  "report.period.year": { vi: "Năm {year}", en: "Year {year}" },
  "report.compiled": { vi: "Báo cáo tổng hợp", en: "Compiled report" },
  "report.text.results": { vi: "Kết quả thực hiện", en: "Results" },
  "report.text.shortcomings": { vi: "Tồn tại, hạn chế", en: "Shortcomings" },
  "report.text.causes": { vi: "Nguyên nhân", en: "Causes" },
  "report.text.nextTasks": { vi: "Nhiệm vụ kỳ tới", en: "Next tasks" },
  "report.text.petitions": { vi: "Kiến nghị, đề xuất", en: "Petitions" },
});

type Say = (key: keyof typeof reportWording, params?: Readonly<Record<string, string | number>>) => string;
const ROMAN = ["", "I", "II", "III", "IV"];
const HALVES = ["", "đầu", "cuối"];

/** A round by its name, as official papers write it: `Quý III năm 2026`. */
export function roundTitle({ kind, period, title }: Pick<ReportRound, "kind" | "period" | "title">, say: Say): string {
  if (kind === "ad-hoc" || period === null) return title ?? "";
  const year = period.slice(0, 4);
  const number = Number(/(\d+)$/u.exec(period.slice(4))?.[1] ?? 0);
  const isVietnamese = say("report.period.year", { year }).startsWith("Năm");
  if (kind === "quarter") return say("report.period.quarter", { year, ordinal: ROMAN[number] ?? number });
  if (kind === "half") {
    return say("report.period.half", { year, ordinal: isVietnamese ? (HALVES[number] ?? number) : number });
  }
  return say(`report.period.${kind}`, { year, ordinal: number });
}

/** The same for papers, which are Vietnamese whoever prints them. */
export function roundTitleInVietnamese(round: Pick<ReportRound, "kind" | "period" | "title">): string {
  return roundTitle(round, (key, params = {}) =>
    Object.entries(params).reduce(
      (words, [name, value]) => words.replace(`{${name}}`, String(value)),
      reportWording[key].vi as string,
    ),
  );
}
