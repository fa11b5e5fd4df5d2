import type { Clause } from "#rooms/documents/model/index.ts";
import { ending, endsIn, matchesIn } from "#shared/patterns.ts";
import type { Attribute, AttributeKind } from "./attributes.ts";
import { bodiesOnly } from "./body-list.ts";
import { type Source, trimmed, wordsStart } from "./source.ts";

/** Labels inside a paragraph: `… (Chủ trì: Sở A; phối hợp: Sở B; thời gian: quý I/2026)`, `… Đơn vị chủ trì: Sở A.` */
const LABEL =
  /(?<=[.;(–-]\s*|,\s*)(?:(?:cơ quan|đơn vị)\s+)?(?:(chủ trì(?: tham mưu| thực hiện)?|đầu mối|chủ đầu tư|chủ dự án|(?<=(?:cơ quan|đơn vị)\s+)thực hiện)|(phối hợp(?: thực hiện)?)|((?:thời gian|thời hạn|tiến độ)(?: thực hiện| hoàn thành)?)|((?:sản phẩm|kết quả)(?: đầu ra| dự kiến)?))\s*:/gu;

/** Without one of these no remark names the lead. */
const NAMES_LEAD = /(?:chủ trì|đầu mối|thực hiện|chủ đầu tư|chủ dự án)[^:()]{0,12}:|\([^()]*chủ trì/u;

/** `…; đơn vị phối hợp: Sở A; thời hạn: 30/10/2026.`, `… (phối hợp: Thanh tra tỉnh).` after a task whose lead is known. */
const NAMES_PARTNERS = /[;(.–-]\s*(?:(?:cơ quan|đơn vị)\s+)?phối hợp\s*:/u;

const CLOSES_BRACKET = ending(/\)[\s.;]*$/u);

/** Nothing but who takes part and by when, up to the paragraph's end. */
function isRemark(source: Source, attributes: readonly Attribute[]): boolean {
  return attributes.every(
    ({ kind, value }) =>
      (kind === "coordinator" && bodiesOnly(source, value.start, value.end) !== undefined) ||
      (kind === "time" &&
        value.end - value.start < LONGEST_TIME &&
        !source.text.slice(value.start, value.end).includes(". ")),
  );
}
const LONGEST_TIME = 60;

const KINDS: readonly AttributeKind[] = ["lead", "coordinator", "time", "product"];

export type InlineAttributes = {
  readonly attributes: readonly Attribute[];
  /** Where the task's own words end. */
  readonly end: number;
};

/** The labelled remarks that end a paragraph; undefined when none names the lead and they are not all of partners and time. */
export function inlineAttributesOf(source: Source, clause: Clause): InlineAttributes | undefined {
  if (clause.kind === "table-row" || clause.kind === "letterhead" || clause.kind === "closing") return undefined;
  const start = wordsStart(source, clause);
  const words = source.low.slice(start, clause.end);
  const mayLead = source.leadsInBrackets && endsIn(words, CLOSES_BRACKET);
  if (!mayLead && !words.includes(":") && !words.includes("(")) return undefined;
  if (!mayLead && !NAMES_LEAD.test(words) && !NAMES_PARTNERS.test(words)) return undefined;
  const matches = matchesIn(words, LABEL);
  const first = matches[0];
  if (!first || first.index < 8) return bracketedLead(source, start, clause.end);
  const attributes = matches.map((match, index): Attribute => {
    const from = start + match.index + match[0].length;
    const next = matches[index + 1];
    const to = next ? start + next.index : clause.end;
    const kind = KINDS[match.slice(1).findIndex((group) => group !== undefined)] ?? "content";
    return { kind, value: withoutBracket(source, from, to) };
  });
  if (!attributes.some((attribute) => attribute.kind === "lead") && !isRemark(source, attributes)) return undefined;
  const task = source.text.slice(start, start + first.index).replace(/[\s(–-]+$/u, "");
  return { attributes, end: trimmed(source.text, start, start + task.length).end };
}

/** The bracket that ends a paragraph, with its inside. */
const LAST_BRACKET = /\(([^()]*)\)[\s.;]*$/du;
const LEADS =
  /^\s*(?:giao\s+)?((?:các\s+)?\p{L}.*?)\s+(?:chủ trì(?:\s+thực hiện)?|thực hiện|tham mưu)(?![\p{L}])(?:\s+(?:(?:trong|trước|từ|vào)\s+)?(?:năm|quý|tháng|ngày|giai đoạn)\s[^,;()]{1,30}(?=[,;]|$))?/du;
const WITH = /^\s*[,;]?\s*phối hợp(?:\s+(?:với|cùng))*\s*:?\s+(.+)$/du;
const TAKE_PART = /^\s*[,;]\s*(.+?)\s+(?:phối hợp|tham gia)(?:\s+thực hiện)?\s*$/du;
/** By when, as the last words of a bracket: `…; hoàn thành trong tháng 9/2023`, `…, thực hiện thường xuyên`. */
const TIME_LAST =
  /\s*[,;]\s*((?:(?:hoàn thành|thực hiện|xong|thời gian|thời hạn|hạn|tiến độ)\s*:?\s+)?(?:(?:trong|trước|đến|từ|vào|hết|chậm nhất|xong)(?:\s+\p{L}+)?\s+)?(?:ngày|tháng|quý|năm|giai đoạn|hằng|hàng|định kỳ|thường xuyên|\d{1,2}\/)[^;]*)$/du;

/** `… (Sở A chủ trì, phối hợp với Sở B; hoàn thành năm 2024).`, and `… (Sở A).` where a document names its leads so. */
function bracketedLead(source: Source, start: number, end: number): InlineAttributes | undefined {
  const words = source.low.slice(start, end);
  const bracket = LAST_BRACKET.exec(words);
  const span = bracket?.indices?.[1];
  if (!bracket || !span || bracket.index < 8) return undefined;
  const whole = words.slice(span[0], span[1]);
  const from = start + span[0];
  const time = TIME_LAST.exec(whole);
  const inside = time ? whole.slice(0, time.index) : whole;
  const lead = LEADS.exec(inside)?.indices?.[1] ?? (source.leadsInBrackets ? ([0, inside.length] as const) : undefined);
  if (!lead || !bodiesOnly(source, from + lead[0], from + lead[1])) return undefined;
  const rest = LEADS.exec(inside)?.[0].length ?? inside.length;
  const partners = (WITH.exec(inside.slice(rest)) ?? TAKE_PART.exec(inside.slice(rest)))?.indices?.[1];
  if (!partners && inside.slice(rest).trim() !== "") return undefined;
  const attribute = (kind: AttributeKind, at: number, [first, last]: readonly [number, number]): Attribute => ({
    kind,
    value: trimmed(source.text, at + first, at + last),
  });
  const said = time?.indices?.[1];
  const attributes = [
    attribute("lead", from, lead),
    ...(partners ? [attribute("coordinator", from + rest, partners)] : []),
    ...(said ? [attribute("time", from, said)] : []),
  ];
  return { attributes, end: trimmed(source.text, start, start + bracket.index).end };
}

function withoutBracket(source: Source, from: number, to: number): Attribute["value"] {
  const close = source.text.slice(from, to).lastIndexOf(")");
  const isOpen = close >= 0 && !source.text.slice(from, from + close).includes("(");
  const span = trimmed(source.text, from, isOpen ? from + close : to);
  return source.text[span.end - 1] === "(" ? trimmed(source.text, span.start, span.end - 1) : span;
}
