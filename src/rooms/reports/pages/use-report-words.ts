import { type Say, useWords } from "#web-kit/use-words.ts";
import type { ReportWord } from "../model/page-wording.ts";

export function useReportWords(): Say<ReportWord> {
  return useWords<ReportWord>();
}
