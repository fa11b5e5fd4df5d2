/*
 * Days go on by days, or by months where all of them are the same day of the month, or each the last one of its month, as
 * quarterly figures have them.
 */
const DAY_MS = 86_400_000;

type Day = { readonly year: number; readonly month: number; readonly day: number };

/** `yyyy-mm-dd` in and out. One day alone goes on by days. */
export function daySeries(given: readonly string[]): ((step: number) => string | undefined) | undefined {
  const days = given.map(read);
  if (!days.every((day) => day !== undefined)) return undefined;
  const [first] = days;
  if (!first) return undefined;
  const months = days.length > 1 ? monthStep(days) : undefined;
  if (months !== undefined) {
    const day = days.every(isLast) ? 31 : Math.max(...days.map((each) => each.day));
    return (step) => write(first.year * 12 + first.month - 1 + step * months, day);
  }
  const numbers = days.map(({ year, month, day }) => Date.UTC(year, month - 1, day) / DAY_MS);
  const step = numbers.length > 1 ? sameStep(numbers) : 1;
  return step === undefined ? undefined : (at) => inYears(new Date(((numbers[0] ?? 0) + at * step) * DAY_MS));
}

/** A day as people write it into words: 31/01/2026, 31-1-2026. */
export function readWrittenDay(words: unknown): string | undefined {
  const found = /^(?<day>\d{1,2})[/-](?<month>\d{1,2})[/-](?<year>\d{4})$/u.exec(String(words))?.groups;
  if (!found) return undefined;
  const day = `${found["year"]}-${found["month"]?.padStart(2, "0")}-${found["day"]?.padStart(2, "0")}`;
  return read(day) && day;
}

export function writtenDay(day: string | undefined): string | undefined {
  return day?.split("-").toReversed().join("/");
}

function read(text: string): Day | undefined {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
  return isDay ? { year, month, day } : undefined;
}

function monthStep(days: readonly Day[]): number | undefined {
  const isSameDay = days.every(({ day }) => day === days[0]?.day);
  if (!isSameDay && !days.every(isLast)) return undefined;
  return sameStep(days.map(({ year, month }) => year * 12 + month));
}

/** The step between numbers, where it is always the same one. */
function sameStep(numbers: readonly number[]): number | undefined {
  const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
  const [step = 0] = steps;
  return step !== 0 && steps.every((each) => each === step) ? step : undefined;
}

function isLast({ year, month, day }: Day): boolean {
  return day === lengthOf(year, month);
}

function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day in a month counted from year 0, or the month's last where it has no such day. */
function write(month: number, day: number): string | undefined {
  const [year, at] = [Math.floor(month / 12), (month % 12) + 1];
  return inYears(new Date(Date.UTC(year, at - 1, Math.min(day, lengthOf(year, at)))));
}

function inYears(at: Date): string | undefined {
  const year = at.getUTCFullYear();
  return year >= 1 && year <= 9999 ? at.toISOString().slice(0, 10) : undefined;
}
