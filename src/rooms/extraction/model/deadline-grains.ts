import type { Span } from "#rooms/documents/model/index.ts";
import { matchesIn } from "#shared/patterns.ts";
import type { Deadline } from "./proposal.ts";

/** A time as the words give it, by its place in them. */
export type Found = { readonly kind: Deadline["kind"]; readonly value: string; readonly span: Span };

export const pad = (value: string | undefined) => (value ?? "").padStart(2, "0");
export const QUARTERS: Readonly<Record<string, string>> = {
  i: "1",
  ii: "2",
  iii: "3",
  iv: "4",
  "1": "1",
  "2": "2",
  "3": "3",
  "4": "4",
};

type Grain = {
  readonly kind: "date" | "month" | "quarter" | "year";
  readonly pattern: RegExp;
  readonly value: (match: RegExpExecArray) => string;
};

/** The finest grain first: a day outweighs the year beside it. */
export const GRAINS: readonly Grain[] = [
  {
    kind: "date",
    pattern: /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/gu,
    value: (m) => `${m[3]}-${pad(m[2])}-${pad(m[1])}`,
  },
  {
    kind: "date",
    pattern: /(?:ngày|ngay|trước|truoc)\s+(\d{1,2})\s+th[áa]ng\s+(\d{1,2})\s+n[ăa]m\s+(\d{4})/gu,
    value: (m) => `${m[3]}-${pad(m[2])}-${pad(m[1])}`,
  },
  {
    kind: "month",
    pattern: /th[áa]ng\s+(\d{1,2})\s*(?:\/|-|\s+n[ăa]m\s+)\s*(\d{4})/gu,
    value: (m) => `${m[2]}-${pad(m[1])}`,
  },
  { kind: "month", pattern: /(?<![\d/]|qu[ýíy] )(\d{1,2})\/(\d{4})(?![\d/])/gu, value: (m) => `${m[2]}-${pad(m[1])}` },
  {
    kind: "quarter",
    pattern: /qu[ýíy]\s+(iv|i{1,3}|[1-4])\s*(?:\/|-|,?\s*n[ăa]m\s+|\s+)\s*(\d{4})/gu,
    value: (m) => `${m[2]}-Q${QUARTERS[m[1] ?? ""]}`,
  },
];

/** The first day, month or quarter; of a range its end. */
export function firstOfGrain(words: string): Found | undefined {
  for (const grain of GRAINS) {
    const matches = matchesIn(words, grain.pattern);
    const first = matches[0];
    if (!first) continue;
    const last = matches.find(
      (match, index) =>
        index > 0 &&
        /^\s*(?:-|–|đến)\s*(?:quý\s*)?$/u.test(
          words.slice((matches[index - 1]?.index ?? 0) + (matches[index - 1]?.[0].length ?? 0), match.index),
        ),
    );
    const chosen = last ?? first;
    return {
      kind: grain.kind,
      value: grain.value(chosen),
      span: { start: first.index, end: chosen.index + chosen[0].length },
    };
  }
  return undefined;
}
