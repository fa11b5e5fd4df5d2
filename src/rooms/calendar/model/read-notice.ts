import { fold } from "#shared/fold.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { daysBetween, plusDays, yearOf } from "./solar-day.ts";
import type { NoticeReason } from "./year-notice.ts";

export type ReadRow = { readonly day: PlainDate; readonly reason: NoticeReason | null };
export type ReadNotice = {
  readonly rows: readonly ReadRow[];
  /** Lines with words in which no day was found, or a stretch that no notice would give. */
  readonly unread: readonly string[];
};

/** Longer stretches are a mistake of the pen: the longest Tết of a notice had nine days. */
const LONGEST_STRETCH = 16;
const DAY = /(?:(\d{4})-(\d{1,2})-(\d{1,2}))|(?:(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?)/gu;
/** Between two days: they are the ends of a stretch. Two columns of a sheet, “from” and “to”, are as well. */
const STRETCH = /(?:^|\s)(?:den|toi|to|until)(?:\s|$)|^\s*[–—→-]\s*$/u;
const COLUMNS = /^ *\t *$/u;
/** After a day of the lunar calendar, which only explains the other one. */
const LUNAR = /^\s*(?:am lich|al\b|lunar)/u;
/** One day is given for another. */
const EXCHANGE = /lam bu|di lam|hoan doi|swap|worked|make-?up/u;

/**
 * The first that fits, in the order in which words of one reason stand within those of another: a worked day given for Tết is a worked
 * day, and the lunar day of the Hùng Kings is not Tết.
 */
const REASONS: readonly (readonly [RegExp, NoticeReason])[] = [
  [/lam bu|di lam|ngay lam viec|worked|make-?up/u, "swapped-work"],
  [/hoan doi|swap/u, "swapped-off"],
  [/nghi bu|compensat/u, "compensatory"],
  [/gio to|hung vuong|hung king/u, "hung-kings"],
  [/duong lich|nam moi duong|new year/u, "new-year"],
  [/tet|am lich|lunar/u, "tet"],
  [/chien thang|giai phong|thong nhat|victory|reunification/u, "victory-day"],
  [/quoc te lao dong|lao dong|labou?r/u, "labour-day"],
  [/quoc khanh|national/u, "national-day"],
  [/van hoa|culture/u, "culture-day"],
];

/**
 * A notice as it is pasted, from its text or from a sheet: each line names a day, several days, or a stretch, and why. A day without a
 * year is of the year asked for. What a line does not say stays empty for a person to choose.
 */
export function readNotice(text: string, year: number): ReadNotice {
  const rows: ReadRow[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (!/\p{L}|\d/u.test(line)) continue;
    const read = readLine(line, year);
    // The number and the day of the paper itself, or what it refers to.
    const isAside = read.every(({ day, reason }) => reason === null && yearOf(day) !== year);
    if (isAside) unread.push(line.trim());
    else rows.push(...read);
  }
  return { rows: rows.toSorted((one, other) => one.day.localeCompare(other.day)), unread };
}

/** Nothing of a line with a day that does not exist, or a stretch that is turned round or too long. */
function readLine(line: string, year: number): ReadRow[] {
  const found = [...line.matchAll(DAY)].filter(
    ({ index, 0: { length } }) => !LUNAR.test(fold(line.slice(index + length))),
  );
  const lineYear = found.map(yearIn).findLast((each) => each !== undefined) ?? year;
  const words = fold(line);
  const reason = REASONS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  const rows: ReadRow[] = [];
  let hasStretch = false;
  for (const [at, match] of found.entries()) {
    const day = dayOf(match, lineYear);
    if (day === undefined) return [];
    const before = found[at - 1];
    const first = rows.at(-1)?.day;
    const between = before === undefined ? "" : line.slice(before.index + before[0].length, match.index);
    if (first === undefined || !(STRETCH.test(fold(between)) || COLUMNS.test(between))) {
      rows.push({ day, reason });
      continue;
    }
    hasStretch = true;
    const length = daysBetween(first, day);
    if (length < 1 || length > LONGEST_STRETCH) return [];
    for (let next = 1; next <= length; next += 1) rows.push({ day: plusDays(first, next), reason });
  }
  const [one, other] = rows;
  if (one === undefined || other === undefined || hasStretch || rows.length > 2 || !EXCHANGE.test(words)) return rows;
  return [{ ...one, reason: "swapped-off" }, { ...other, reason: "swapped-work" }]; // prettier-ignore
}

function yearIn([, iso, , , , , own]: RegExpMatchArray): number | undefined {
  const told = iso ?? own;
  return told === undefined ? undefined : Number(told);
}

function dayOf([, isoYear, isoMonth, isoDay, day, month, own]: RegExpMatchArray, year: number): PlainDate | undefined {
  const parts = [isoYear ?? own ?? String(year), isoMonth ?? month ?? "", isoDay ?? day ?? ""];
  return PlainDate.safeParse(parts.map((part, at) => part.padStart(at === 0 ? 4 : 2, "0")).join("-")).data;
}
