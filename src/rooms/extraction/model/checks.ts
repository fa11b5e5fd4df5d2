import type { Reading } from "#rooms/documents/model/index.ts";
import type { AssignmentProposal, Extraction } from "./proposal.ts";

export type CheckCode =
  | "no-deadline"
  | "no-product"
  | "group-lead-without-focal-body"
  | "no-single-lead"
  | "solution-without-lead";
export type CheckPlace = { readonly anchor: string; readonly start: number; readonly quote: string };
export type Check = { readonly code: CheckCode; readonly count: number; readonly places: readonly CheckPlace[] };

const CHECKS: readonly (readonly [CheckCode, (assignment: AssignmentProposal) => boolean])[] = [
  ["no-deadline", (assignment) => assignment.deadline === null],
  ["no-product", (assignment) => assignment.product === null],
  ["group-lead-without-focal-body", (assignment) => assignment.leads.every((lead) => lead.isGroup)],
  ["no-single-lead", (assignment) => assignment.leads.length > 1],
];

/** What the document leaves open, each with its places. */
export function checksOf(reading: Reading, extraction: Extraction): Check[] {
  const placeOf = (found: { clause: number; start: number; quote: string }): CheckPlace => ({
    anchor: reading.clauses[found.clause]?.anchor ?? "",
    start: found.start,
    quote: found.quote,
  });
  const assignments = extraction.proposals.filter((proposal) => proposal.kind === "assignment");
  const checks = CHECKS.map(([code, fails]) => {
    const places = assignments.filter(fails).map(placeOf);
    return { code, count: places.length, places };
  });
  const solutions = extraction.proposals.filter((proposal) => proposal.kind === "solution").map(placeOf);
  return [...checks, { code: "solution-without-lead" as const, count: solutions.length, places: solutions }].filter(
    (check) => check.count > 0,
  );
}
