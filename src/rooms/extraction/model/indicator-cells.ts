import { COUNTED } from "./lexicon/units.ts";
import { phraseAt } from "./phrases.ts";
import type { TargetProposal } from "./proposal.ts";
import { numberOf } from "./target-figures.ts";

/** `Số lượt khám bệnh (lượt)`, `Điều dưỡng (người/10.000 dân)`. */
export const IN_BRACKETS = /\(([^()\d]{1,24}(?:\/\s?\d[\d.]*\s[^()\d]{1,16})?)\)\s*$/u;

/** `Số hộ thoát nghèo 2026`: what a column that gives a number counts. */
export function unitOfCount(name: string): string | undefined {
  if (!name.startsWith("số ")) return undefined;
  const length = phraseAt(name, 3, COUNTED);
  return length > 0 ? name.slice(3, 3 + length) : undefined;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
/** Words that say that the figure is reached: `Phấn đấu đạt`, `giảm còn`. */
const REACHED = String.raw`(?:(?:phấn đấu|đạt|còn|(?:tăng|giảm)\s+(?:lên\s+|xuống\s+)?(?:còn\s+)?)\s*)*`;
const COMPARED = String.raw`(≥|>=|>|≤|<=|<|~|trên|hơn|dưới|từ|ít nhất|tối thiểu|tối đa|không (?:quá|dưới|thấp hơn|vượt quá|ít hơn|cao hơn)|khoảng|gần|xấp xỉ)`;
const VALUE = new RegExp(
  String.raw`^${REACHED}${COMPARED}?\s*(?:là\s+|đạt\s+)?(${NUMBER})(?:\s*%?\s*(?:[-–]|đến)\s*(${NUMBER}))?\s*(%[^();]*?|(?!trở\s|đến\s)\p{L}[^|;,()]{0,30}?)?(?:\s*(trở (?:lên|xuống)))?(?:\s*\([^()]*\))?$`,
  "u",
);

const COMPARATORS: Readonly<Record<string, TargetProposal["comparator"]>> = {
  "≥": ">=",
  ">=": ">=",
  từ: ">=",
  "ít nhất": ">=",
  "tối thiểu": ">=",
  ">": ">",
  trên: ">",
  "≤": "<=",
  "<=": "<=",
  "tối đa": "<=",
  "không quá": "<=",
  "<": "<",
  dưới: "<",
  "không dưới": ">=",
  "không thấp hơn": ">=",
  "không ít hơn": ">=",
  "không vượt quá": "<=",
  "không cao hơn": "<=",
  hơn: ">",
  khoảng: "~",
  gần: "~",
  "xấp xỉ": "~",
  "~": "~",
};
/** `95% trở lên`, `từ 3% trở xuống`. */
const ONWARDS: Readonly<Record<string, TargetProposal["comparator"]>> = { "trở lên": ">=", "trở xuống": "<=" };

/** What a cell of values aims at. */
export type CellValue = Pick<TargetProposal, "comparator" | "value" | "value2"> & {
  /** The unit that the cell itself gives. */
  readonly unit: string | undefined;
};

/** The figure that a cell consists of, in small letters; undefined where it says something else. */
export function valueOfCell(words: string): CellValue | undefined {
  const match = VALUE.exec(words);
  if (!match) return undefined;
  const [, compared = "", value = "", upper, unit, onwards = ""] = match;
  return {
    comparator: upper === undefined ? (ONWARDS[onwards] ?? COMPARATORS[compared] ?? "=") : "range",
    value: numberOf(value),
    value2: upper === undefined ? null : numberOf(upper),
    unit: unit?.trim(),
  };
}

/** The unit behind the figure, in the row's unit cell, or behind what is measured; `6,5 triệu` goes on in the cell. */
export function unitOfFigure(own: string | undefined, cell: string, name: string): string | undefined {
  if (own !== undefined) return SCALE.test(own) && cell !== "" ? `${own} ${cell}` : own;
  if (cell !== "") return cell;
  const said = name.match(IN_BRACKETS) ?? name.match(BEHIND_COMMA);
  return said?.[1];
}

const SCALE = /^(?:nghìn|ngàn|triệu|tỷ|tỉ)$/u;
/** `Tỷ lệ hộ nghèo, %` */
const BEHIND_COMMA = /,\s*(%[^,]{0,12}|[\p{L}/]{1,12})$/u;
