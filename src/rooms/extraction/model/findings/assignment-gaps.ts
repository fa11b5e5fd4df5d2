import type { AssignmentProposal, Extraction } from "../proposal.ts";
import { findingAt, type FindingCode, type FindingRule, ofKind } from "./finding.ts";

const GAPS: readonly (readonly [FindingCode, (assignment: AssignmentProposal) => boolean])[] = [
  ["no-deadline", (assignment) => assignment.deadline === null],
  ["no-product", (assignment) => assignment.product === null],
  ["no-single-lead", (assignment) => assignment.leads.length > 1],
  ["group-lead-without-focal-body", (assignment) => assignment.leads.every((lead) => lead.isGroup)],
  ["wording-binds-nobody", onlyEncourages],
];

/** `Khuyến khích …` obliges nobody; `vận động`, `mời gọi` weakly oblige those they reach, but fully the body that does it. */
function onlyEncourages({ strength, quote }: Pick<AssignmentProposal, "strength" | "quote">): boolean {
  return strength === "encourage" && /^khuyến khích(?!\p{L})/iu.test(quote);
}

/** What the words of an order leave open: by when, what comes out, who alone answers, whether anybody must. */
export const assignmentGaps: FindingRule = ({ extraction }) => [
  ...ofKind(extraction, "assignment").flatMap((assignment) =>
    GAPS.filter(
      ([code, lacks]) => lacks(assignment) && !(code === "no-product" && isMeasured(assignment, extraction)),
    ).map(([code]) => findingAt(code, assignment, { count: assignment.leads.length, leads: namesOf(assignment) })),
  ),
  ...ofKind(extraction, "solution").flatMap((solution) => [
    findingAt("solution-without-lead", solution),
    ...(onlyEncourages(solution) ? [findingAt("wording-binds-nobody", solution)] : []),
  ]),
];

/** A row of a table of indicators: its value is what comes out, and nothing else is to be handed in. */
function isMeasured({ rule, clause }: AssignmentProposal, extraction: Extraction): boolean {
  return (
    rule === "table-row" &&
    ofKind(extraction, "target").some((target) => target.rule === "indicator-row" && target.clause === clause)
  );
}

export function namesOf({ leads }: Pick<AssignmentProposal, "leads">): string {
  return leads.map(({ quote }) => quote).join("; ");
}
