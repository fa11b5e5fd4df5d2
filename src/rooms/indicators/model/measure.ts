import { z } from "zod";
import { PlanId } from "#rooms/plans/model/index.ts";
import { likenessAmong, likenessOf } from "#shared/likeness.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { IndicatorId } from "./indicator.ts";
import { type Comparator, RoadId } from "./road.ts";
import { Target } from "./target.ts";

/** A road that may be the measure of a target: its level is the same, in the same year. */
export const MeasureChoice = z.object({
  roadId: RoadId,
  indicatorId: IndicatorId,
  name: z.object({ vi: z.string(), en: z.string() }),
  document: z.string(),
  /** Words that both share; empty: only the level agrees. */
  shared: z.array(z.string()),
});
export type MeasureChoice = z.infer<typeof MeasureChoice>;

export const MeasureState = z.enum(["confirmed", "declined"]);

/** A target of a plan with what a person decided of its measure, and what is proposed until then. */
export const MeasuredTarget = z.object({
  target: Target,
  planId: PlanId,
  choices: z.array(MeasureChoice),
  decided: z.array(
    z.object({
      roadId: RoadId,
      indicatorId: IndicatorId,
      name: z.object({ vi: z.string(), en: z.string() }),
      state: MeasureState,
      basis: z.string(),
      decidedBy: z.string(),
      decidedOn: PlainDate,
    }),
  ),
});
export type MeasuredTarget = z.infer<typeof MeasuredTarget>;

/** What is known of a road whose point has the level of a target. */
export type Candidate = Omit<MeasureChoice, "shared"> & {
  readonly period: string;
  readonly comparator: Comparator;
  readonly value: number;
  readonly value2: number | null;
  readonly unit: string;
};

type Asked = Pick<Target, "words" | "subject" | "value" | "value2" | "unit" | "year">;

/**
 * The roads that a target may mean: the same level, the same year and a unit of the same kind, the likest name first. A rule only
 * proposes; a person confirms with a basis, since 40 % of one thing is not 40 % of another.
 */
export function measureChoices(target: Asked, candidates: readonly Candidate[]): MeasureChoice[] {
  const fitting = candidates.filter(
    ({ period, value, value2, unit }) =>
      period === String(target.year) &&
      (value === target.value || value === target.value2 || value2 === target.value) &&
      unitKind(unit) === unitKind(target.unit),
  );
  const { profileOf } = likenessAmong(fitting.map(({ name }) => name.vi));
  const words = profileOf(`${target.subject ?? ""} ${target.words}`);
  return fitting
    .map((each) => ({ each, likeness: likenessOf(words, profileOf(each.name.vi)) }))
    .toSorted((a, b) => b.likeness.score - a.likeness.score)
    .map(({ each: { roadId, indicatorId, name, document }, likeness }) => ({
      roadId,
      indicatorId,
      name,
      document,
      shared: [...likeness.shared],
    }));
}

/** `%/năm`, `% GRDP` and `%` are one kind: what a percentage is of stands in the name. */
function unitKind(unit: string): string {
  const bare = unit.trim().toLowerCase();
  return bare.startsWith("%") ? "%" : (bare.split(/[\s/]/u)[0] ?? "");
}
