import { PlainDate } from "#shared/plain-date.ts";

const WRITTEN_OUT = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const IN_FIGURES = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/u;

/** The first day named in the words; null where there is none, or none that exists. */
export function dayIn(words: string): PlainDate | null {
  const match = words.match(WRITTEN_OUT) ?? words.match(IN_FIGURES);
  if (!match) return null;
  const [, day, month, year] = match;
  const parsed = PlainDate.safeParse(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
  return parsed.success ? parsed.data : null;
}
