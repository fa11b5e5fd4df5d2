import { useDraft } from "#web-kit/use-draft.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import type { ReportDetail } from "../../model/index.ts";
import { type Clash, clashesOf, draftFrom, readTouched, settled, type Settling, standingWords } from "./draft.ts";

const NOTHING = { touched: "{}", begun: "{}" };

/**
 * What is being typed into a report, kept in this browser until it is saved. The page follows what others keep meanwhile: where they wrote
 * into a field that is being typed here, both words stand and this person settles it.
 */
export function useReportDraft(report: ReportDetail) {
  const locale = useLocale();
  const [kept, change, forget] = useDraft(`report.${report.id}`, NOTHING);
  const [touched, begun] = [readTouched(kept.touched), readTouched(kept.begun)];
  const put = (field: string, words: string, from: string): void =>
    change({
      touched: JSON.stringify({ ...touched, [field]: words }),
      begun: JSON.stringify({ ...begun, [field]: from }),
    });
  return {
    touched,
    isTouched: Object.keys(touched).length > 0,
    clashes: clashesOf(report, touched, begun),
    type: (field: string, words: string) =>
      put(field, words, (field in touched ? begun[field] : undefined) ?? standingWords(report, field)),
    settle: (clash: Clash, settling: Settling) => put(clash.field, settled(clash, settling), clash.theirs),
    drop: () => {
      change(NOTHING);
      forget();
    },
    draft: draftFrom(report, touched, locale),
  };
}
export type ReportDraft = ReturnType<typeof useReportDraft>;
