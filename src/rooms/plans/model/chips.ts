import type { Clause } from "#rooms/documents/model/index.ts";
import type { SolutionProposal } from "#rooms/extraction/model/index.ts";
import type { Chip, PlanGoal } from "./plan.ts";

/** A solution that the plan holds: it binds, and names no agency. */
export type PlanSolution = {
  readonly id: string;
  readonly groupId: string | null;
  readonly words: string;
  readonly strength: SolutionProposal["strength"];
  readonly start: number;
  readonly end: number;
  readonly clause: Clause["ordinal"];
};

export function solutionChips(solution: PlanSolution): Chip[] {
  const words: Chip = {
    clause: solution.clause,
    record: solution.id,
    recordKind: "solution",
    code: null,
    voice: "document",
    label: "plans.chip.solution",
    params: {},
    text: "",
    spans: [{ start: solution.start, end: solution.end }],
  };
  return [words, { ...words, voice: "finding", label: "plans.chip.no-lead" }];
}

/**
 * A goal in words gets its measures from a person later; where the document itself sets a target within the goal's words, it has one.
 *
 * @param others the notes of other rooms' records, among them the targets
 */
export function goalChips(goal: PlanGoal, others: readonly Chip[]): Chip[] {
  const words: Chip = {
    clause: goal.clause,
    record: goal.id,
    recordKind: "goal",
    code: null,
    voice: "document",
    label: goal.isVision ? "plans.chip.vision" : "plans.chip.goal",
    params: {},
    text: goal.horizonYear === null ? "" : String(goal.horizonYear),
    spans: [goal.span],
  };
  const isMeasured = others.some(
    ({ recordKind, spans }) =>
      recordKind === "target" && spans.some(({ start, end }) => start < goal.span.end && goal.span.start < end),
  );
  return isMeasured ? [words] : [words, { ...words, voice: "finding", label: "plans.chip.no-measure", text: "" }];
}
