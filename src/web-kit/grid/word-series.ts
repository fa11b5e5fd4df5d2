/*
 * The number or the period inside words. Quarters and months turn over the year where it is written, and begin again where it is not.
 */

/** Words taken apart: where they stand in their row of words, and how the other members of the row are written. */
type Member = {
  readonly at: number;
  /** After so many they begin again; null: never. */
  readonly round: number | null;
  /** The same for all members of one row. */
  readonly frame: string;
  /** One alone goes on by itself. */
  readonly isSure: boolean;
  readonly write: (at: number) => string | undefined;
};

export function wordSeries(
  given: readonly string[],
  isAsked: boolean,
): ((step: number) => string | undefined) | undefined {
  for (const read of [quarterOf, monthOf, yearOf]) {
    const members = given.map(read);
    if (members.every((member) => member !== undefined)) return goingOn(members, isAsked);
  }
  const members = numbered(given);
  return members && goingOn(members, isAsked);
}

function goingOn(members: readonly Member[], isAsked: boolean): ((step: number) => string | undefined) | undefined {
  const [first] = members;
  if (!first || members.some(({ frame }) => frame !== first.frame)) return undefined;
  if (members.length === 1) return isAsked || first.isSure ? (step) => first.write(first.at + step) : undefined;
  const steps = members.slice(1).map(({ at }, before) => at - (members[before]?.at ?? 0));
  const turned = steps.map((step) => (first.round === null ? step : (step + first.round) % first.round));
  const [step = 0] = turned;
  if (step === 0 || turned.some((each) => each !== step)) return undefined;
  return (at) => first.write(first.at + at * step);
}

const YEAR = String.raw`(?<between>\s?[/-]\s?|\snăm\s|\s)(?<year>\d{4})`;
const QUARTER = new RegExp(
  String.raw`^(?<head>(?:.*[^\p{L}\p{N}])?(?:[qQ]u[ýí]\s|[qQ]\s?))(?<part>[1-4]|IV|I{1,3})(?:${YEAR})?$`,
  "u",
);
/** `2026-Q1`, as periods of indicators are kept. */
const KEPT_QUARTER = /^(?<year>\d{4})(?<between>-?[qQ])(?<part>[1-4])$/u;
const MONTH = new RegExp(
  String.raw`^(?<head>(?:.*[^\p{L}\p{N}])?[tT]háng\s?)(?<part>0[1-9]|1[0-2]|[1-9])(?:${YEAR})?$`,
  "u",
);
/** A T alone is a month only before a year: T12 may be a code. Without it the number of a document may look the same. */
const SHORT_MONTH = new RegExp(String.raw`^(?<head>T\s?|)(?<part>0[1-9]|1[0-2]|[1-9])${YEAR}$`, "u");
const ROMAN = ["I", "II", "III", "IV"];

function quarterOf(words: string): Member | undefined {
  const kept = KEPT_QUARTER.exec(words)?.groups;
  if (kept) {
    const write = (year: number, part: string) => `${padded(year, 4)}${kept["between"]}${part}`;
    return { ...periodOf(kept, 4, Number(kept["part"]) - 1, (at) => String(at + 1), write), isSure: true };
  }
  const found = QUARTER.exec(words)?.groups;
  if (!found) return undefined;
  const roman = ROMAN.indexOf(found["part"] ?? "");
  const write = (at: number): string => (roman < 0 ? String(at + 1) : (ROMAN[at] ?? ""));
  return periodOf(found, 4, roman < 0 ? Number(found["part"]) - 1 : roman, write);
}

function monthOf(words: string): Member | undefined {
  const found = (MONTH.exec(words) ?? SHORT_MONTH.exec(words))?.groups;
  if (!found) return undefined;
  const { part = "" } = found;
  const width = part.startsWith("0") ? 2 : 1;
  return periodOf(found, 12, Number(part) - 1, (at) => padded(at + 1, width));
}

type Found = Readonly<Record<string, string | undefined>>;

function periodOf(
  { head = "", between = "", year }: Found,
  round: number,
  part: number,
  partWords: (at: number) => string,
  whole = (its: number, words: string): string => `${head}${words}${between}${padded(its, 4)}`,
): Member {
  // With another number before it the words may be the date or the name of a document: one alone is copied.
  const isSure = /^\D+$/u.test(head);
  const frame = `${head}·${between}·${round}`;
  if (year === undefined) {
    return { at: part, round, frame, isSure, write: (at) => `${head}${partWords(modulo(at, round))}` };
  }
  return {
    at: Number(year) * round + part,
    round: null,
    frame,
    isSure,
    write: (at) => (at < 0 ? undefined : whole(Math.floor(at / round), partWords(modulo(at, round)))),
  };
}

function yearOf(words: string): Member | undefined {
  const { head, year } = /^(?<head>(?:.*[^\p{L}\p{N}])?[nN]ăm\s)(?<year>\d{4})$/u.exec(words)?.groups ?? {};
  if (head === undefined) return undefined;
  return {
    at: Number(year),
    round: null,
    frame: head,
    isSure: !/\d/u.test(head),
    write: (at) => (at < 0 ? undefined : `${head}${padded(at, 4)}`),
  };
}

/** A code in one piece whose only number ends it: CCN-07. A name in words may be the name of a decision. */
const CODE = /^\p{L}[\p{L}\p{M}._-]*\d+$/u;
const MOST_DIGITS = 15;

/** Words that differ in one number alone; of one alone the number that ends it, else the one that begins it. */
function numbered(given: readonly string[]): readonly Member[] | undefined {
  const taken = given.map((words) => words.split(/(\d+)/u));
  const [first = []] = taken;
  const differs = first.flatMap((__, at) => (taken.some((each) => each[at] !== first[at]) ? [at] : []));
  const at = given.length > 1 ? differs[0] : lonely(first);
  if (at === undefined || differs.length > 1 || at % 2 === 0) return undefined;
  if (taken.some((each) => each.length !== first.length || (each[at] ?? "").length > MOST_DIGITS)) return undefined;
  const width = Math.max(...taken.map((each) => (each[at]?.startsWith("0") ? each[at].length : 0)));
  return taken.map((each, index) => ({
    at: Number(each[at]),
    round: null,
    frame: "",
    isSure: CODE.test(given[index] ?? ""),
    write: (number) => (number < 0 ? undefined : each.with(at, padded(number, width)).join("")),
  }));
}

/** Pieces stand at even places, numbers at odd ones. */
function lonely(pieces: readonly string[]): number | undefined {
  if (pieces.length < 3) return undefined;
  if (pieces.at(-1) === "") return pieces.length - 2;
  return pieces[0] === "" ? 1 : undefined;
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

function modulo(at: number, round: number): number {
  return ((at % round) + round) % round;
}
