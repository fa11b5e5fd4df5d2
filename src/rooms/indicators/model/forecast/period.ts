import { z } from "zod";

/** How often a series has a value. */
export const Frequency = z.enum(["year", "quarter", "month"]);
export type Frequency = z.infer<typeof Frequency>;

const LENGTH: Readonly<Record<Frequency, number>> = { year: 1, quarter: 4, month: 12 };

/** Periods in a year. */
export function seasonLengthOf(frequency: Frequency): number {
  return LENGTH[frequency];
}

/** A period as a count from the year 0, so that the next one is one more. */
export type Period = { readonly frequency: Frequency; readonly ordinal: number };

const SHAPES: readonly { readonly frequency: Frequency; readonly shape: RegExp }[] = [
  { frequency: "year", shape: /^(?<year>\d{4})$/u },
  { frequency: "quarter", shape: /^(?<year>\d{4})[- /]?Q(?<part>[1-4])$/iu },
  { frequency: "quarter", shape: /^(?:Q|quý )(?<part>[1-4]|IV|I{1,3})[-/ ](?<year>\d{4})$/iu },
  { frequency: "month", shape: /^(?<year>\d{4})[-/](?<part>0?[1-9]|1[0-2])(?:[-/](?:0?[1-9]|[12]\d|3[01]))?$/u },
  { frequency: "month", shape: /^(?<year>\d{4})-?M(?<part>0[1-9]|1[0-2])$/iu },
  { frequency: "month", shape: /^(?:tháng )?(?<part>0?[1-9]|1[0-2])[-/](?<year>\d{4})$/iu },
  { frequency: "month", shape: /^(?:0?[1-9]|[12]\d|3[01])[-/](?<part>0?[1-9]|1[0-2])[-/](?<year>\d{4})$/u },
];
const ROMAN = ["", "I", "II", "III", "IV"];

/** Reads `2024`, `2024-Q1`, `2024Q1`, `Q1/2024`, `Quý I/2024`, `2024-03`, `3/2024`, `03-2024`, and a day as its month. */
export function parsePeriod(text: string): Period | undefined {
  for (const { frequency, shape } of SHAPES) {
    const { year, part = "1" } = shape.exec(text.trim().normalize("NFC"))?.groups ?? {};
    if (year === undefined) continue;
    const place = ROMAN.indexOf(part.toUpperCase());
    return { frequency, ordinal: Number(year) * LENGTH[frequency] + (place > 0 ? place : Number(part)) - 1 };
  }
  return undefined;
}

/** Days once a year or once a quarter (`2024-12-31`) are read as months; together they tell years or quarters. */
export function coarsestOf(frequency: Frequency, ordinals: readonly number[]) {
  const fits = (step: number): boolean => ordinals.every((each) => (each - (ordinals[0] ?? 0)) % step === 0);
  if (frequency !== "month" || ordinals.length < 2) return { frequency, ordinals };
  const coarser = (["year", "quarter"] as const).find((each) => fits(LENGTH.month / LENGTH[each]));
  if (coarser === undefined) return { frequency, ordinals };
  const step = LENGTH.month / LENGTH[coarser];
  return { frequency: coarser, ordinals: ordinals.map((each) => Math.floor(each / step)) };
}

/** `2024`, `2024-Q1`, `2024-03`. */
export function periodName({ frequency, ordinal }: Period): string {
  const year = String(Math.floor(ordinal / LENGTH[frequency])).padStart(4, "0");
  const part = (ordinal % LENGTH[frequency]) + 1;
  switch (frequency) {
    case "year":
      return year;
    case "quarter":
      return `${year}-Q${part}`;
    case "month":
      return `${year}-${String(part).padStart(2, "0")}`;
  }
}

export function laterPeriod({ frequency, ordinal }: Period, steps: number): Period {
  return { frequency, ordinal: ordinal + steps };
}
