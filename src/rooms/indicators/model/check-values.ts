import type { RefusalParams } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Indicator } from "./indicator.ts";
import type { StatedValue } from "./observation.ts";
import { shareOf } from "./accumulate.ts";
import { industryLevelOf, isSamePart, type Part } from "./part.ts";
import { type ObservedPeriod, periodOf } from "./observed-period.ts";

/** A value is refused when it cannot be; it is asked about when it surprises, and kept once somebody says why. */
export type ValueProblem = {
  readonly weight: "refused" | "asks";
  readonly code: ValueProblemCode;
  readonly params: RefusalParams;
};
export type ValueProblemCode =
  | "value-missing"
  | "value-span-reversed"
  | "value-out-of-range"
  | "period-not-over"
  | "period-not-own"
  | "value-jumps"
  | "value-revised-far"
  | "value-not-sum"
  | "share-parts-wrong"
  | "share-not-ratio";

type Value = Pick<
  StatedValue,
  "period" | "value" | "low" | "high" | "breaksBefore" | "numerator" | "denominator" | keyof Part
>;
type Checked = Pick<Indicator, "frequency" | "accumulation" | "endedOn"> & { readonly unit: { readonly vi: string } };

/** A later version of a value that differs by more than this is asked about. */
const REVISION = 0.1;
/** A step is a surprise when it is more than four times as big as the usual one of the series, and more than a tenth. */
const JUMP = 4;
const LEAST_JUMP = 0.1;
/** Parts that were rounded make a sum that is a little off. */
export const SUM_TOLERANCE = 0.005;

/** Everything that speaks against a value, given what is already known of the indicator (current values only). */
export function checkValue(indicator: Checked, stated: Value, known: readonly Value[], on: PlainDate): ValueProblem[] {
  const impossible = refusals(indicator, stated, on);
  if (impossible.length > 0) return impossible;
  return [revision(stated, known) ?? jump(stated, known), sum(indicator, stated, known)].filter(
    (each) => each !== undefined,
  );
}

function refusals(indicator: Checked, stated: Value, on: PlainDate): ValueProblem[] {
  const { value, low, high } = stated;
  const period = periodOf(stated.period);
  const refused = (code: ValueProblemCode, params: RefusalParams = {}): ValueProblem => ({
    weight: "refused",
    code,
    params,
  });
  const found: ValueProblem[] = [];
  const parts = shareProblem(stated);
  if (value === null && (low === null || high === null) && !parts) found.push(refused("value-missing"));
  if (low !== null && high !== null && low > high) found.push(refused("value-span-reversed", { low, high }));
  const [least, most] = rangeOf(indicator);
  const outside = [value, low, high].find((each) => each !== null && (each < least || each > most));
  if (typeof outside === "number")
    found.push(refused("value-out-of-range", { value: outside, range: rangeWords(least, most) }));
  if (parts) found.push(refused(parts.code, parts.params));
  if (period.to > on) found.push(refused("period-not-over", { period: period.text }));
  if (!isOwnKind(indicator.frequency, period)) found.push(refused("period-not-own", { period: period.text }));
  return found;
}

/** A share lies in 0–100 %, a rate falls by 100 % at most, an amount may be anything. */
function rangeOf({ accumulation, unit }: Checked): readonly [number, number] {
  if (accumulation === "share" && unit.vi.startsWith("%")) return [0, 100];
  if (accumulation === "rate") return [-100, 1_000];
  return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
}

function rangeWords(least: number, most: number): string {
  return `${least}–${most}`;
}

/** Whether an indicator may have a value for a period. */
export function isOwnPeriod(frequency: Indicator["frequency"], period: string): boolean {
  return isOwnKind(frequency, periodOf(period));
}

/** A yearly figure may be known for a part of the year too, never for a finer period than the indicator's own. */
function isOwnKind(frequency: Indicator["frequency"], { kind }: ObservedPeriod): boolean {
  if (kind === "year-so-far" || kind === "year" || kind === "years") return true;
  return (
    frequency === kind || frequency === "month" || (frequency === "year" && kind === "quarter") || kind === "month"
  );
}

function revision(stated: Value, known: readonly Value[]): ValueProblem | undefined {
  const before = known.find((each) => each.period === stated.period && isSamePart(each, stated))?.value;
  if (typeof before !== "number" || stated.value === null || before === 0) return undefined;
  const share = Math.abs(stated.value / before - 1);
  if (share <= REVISION) return undefined;
  return { weight: "asks", code: "value-revised-far", params: { before, value: stated.value } };
}

function jump(stated: Value, known: readonly Value[]): ValueProblem | undefined {
  const period = periodOf(stated.period);
  const same = known
    .filter((each) => isSamePart(each, stated) && periodOf(each.period).kind === period.kind && each.value !== null)
    .sort((a, b) => (periodOf(a.period).to < periodOf(b.period).to ? -1 : 1));
  const before = same.filter((each) => periodOf(each.period).to < period.to);
  const last = before.at(-1)?.value;
  if (typeof last !== "number" || stated.value === null || before.length < 3 || stated.breaksBefore !== null)
    return undefined;
  const steps = before.slice(1).map((each, at) => Math.abs((each.value ?? 0) - (before[at]?.value ?? 0)));
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const step = Math.abs(stated.value - last);
  const isSurprise = step > JUMP * usual && step > LEAST_JUMP * Math.max(Math.abs(last), Number.EPSILON);
  return isSurprise ? { weight: "asks", code: "value-jumps", params: { last, value: stated.value, usual } } : undefined;
}

/** A share's value is its numerator over its denominator, in percent; where only the two are stated, it follows from them. */
export function withShare<Each extends Pick<Value, "value" | "numerator" | "denominator">>(stated: Each): Each {
  const { value, numerator, denominator } = stated;
  if (value !== null || numerator === null || denominator === null) return stated;
  const share = shareOf(numerator, denominator);
  return share === undefined ? stated : { ...stated, value: Number(share.toPrecision(6)) };
}

/** A twentieth of a point is rounding. */
const SHARE_TOLERANCE = 0.05;

function shareProblem({ value, numerator, denominator }: Value) {
  if (numerator === null && denominator === null) return undefined;
  const share = numerator === null || denominator === null ? undefined : shareOf(numerator, denominator);
  if (share === undefined) return { code: "share-parts-wrong", params: {} } as const;
  if (value === null || Math.abs(value - share) <= SHARE_TOLERANCE) return undefined;
  return { code: "share-not-ratio", params: { value, share: Number(share.toPrecision(4)) } } as const;
}

/** The ways in which a whole is cut into parts that add up; groups of people overlap, so of them each alone is held against it. */
const CUTS: readonly ((each: Value) => string | undefined)[] = [
  ({ industry, group }) => (industry !== null && group === null ? industryLevelOf(industry) : undefined),
  ({ industry, group }) => (group !== null && industry === null ? `group ${group}` : undefined),
];

/** A whole that is known with its parts: amounts add up, shares and rates do not. A place is a part and a whole of its own. */
function sum({ accumulation }: Checked, stated: Value, known: readonly Value[]): ValueProblem | undefined {
  if (accumulation === "share" || accumulation === "rate") return undefined;
  const here = [...known.filter((each) => each.period === stated.period && !isSamePart(each, stated)), stated];
  const ofPlace = here.filter(({ placeId }) => placeId === stated.placeId);
  const cuts = CUTS.flatMap((cut) => [...Map.groupBy(ofPlace, cut)]).flatMap(([cut, parts]) => (cut ? [parts] : []));
  const whole = (place: string | null) => here.find((each) => isWholeOf(place, each))?.value;
  const places = here.filter((each) => each.placeId !== null && isWholeOf(each.placeId, each));
  return above(whole(null), places) ?? cuts.map((parts) => above(whole(stated.placeId), parts)).find(Boolean);
}

function isWholeOf(place: string | null, { placeId, industry, group }: Value): boolean {
  return placeId === place && industry === null && group === null;
}

function above(whole: number | null | undefined, parts: readonly Value[]): ValueProblem | undefined {
  if (typeof whole !== "number") return undefined;
  const total = parts.reduce((all, { value }) => all + (value ?? 0), 0);
  if (total <= whole * (1 + SUM_TOLERANCE)) return undefined;
  return { weight: "asks", code: "value-not-sum", params: { whole, total } };
}

/** Periods of the indicator's own kind that are missing between the first and the last known one. */
export function missingPeriods(frequency: Indicator["frequency"], periods: readonly string[]): string[] {
  const own = periods.map(periodOf).filter(({ kind }) => kind === frequency);
  const ordinal = ({ to }: ObservedPeriod) => ordinalOf(to, frequency);
  const known = new Set(own.map(ordinal));
  const [first, last] = [Math.min(...known), Math.max(...known)];
  if (known.size < 2) return [];
  return Array.from({ length: last - first }, (_, at) => first + at)
    .filter((each) => !known.has(each))
    .map((each) => nameOf(each, frequency));
}

const IN_YEAR = { year: 1, quarter: 4, month: 12 } as const;

function ordinalOf(to: PlainDate, frequency: Indicator["frequency"]): number {
  const month = Number(to.slice(5, 7));
  return Number(to.slice(0, 4)) * IN_YEAR[frequency] + Math.ceil((month * IN_YEAR[frequency]) / 12) - 1;
}

function nameOf(ordinal: number, frequency: Indicator["frequency"]): string {
  const part = (ordinal % IN_YEAR[frequency]) + 1;
  const year = Math.floor(ordinal / IN_YEAR[frequency]);
  if (frequency === "year") return String(year);
  return frequency === "quarter" ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, "0")}`;
}
