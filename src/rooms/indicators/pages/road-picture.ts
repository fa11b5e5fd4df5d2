import {
  type Indicator,
  isOfWhole,
  isUnsure,
  measuredOf,
  type Outlook,
  parsePeriod,
  periodOf,
  placesOf,
  periodName,
  type Road,
  type RoadPoint,
  type StatedValue,
  isWithoutStart,
  seasonLengthOf,
  levelOfPoint,
  valueOnRoad,
  yearsAt,
} from "../model/index.ts";

export type SeenValue = {
  readonly at: number;
  readonly value: number;
  readonly observation: StatedValue;
  /** Not final or uncertain: drawn hollow. */
  readonly isUnsure: boolean;
  /** Which stretch without a break and without a missing period it belongs to: lines join no two of them. */
  readonly stretch: number;
};
/** An end of a stretch beside periods that nobody knows; the two ends of one gap bear its number. */
export type GapEnd = Pick<SeenValue, "at" | "value"> & { readonly gap: number };
export type RoadPicture = {
  readonly values: readonly SeenValue[];
  readonly gaps: readonly GapEnd[];
  readonly breaks: readonly { readonly at: number; readonly why: string }[];
  /** Figures of other periods than the picture's own, as of a year so far: in the table, the latest first. */
  readonly aside: readonly StatedValue[];
  readonly road: readonly { readonly at: number; readonly value: number }[];
  readonly points: readonly { readonly at: number; readonly value: number; readonly point: RoadPoint }[];
  /** From the latest value on; only what lies ahead has a period. */
  readonly band: readonly {
    readonly at: number;
    readonly period: string | null;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
};

/** What a chart and its table show, in years; nothing but what is known, planned or forecast. */
export function roadPicture(
  indicator: Indicator,
  road: Road | undefined,
  current: readonly StatedValue[],
  outlook: Outlook,
): RoadPicture {
  const ofWhole = current.filter(isOfWhole);
  const breaks = ofWhole.flatMap(({ period, breaksBefore }) =>
    breaksBefore === null ? [] : [{ at: yearsAt(periodOf(period).to) - 0.5, why: breaksBefore }],
  );
  const measured = measuredOf({ ...indicator, accumulation: "stock" }, ofWhole).flatMap(({ at, value, period }) => {
    const observation = ofWhole.find((each) => each.period === period.text);
    if (!observation) return [];
    return [
      {
        at,
        value,
        observation,
        isUnsure: isUnsure(observation),
        stretch: breaks.filter((each) => each.at < at).length,
      },
    ];
  });
  const { values, gaps } = partedByGaps(measured, 1 / seasonLengthOf(indicator.frequency));
  const drawn = new Set(values.map(({ observation }) => observation));
  const aside = ofWhole
    .filter((each) => !drawn.has(each))
    .toSorted((a, b) => (periodOf(a.period).to < periodOf(b.period).to ? 1 : -1));
  return { values, gaps, breaks, aside, ...roadLine(road, values[0]?.at), band: bandOf(outlook, values) };
}

/** Where a period in between is unknown the line ends: what would join the two is no figure of anybody. */
function partedByGaps(measured: readonly SeenValue[], period: number): Pick<RoadPicture, "values" | "gaps"> {
  const gaps: GapEnd[] = [];
  const values: SeenValue[] = [];
  let gap = 0;
  for (const seen of measured) {
    const before = values.at(-1);
    const breaks = seen.stretch;
    if (before && seen.at - before.at > period * 1.5) {
      gap += 1;
      const isJoined = before.stretch === breaks + gap - 1;
      if (isJoined) gaps.push({ at: before.at, value: before.value, gap }, { at: seen.at, value: seen.value, gap });
    }
    values.push({ ...seen, stretch: breaks + gap });
  }
  return { values, gaps };
}

/** @param since when the first figure came: a level that holds in every period is drawn beside all of them */
function roadLine(road: Road | undefined, since = Infinity): Pick<RoadPicture, "road" | "points"> {
  if (!road) return { road: [], points: [] };
  const points = road.points.flatMap((point) => {
    const value = levelOfPoint(point);
    return value === null ? [] : [{ at: yearsAt(periodOf(point.period).to), value, point }];
  });
  const places = placesOf(road);
  const span = road.span === null ? undefined : periodOf(road.span);
  const end = places.at(-1)?.at;
  const start = span
    ? yearsAt(span.from)
    : isWithoutStart(road.shape)
      ? Math.min(since, (places[0]?.at ?? 0) - 1)
      : places[0]?.at;
  if (end === undefined || start === undefined) return { road: [], points };
  const steps = Math.max(1, Math.round((end - start) * 4));
  const line = Array.from({ length: steps + 1 }, (_, step) => start + ((end - start) * step) / steps).flatMap((at) => {
    const value = valueOnRoad(road, at);
    return value === undefined ? [] : [{ at, value }];
  });
  return { road: line, points };
}

function bandOf(outlook: Outlook, values: readonly SeenValue[]): RoadPicture["band"] {
  const last = values.at(-1);
  if (outlook.kind === "too-little" || !last) return [];
  const start = { at: last.at, period: null, value: last.value, low: last.value, high: last.value };
  const ahead = outlook.forecast.points.map(({ period: text, value, low, high }) => {
    const parsed = parsePeriod(text);
    const period = periodOf(parsed ? periodName(parsed) : text);
    return { at: yearsAt(period.to), period: period.text, value, low, high };
  });
  return [start, ...ahead];
}

/**
 * The span of values that a chart shows. A band of few and restless values reaches so far that the road would lie flat in it: it is cut
 * where it leaves what is known, planned and expected by more than the height of these.
 */
export function shownSpan({ values, road, points, band }: RoadPicture): {
  readonly span: readonly [number, number] | undefined;
  readonly isBandCut: boolean;
} {
  const known = [...values, ...road, ...points, ...band].map(({ value }) => value);
  if (known.length === 0) return { span: undefined, isBandCut: false };
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const reach = most - least || Math.abs(most) || 1;
  const [low, high] = [
    Math.min(least, ...band.map((each) => each.low)),
    Math.max(most, ...band.map((each) => each.high)),
  ];
  const span = [Math.max(low, least - reach), Math.min(high, most + reach)] as const;
  return { span, isBandCut: span[0] > low || span[1] < high };
}
