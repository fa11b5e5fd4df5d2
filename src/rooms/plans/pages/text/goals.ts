import type { PlanGoal } from "../../model/index.ts";

export type Horizon = { readonly year: number | null; readonly isVision: boolean; readonly goals: readonly PlanGoal[] };

/** Goals by the year they look to: near years first, a vision after the goals of its year, goals without a year last. */
export function goalsByHorizon(goals: readonly PlanGoal[]): Horizon[] {
  const groups = Map.groupBy(goals, (goal) => `${goal.horizonYear ?? "none"} ${goal.isVision}`);
  return [...groups.values()]
    .flatMap((list): Horizon[] =>
      list[0] ? [{ year: list[0].horizonYear, isVision: list[0].isVision, goals: list }] : [],
    )
    .sort(
      (left, right) =>
        (left.year ?? Infinity) - (right.year ?? Infinity) || Number(left.isVision) - Number(right.isVision),
    );
}
