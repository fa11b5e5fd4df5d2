import { type Say, useWords } from "#web-kit/use-words.ts";
import type { ReportWord } from "../model/page-wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("report");

export function useReportWords(): Say<ReportWord> {
  return useWords<ReportWord>();
}
