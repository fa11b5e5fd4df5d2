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
  { frequency: "quarter", shape: /^(?<year>\d{4})-?Q(?<part>[1-4])$/u },
  { frequency: "quarter", shape: /^Q(?<part>[1-4])\/(?<year>\d{4})$/u },
  { frequency: "month", shape: /^(?<year>\d{4})-(?<part>0[1-9]|1[0-2])(?:-\d{2})?$/u },
  { frequency: "month", shape: /^(?<part>0?[1-9]|1[0-2])\/(?<year>\d{4})$/u },
];

/** Reads `2024`, `2024-Q1`, `Q1/2024`, `2024-03` or `3/2024`. */
export function parsePeriod(text: string): Period | undefined {
  for (const { frequency, shape } of SHAPES) {
    const { year, part = "1" } = shape.exec(text.trim())?.groups ?? {};
    if (year !== undefined) return { frequency, ordinal: Number(year) * LENGTH[frequency] + Number(part) - 1 };
  }
  return undefined;
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
