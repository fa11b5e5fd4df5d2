import type { ClauseKind } from "./reading.ts";

/** A label at the head of a line: what it is, how it is written, and its part of the anchor. */
export type ClauseLabel = {
  readonly kind: ClauseKind;
  /** As written, `II.`, `a)`, `-`. */
  readonly label: string;
  /** Labels of one series share it: a sibling pops the stack to its series. */
  readonly series: string;
  /** Outer labels have the lower rank. */
  readonly rank: number;
  /** Readable part of the anchor; empty for bullets, which are counted. */
  readonly slug: string;
};

type LabelRule = {
  /** The signs that a label of this rule may begin with. */
  readonly opens: RegExp;
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => Omit<ClauseLabel, "label">;
};

/** Bullets of an own depth each: `-` holds `+`, `+` holds `•`. */
const BULLET_RANK: Readonly<Record<string, number>> = {
  "-": 10,
  "–": 10,
  "—": 10,
  "+": 11,
  "•": 12,
  "*": 12,
  "○": 13,
  "▪": 13,
  "▫": 13,
  "": 12,
};

const RULES: readonly LabelRule[] = [
  {
    opens: /P/u,
    pattern: /^(?:PHẦN|Phần)\s+(?:THỨ\s+|thứ\s+)?([IVXLC]+|\d+|[\p{Lu}][\p{L}]+)(?=[\s.:]|$)[.:]?/u,
    read: (match) => ({ kind: "part", series: "part", rank: 0, slug: `phan-${match[1]?.toLowerCase()}` }),
  },
  {
    opens: /C/u,
    pattern: /^(?:CHƯƠNG|Chương)\s+([IVXLC]+|\d+)(?=[\s.:]|$)[.:]?/u,
    read: (match) => ({ kind: "part", series: "chapter", rank: 1, slug: `chuong-${match[1]?.toLowerCase()}` }),
  },
  {
    opens: /M/u,
    pattern: /^(?:MỤC|Mục)\s+(\d+|[IVXLC]+)(?=[\s.:]|$)[.:]?/u,
    read: (match) => ({ kind: "section", series: "division", rank: 2, slug: `muc-${match[1]?.toLowerCase()}` }),
  },
  {
    opens: /Đ/u,
    pattern: /^(?:ĐIỀU|Điều)\s+(\d+[a-zđ]?)\s*[.:](?=\s|$|\p{Lu}\p{Ll})/u,
    read: (match) => ({ kind: "article", series: "article", rank: 3, slug: `dieu-${match[1]}` }),
  },
  {
    opens: /[A-ZĐ]/u,
    pattern: /^([A-ZĐ])\s*[.)](?=\s)/u,
    read: (match) =>
      isRoman(match[1]) ? roman(match[1]) : { kind: "part", series: "capital", rank: 2, slug: match[1] ?? "" },
  },
  {
    opens: /[IVX]/u,
    pattern: /^([IVX]{1,5}i{0,4}|I[iv]{1,3}|Vi{1,3})\s*[.)/-](?=\s)/u,
    read: (match) => roman(match[1]),
  },
  {
    opens: /\d/u,
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,4})\s*[.)]?(?=\s)/u,
    read: (match) => {
      const depth = (match[1] ?? "").split(".").length;
      return { kind: "point", series: `point-${depth}`, rank: 4 + Math.min(depth, 4) * 0.5, slug: match[1] ?? "" };
    },
  },
  {
    opens: /\d/u,
    pattern: /^(\d{1,2})-(?=\s*\p{Lu})/u,
    read: (match) => ({ kind: "point", series: "point-1", rank: 4.5, slug: match[1] ?? "" }),
  },
  {
    opens: /\d/u,
    pattern: /^(\d{1,3})\s*(?:[.)/](?=\s)|[.)](?=\p{Lu}\p{Ll}))/u,
    read: (match) => ({ kind: "point", series: "point-1", rank: 4.5, slug: match[1] ?? "" }),
  },
  {
    opens: /\(/u,
    pattern: /^\((\d{1,3})\)(?=\s)/u,
    read: (match) => ({ kind: "point", series: "parenthesis", rank: 7, slug: match[1] ?? "" }),
  },
  {
    opens: /[(a-zđ]/u,
    pattern: /^\(?([a-zđ])\s*[.)](?=\s)/u,
    read: (match) => ({ kind: "letter", series: "letter", rank: 8, slug: match[1] ?? "" }),
  },
  {
    opens: /[a-zđ]/u,
    pattern: /^([a-zđ]\.\d{1,2})\s*[.)]?(?=\s)/u,
    read: (match) => ({ kind: "letter", series: "letter-2", rank: 8.5, slug: match[1] ?? "" }),
  },
  {
    opens: /[-–—+•*○▪▫]/u,
    pattern: /^([-–—+•*○▪▫])(?=\s*[^\s\-–—+•*_=])/u,
    read: (match) => ({ kind: "bullet", series: match[1] ?? "", rank: BULLET_RANK[match[1] ?? ""] ?? 12, slug: "" }),
  },
];

function roman(numeral: string | undefined): Omit<ClauseLabel, "label"> {
  return { kind: "section", series: "roman", rank: 3, slug: (numeral ?? "").toUpperCase() };
}

/** `C` and `D` are Roman numerals too, but as a lone label they count A, B, C, D. */
function isRoman(letter: string | undefined): boolean {
  return letter === "I" || letter === "V" || letter === "X";
}

/** Marks of Markdown before a label: `## I.`, `**1. Sở …**`. */
const MARKUP = /^(?:#{1,6}\s+)?(?:\*\*|__)?(?=[^\s*_])/u;

const MARKS = "#*_";

/** The rules by the sign that a line begins with: a line is asked of the few that it may answer. */
const rulesBySign = new Map<string, readonly LabelRule[]>();

function rulesFor(sign: string): readonly LabelRule[] {
  const known = rulesBySign.get(sign);
  if (known) return known;
  const rules = RULES.filter(({ opens }) => opens.test(sign));
  rulesBySign.set(sign, rules);
  return rules;
}

export function labelOf(line: string): ClauseLabel | undefined {
  const markup = MARKS.includes(line.charAt(0)) ? (line.match(MARKUP)?.[0] ?? "") : "";
  const words = line.slice(markup.length);
  for (const rule of rulesFor(words.charAt(0))) {
    const match = words.match(rule.pattern);
    if (match) return { ...rule.read(match), label: (markup + match[0]).trimEnd() };
  }
  return undefined;
}
