import { plusDays } from "#rooms/calendar/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { TimeSpan } from "./time-span.ts";

/** The national vision looks to 2045, a hundred years after independence; plans are made for five years at a time. */
const VISION_YEAR = 2045;
const PLAN_YEARS = 5;

export type Window = { readonly from: PlainDate; readonly to: PlainDate };
export type Tick = { readonly on: PlainDate; readonly kind: "day" | "month" | "year" };
export type Band = Window & { readonly first: number; readonly last: number };

const day = (year: number, month: number, of = 1) =>
  PlainDate.parse(`${year}-${String(month).padStart(2, "0")}-${String(of).padStart(2, "0")}`);
const endOf = (year: number, month: number) => (month === 12 ? day(year, 12, 31) : plusDays(day(year, month + 1), -1));

/** The window of a span that holds a day. */
export function windowOf(span: TimeSpan, on: PlainDate): Window {
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  switch (span) {
    case "month":
      return { from: day(year, month), to: endOf(year, month) };
    case "quarter": {
      const first = month - ((month - 1) % 3);
      return { from: day(year, first), to: endOf(year, first + 2) };
    }
    case "year":
      return { from: day(year, 1), to: day(year, 12, 31) };
    case "five-years": {
      const first = firstYearOfPlan(year);
      return { from: day(first, 1), to: day(first + PLAN_YEARS - 1, 12, 31) };
    }
    case "vision":
      return { from: day(firstYearOfPlan(Math.min(year, VISION_YEAR)), 1), to: day(VISION_YEAR, 12, 31) };
  }
}

/** The window beside one, of the same span; the vision has none. */
export function windowBeside(span: TimeSpan, window: Window, step: 1 | -1): Window | undefined {
  if (span === "vision") return undefined;
  return windowOf(span, step === 1 ? plusDays(window.to, 1) : plusDays(window.from, -1));
}

/** Five-year plans run 2021–2025 (Nghị quyết 16/2021/QH15), 2026–2030 and so on: a year that ends in 1 or 6 begins one. */
function firstYearOfPlan(year: number): number {
  return year - ((year - 1) % PLAN_YEARS);
}

/** The five-year plan periods that a window touches, cut to it. */
export function bandsOf({ from, to }: Window): Band[] {
  const bands: Band[] = [];
  for (let first = firstYearOfPlan(Number(from.slice(0, 4))); day(first, 1) <= to; first += PLAN_YEARS) {
    const [start, end] = [day(first, 1), day(first + PLAN_YEARS - 1, 12, 31)];
    bands.push({ from: start < from ? from : start, to: end > to ? to : end, first, last: first + PLAN_YEARS - 1 });
  }
  return bands;
}

/** The lines of the scale: Mondays of a month, months of a year, years beyond. */
export function ticksOf(span: TimeSpan, { from, to }: Window): Tick[] {
  const ticks: Tick[] = [];
  for (let on = from; on <= to; on = nextOf(span, on)) ticks.push({ on, kind: KIND_OF_SPAN[span] });
  return ticks;
}

const KIND_OF_SPAN = { month: "day", quarter: "month", year: "month", "five-years": "year", vision: "year" } as const;
const DAYS_OF_WEEK = 7;

function nextOf(span: TimeSpan, on: PlainDate): PlainDate {
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  const kind = KIND_OF_SPAN[span];
  if (kind === "day") return plusDays(on, DAYS_OF_WEEK);
  if (kind === "month") return month === 12 ? day(year + 1, 1) : day(year, month + 1);
  return day(year + 1, 1);
}

/** Where a day lies in a window: 0 at its beginning, 1 at its end; a day outside lies on the edge. */
export function shareOf(on: PlainDate, { from, to }: Window): number {
  const at = (Date.parse(on) - Date.parse(from)) / (Date.parse(plusDays(to, 1)) - Date.parse(from));
  return Math.min(1, Math.max(0, at));
}
