import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { done } from "#shared/outcome.ts";
import { putAnswer } from "#web-kit/put-answer.ts";
import { useDraft } from "#web-kit/use-draft.ts";
import { endpointKey } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { getReportEndpoint, type ReportDetail } from "../../model/index.ts";
import {
  type Clash,
  clashesOf,
  draftFrom,
  leftAfter,
  readTouched,
  settled,
  type Settling,
  standingWords,
  type Written,
} from "./draft.ts";

const NOTHING = { touched: "{}", begun: "{}" };

/**
 * What is being typed into a report, kept in this browser until it is saved. The page follows what others keep meanwhile: where they wrote
 * into a field that is being typed here, both words stand and this person settles it.
 */
export function useReportDraft(report: ReportDetail) {
  const locale = useLocale();
  const cache = useQueryClient();
  const [sent, setSent] = useState<Written | null>(null);
  const [kept, change, forget] = useDraft(`report.${report.id}`, NOTHING);
  const [touched, begun] = [readTouched(kept.touched), readTouched(kept.begun)];
  const put = (field: string, words: string, from: string): void =>
    change((now) => ({
      touched: JSON.stringify({ ...readTouched(now.touched), [field]: words }),
      begun: JSON.stringify({ ...readTouched(now.begun), [field]: from }),
    }));
  return {
    touched,
    isTouched: Object.keys(touched).length > 0,
    clashes: clashesOf(report, touched, begun, sent),
    type: (field: string, words: string) =>
      put(field, words, (field in touched ? begun[field] : undefined) ?? standingWords(report, field)),
    settle: (clash: Clash, settling: Settling) => put(clash.field, settled(clash, settling), clash.theirs),
    drop: () => {
      change(NOTHING);
      forget();
    },
    /** Others are told at once of what is saved, and so is this page: perhaps before the answer is here. */
    sending: setSent,
    /** The words that stood here when they were sent are saved: they stand in the report at once, and what was typed on stays. */
    saved: async (written: Written, version: number): Promise<void> => {
      const key = endpointKey(getReportEndpoint, { reportId: report.id });
      await putAnswer(cache, key, () => done({ ...report, ...written, version }));
      change((now) => {
        const left = leftAfter({ touched: readTouched(now.touched), begun: readTouched(now.begun) }, touched, written);
        return { touched: JSON.stringify(left.touched), begun: JSON.stringify(left.begun) };
      });
    },
    draft: draftFrom(report, touched, locale),
  };
}
export type ReportDraft = ReturnType<typeof useReportDraft>;
