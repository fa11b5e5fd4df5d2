import type { Reading } from "#rooms/documents/model/index.ts";
import { createSay } from "#shared/say.ts";
import {
  type Finding,
  FINDING_KINDS,
  FindingCode,
  type FindingContext,
  findingsOf,
  findingWording,
} from "./findings/index.ts";
import type { Extraction } from "./proposal.ts";

export type CheckPlace = {
  readonly anchor: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Why it stands here, in a sentence, and the other place of a contradiction. */
  readonly reason: string;
  readonly other: { readonly anchor: string; readonly start: number; readonly quote: string } | null;
};
export type Check = {
  readonly code: FindingCode;
  readonly kind: string;
  readonly title: string;
  readonly count: number;
  readonly places: readonly CheckPlace[];
};

const say = createSay([findingWording]);
const LOCALE = "vi";

/** The findings of a document by their kind, each with its places, in Vietnamese. Kinds without a place are left out. */
export function checksOf(reading: Reading, extraction: Extraction, context: FindingContext): Check[] {
  const byCode = Map.groupBy(findingsOf(reading, extraction, context), ({ code }) => code);
  return FindingCode.options.flatMap((code) => {
    const places = (byCode.get(code) ?? []).map((finding) => placeOf(reading, finding));
    const title = say(LOCALE, `extraction.finding.${code}`);
    return places.length === 0 ? [] : [{ code, kind: FINDING_KINDS[code], title, count: places.length, places }];
  });
}

function placeOf(reading: Reading, finding: Finding): CheckPlace {
  const anchorOf = (clause: number) => reading.clauses[clause]?.anchor ?? "";
  const { code, clause, start, end, quote, params, other } = finding;
  return {
    anchor: anchorOf(clause),
    start,
    end,
    quote,
    reason: say(LOCALE, `extraction.finding.${code}.reason`, params),
    other: other && { anchor: anchorOf(other.clause), start: other.start, quote: other.quote },
  };
}
