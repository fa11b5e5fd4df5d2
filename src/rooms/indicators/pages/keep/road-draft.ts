import { readNumber } from "#shared/fields/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Locale } from "#shared/sentences.ts";
import { formatNumber } from "#web-kit/format.ts";
import {
  type Certainty,
  type Comparator,
  readObservedPeriod,
  type Road,
  type RoadFields,
  type RoadPoint,
  type RoadShape,
} from "../../model/index.ts";

type PointDraft = {
  readonly period: string;
  readonly comparator: Comparator;
  readonly value: string;
  readonly value2: string;
  readonly comparedWith: string;
  readonly note: string | null;
};
/** A road as somebody types it. */
export type RoadDraft = {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly shape: RoadShape;
  readonly basePeriod: string;
  readonly baseValue: string;
  readonly baseSource: string;
  readonly points: readonly PointDraft[];
  readonly span: string;
  readonly document: string;
  readonly basis: string;
  readonly certainty: Certainty;
  readonly note: string;
  readonly reason: string;
};

export const EMPTY_POINT: PointDraft = { period: "", comparator: ">=", value: "", value2: "", comparedWith: "", note: null }; // prettier-ignore

/** Shapes that lead from a baseline; a level and an average are held against themselves. */
export function asksBaseline(shape: RoadShape): boolean {
  return shape !== "level" && shape !== "average";
}

export function roadDraftOf(road: Road | undefined, code: string, locale: Locale): RoadDraft {
  const typed = (value: number | null | undefined) => (typeof value === "number" ? formatNumber(value, locale) : "");
  return {
    code: road?.code ?? code,
    nameVi: road?.name.vi ?? "",
    nameEn: road?.name.en ?? "",
    shape: road?.shape ?? "linear",
    basePeriod: road?.baseline?.period ?? "",
    baseValue: typed(road?.baseline?.value),
    baseSource: road?.baseline?.source ?? "",
    points: road?.points.map((point) => ({ ...point, value: typed(point.value), value2: typed(point.value2), comparedWith: point.comparedWith ?? "" })) ?? [EMPTY_POINT], // prettier-ignore
    span: road?.span ?? "",
    document: road?.document ?? "",
    basis: road?.basis ?? "",
    certainty: road?.certainty ?? "high",
    note: road?.note ?? "",
    reason: "",
  };
}

type RoadProblem = "period-unreadable" | "number-unreadable" | "point-empty";

/** What is sent, or which words cannot be read. */
export function roadFieldsOf(
  draft: RoadDraft,
  before: Road | undefined,
  locale: Locale,
): Outcome<RoadFields, RoadProblem> {
  const wrong: { code: RoadProblem; words: string }[] = [];
  const period = (words: string): string => {
    const read = readObservedPeriod(words);
    if (!read) wrong.push({ code: "period-unreadable", words });
    return read?.text ?? "";
  };
  const figure = (words: string): number | null => {
    if (words.trim() === "") return null;
    const read = readNumber(words, locale);
    if (read === undefined) wrong.push({ code: "number-unreadable", words });
    return read ?? null;
  };
  const points = draft.points.map((point): RoadPoint => {
    const [value, comparedWith] = [figure(point.value), orNull(point.comparedWith)];
    if (value === null && comparedWith === null) wrong.push({ code: "point-empty", words: point.period });
    return { ...point, period: period(point.period), value, value2: figure(point.value2), comparedWith };
  });
  const baseValue = asksBaseline(draft.shape) ? figure(draft.baseValue) : null;
  const baseline = baseValue === null ? null : { period: draft.basePeriod.trim() === "" ? null : period(draft.basePeriod), value: baseValue, source: orNull(draft.baseSource), note: before?.baseline?.note ?? null }; // prettier-ignore
  const span = draft.shape === "average" && draft.span.trim() !== "" ? period(draft.span) : null;
  const [first] = wrong;
  if (first) return refuse(first.code, { words: first.words });
  const { code, nameVi, nameEn, shape, document, basis, certainty, note } = draft;
  return done({ code, name: { vi: nameVi, en: nameEn.trim() === "" ? nameVi : nameEn }, shape, baseline, points, span, document, basis, certainty, note: orNull(note) }); // prettier-ignore
}

function orNull(words: string): string | null {
  return words.trim() === "" ? null : words.trim();
}
