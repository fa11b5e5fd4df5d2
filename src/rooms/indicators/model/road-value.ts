import type { Road, RoadPoint } from "./road.ts";
import { periodOf, yearsAt } from "./observed-period.ts";

type Shape = Pick<Road, "shape" | "baseline" | "points" | "span">;

/** A place on the road: years (the end of 2030 is 2031.0) and the value planned there. */
export type RoadPlace = { readonly at: number; readonly value: number };

/**
 * What a point asks for as one figure: the end of its span that has to be reached first (the lower one where more is better).
 * The other end is shown and never judged by.
 */
export function levelOfPoint({ value, value2 }: RoadPoint): number | null {
  return value ?? value2;
}

/** Baseline and points with figures, in time order. */
export function placesOf({ baseline, points, shape }: Shape): RoadPlace[] {
  const begins = isWithoutStart(shape) ? null : (baseline?.period ?? null);
  const start = baseline && begins !== null ? [{ at: yearsAt(periodOf(begins).to), value: baseline.value }] : [];
  const stops = points.flatMap((point) => {
    const value = levelOfPoint(point);
    return value === null ? [] : [{ at: yearsAt(periodOf(point.period).to), value }];
  });
  return [...start, ...stops].sort((a, b) => a.at - b.at);
}

/** A level and an average ask the same of every year: they are on their way from no baseline. */
export function isWithoutStart(shape: Road["shape"]): boolean {
  return shape === "level" || shape === "average";
}

/**
 * The value that the road plans at a time; undefined before it begins, after it ends, or where it has no two places.
 *
 * linear: a + (b − a)·t; constant growth: a·(b/a)^t, so every year grows by the same percent; S: a + (b − a)·(3t² − 2t³), which begins
 * and ends at rest and is half way at half time; milestones: straight lines between the document's own points. Constant growth between
 * figures that are not both above zero does not exist: such a leg is straight.
 */
export function valueOnRoad(road: Shape, at: number): number | undefined {
  const places = placesOf(road);
  const last = places.at(-1);
  if (!last) return undefined;
  if (isWithoutStart(road.shape)) return isBefore(road.span, at) ? undefined : levelAt(places, at);
  const next = places.findIndex((place) => place.at >= at);
  const to = places[next];
  if (!to) return undefined;
  const from = places[next - 1];
  if (!from) return to.at === at ? to.value : undefined;
  return between(from, to, (at - from.at) / (to.at - from.at), road.shape);
}

/** A level of one year or of a span asks nothing of the years before. */
function isBefore(span: Shape["span"], at: number): boolean {
  return span !== null && at < yearsAt(periodOf(span).from);
}

/** The level of the first point that has not passed; after the last, none. */
function levelAt(places: readonly RoadPlace[], at: number): number | undefined {
  return places.find((place) => place.at >= at)?.value;
}

function between(from: RoadPlace, to: RoadPlace, t: number, shape: Road["shape"]): number {
  if (t === 1) return to.value;
  if (shape === "constant-growth" && from.value > 0 && to.value > 0) return from.value * (to.value / from.value) ** t;
  const share = shape === "s-shape" ? t * t * (3 - 2 * t) : t;
  return from.value + (to.value - from.value) * share;
}
