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

export function goalChips(goal: PlanGoal): Chip[] {
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
  return [words, { ...words, voice: "finding", label: "plans.chip.no-measure", text: "" }];
}
