import { useCallback } from "react";
import { type ReportRound, roundTitle } from "../model/index.ts";
import { useReportWords } from "./use-report-words.ts";

/** A round by its name, in the reader's language. */
export function useRoundTitle(): (round: Pick<ReportRound, "kind" | "period" | "title">) => string {
  const say = useReportWords();
  return useCallback((round) => roundTitle(round, say), [say]);
}
