import { useLocale } from "#web-kit/use-locale.ts";
import { useDraft } from "#web-kit/use-draft.ts";
import type { ReportDetail } from "../../model/index.ts";
import { draftFrom, readTouched } from "./draft.ts";

/** What is being typed into a report, kept in this browser until it is saved. */
export function useReportDraft(report: ReportDetail) {
  const locale = useLocale();
  const [kept, change, forget] = useDraft(`report.${report.id}`, { touched: "{}" });
  const touched = readTouched(kept.touched);
  return {
    touched,
    isTouched: Object.keys(touched).length > 0,
    type: (field: string, words: string) => change({ touched: JSON.stringify({ ...touched, [field]: words }) }),
    drop: () => {
      change({ touched: "{}" });
      forget();
    },
    draft: draftFrom(report, touched, locale),
  };
}
export type ReportDraft = ReturnType<typeof useReportDraft>;
