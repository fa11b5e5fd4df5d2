import { comparableText, type Reading } from "#rooms/documents/model/index.ts";
import type { GoalProposal, TargetProposal } from "../proposal.ts";
import { findingAt, type FindingRule, ofKind } from "./finding.ts";

const GENERAL = /mục tiêu (?:chung|tổng quát|tổng thể)/u;
/** Titles below which stand reasons and manners, not results to be measured. */
const NO_RESULT = /quan điểm|mục đích|yêu cầu/u;
/** Words that measure without a figure: all of it, or none left. */
const ALL_OR_NONE = /không còn|xóa bỏ hoàn toàn|chấm dứt|toàn bộ|tất cả/u;

/**
 * A goal in words that no figure measures. A vision looks past the plan, and a general goal is measured by the targets that the plan
 * sets anywhere, so both are left alone.
 */
export const goalGaps: FindingRule = ({ reading, extraction }) => {
  const targets = ofKind(extraction, "target");
  return ofKind(extraction, "goal")
    .filter((goal) => !goal.isVision && !isRemark(goal) && !isBelowTitle(reading, goal, NO_RESULT))
    .filter((goal) => !isMeasured(reading, goal, targets))
    .map((goal) => findingAt("goal-without-measure", goal));
};

function isMeasured(reading: Reading, goal: GoalProposal, targets: readonly TargetProposal[]): boolean {
  if (ALL_OR_NONE.test(comparableText(goal.quote))) return true;
  const isHere = (target: TargetProposal) =>
    target.clause === goal.clause || isBelow(reading, target.clause, goal.clause);
  if (
    targets.some(isHere) ||
    /\d[\d.,]*\s*(?:%|\p{L})/u.test(goal.quote.replace(/năm \d{4}|\d{4}\s*[-–]\s*\d{4}/gu, ""))
  )
    return true;
  return targets.length > 0 && isBelowTitle(reading, goal, GENERAL);
}

/** A remark, a vision that a title did not announce, or a note on time: it sets no aim. */
function isRemark({ quote }: GoalProposal): boolean {
  return (
    /^(?:\(|tầm nhìn|thời gian thực hiện|việc )/iu.test(quote.trim()) ||
    /chi tiết (?:có|tại|theo) phụ lục/iu.test(quote)
  );
}

const LONGEST_TITLE = 120;

function isBelowTitle({ text, clauses }: Reading, goal: GoalProposal, title: RegExp): boolean {
  let clause = clauses[goal.clause];
  while (clause) {
    const words = text.slice(clause.start, Math.min(clause.end, clause.start + LONGEST_TITLE));
    if (title.test(comparableText(words))) return true;
    clause = clause.parent === null ? undefined : clauses[clause.parent];
  }
  return false;
}

function isBelow({ clauses }: Reading, ordinal: number, above: number): boolean {
  let clause = clauses[ordinal];
  while (clause && clause.parent !== null) {
    if (clause.parent === above) return true;
    clause = clauses[clause.parent];
  }
  return false;
}
