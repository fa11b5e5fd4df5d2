import { dueOnOf, isImpossible } from "../due-on.ts";
import { findingAt, type FindingRule, ofKind } from "./finding.ts";

/** Days, years and periods that cannot be kept in the order in which they are written. */
export const datesOutOfOrder: FindingRule = ({ reading, extraction }, { on }) => {
  const { issuedOn } = reading.face;
  const deadlines = ofKind(extraction, "assignment").flatMap((assignment) => {
    const { deadline } = assignment;
    if (deadline && isImpossible(deadline)) {
      return [findingAt("deadline-impossible", assignment, { words: deadline.words.quote })];
    }
    const last = dueOnOf(deadline);
    if (!issuedOn || !last || last >= issuedOn) return [];
    return [findingAt("deadline-before-issue", assignment, { words: deadline?.words.quote ?? "", issuedOn })];
  });
  const targets = ofKind(extraction, "target").flatMap((target) =>
    issuedOn && target.year !== null && target.year < Number(issuedOn.slice(0, 4))
      ? [findingAt("target-year-before-issue", target, { year: String(target.year), issuedOn })]
      : [],
  );
  const programmes = ofKind(extraction, "programme").flatMap((programme) => {
    const { periodFrom, periodTo } = programme;
    if (periodFrom !== null && periodTo !== null && periodFrom > periodTo) {
      return [findingAt("period-reversed", programme, { from: String(periodFrom), to: String(periodTo) })];
    }
    const isOver = on !== null && periodTo !== null && on > `${periodTo}-12-31`;
    return isOver
      ? [findingAt("programme-period-over", programme, { name: programme.name, to: String(periodTo), on })]
      : [];
  });
  return [...deadlines, ...targets, ...programmes];
};
