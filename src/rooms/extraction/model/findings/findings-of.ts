import type { Reading } from "#rooms/documents/model/index.ts";
import type { Extraction } from "../proposal.ts";
import { undefinedAbbreviations } from "./abbreviations.ts";
import { assignmentGaps } from "./assignment-gaps.ts";
import { replacedBases } from "./bases.ts";
import { bodiesOutOfDate } from "./bodies.ts";
import { datesOutOfOrder } from "./dates.ts";
import { differingFigures } from "./figures.ts";
import { type Finding, FindingCode, type FindingContext, findingKey, type FindingRule } from "./finding.ts";
import { goalGaps } from "./goal-gaps.ts";
import { brokenNumbering } from "./numbering.ts";
import { repeatedTasks } from "./repeats.ts";
import { targetGaps } from "./target-gaps.ts";

const RULES: readonly FindingRule[] = [
  assignmentGaps,
  bodiesOutOfDate,
  targetGaps,
  goalGaps,
  datesOutOfOrder,
  replacedBases,
  repeatedTasks,
  differingFigures,
  brokenNumbering,
  undefinedAbbreviations,
];

/** Everything that the document lacks or gets wrong, in the order of its words; each place and kind once. */
export function findingsOf(reading: Reading, extraction: Extraction, context: FindingContext): Finding[] {
  const found = new Map<string, Finding>();
  for (const rule of RULES) {
    for (const finding of rule({ reading, extraction }, context)) {
      const key = findingKey(finding);
      if (!found.has(key)) found.set(key, finding);
    }
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start || ORDER[a.code] - ORDER[b.code]);
}

const ORDER = Object.fromEntries(FindingCode.options.map((code, at) => [code, at])) as Record<FindingCode, number>;
