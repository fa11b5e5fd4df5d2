import type { Clause } from "#rooms/documents/model/index.ts";
import type { Attribute, AttributeKind } from "./attributes.ts";
import { bodiesOnly } from "./body-list.ts";
import { type Source, trimmed, wordsStart } from "./source.ts";

/** Labels inside a paragraph: `… (Chủ trì: Sở A; phối hợp: Sở B; thời gian: quý I/2026)`, `… Đơn vị chủ trì: Sở A.` */
const LABEL =
  /(?<=[.;(–-]\s*|,\s*)(?:(?:cơ quan|đơn vị)\s+)?(?:(chủ trì(?: tham mưu| thực hiện)?|đầu mối|(?<=(?:cơ quan|đơn vị)\s+)thực hiện)|(phối hợp(?: thực hiện)?)|((?:thời gian|thời hạn|tiến độ)(?: thực hiện| hoàn thành)?)|((?:sản phẩm|kết quả)(?: đầu ra| dự kiến)?))\s*:/gu;

/** Without one of these no remark names the lead. */
const NAMES_LEAD = /(?:chủ trì|đầu mối|thực hiện)[^:()]{0,12}:|\([^()]*chủ trì/u;

/** `…; đơn vị phối hợp: Sở A; thời hạn: 30/10/2026.`, `… (phối hợp: Thanh tra tỉnh).` after a task whose lead is known. */
const NAMES_PARTNERS = /[;(.–-]\s*(?:(?:cơ quan|đơn vị)\s+)?phối hợp\s*:/u;

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
  if (!NAMES_LEAD.test(words) && !NAMES_PARTNERS.test(words)) return undefined;
  const matches = [...words.matchAll(LABEL)];
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

const BRACKETED =
  /\(\s*(?:giao\s+)?((?:các\s+)?\p{L}[^()]*?)\s+chủ trì(?:\s+thực hiện)?(?:\s*[,;]?\s*phối hợp (?:với\s+)?([^()]*?))?\s*\)[\s.;]*$/du;

/** `… (Sở A chủ trì, phối hợp với Sở B).` */
function bracketedLead(source: Source, start: number, end: number): InlineAttributes | undefined {
  const match = BRACKETED.exec(source.low.slice(start, end));
  const lead = match?.indices?.[1];
  if (!match || !lead || match.index < 8) return undefined;
  if (!bodiesOnly(source, start + lead[0], start + lead[1])) return undefined;
  const attributes: Attribute[] = [{ kind: "lead", value: { start: start + lead[0], end: start + lead[1] } }];
  const partners = match.indices?.[2];
  if (partners)
    attributes.push({ kind: "coordinator", value: { start: start + partners[0], end: start + partners[1] } });
  return { attributes, end: trimmed(source.text, start, start + match.index).end };
}

function withoutBracket(source: Source, from: number, to: number): Attribute["value"] {
  const close = source.text.slice(from, to).lastIndexOf(")");
  const isOpen = close >= 0 && !source.text.slice(from, from + close).includes("(");
  const span = trimmed(source.text, from, isOpen ? from + close : to);
  return source.text[span.end - 1] === "(" ? trimmed(source.text, span.start, span.end - 1) : span;
}
