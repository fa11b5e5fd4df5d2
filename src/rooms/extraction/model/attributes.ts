import type { Clause, Span } from "#rooms/documents/model/index.ts";
import { matchesIn } from "#shared/patterns.ts";
import { bodiesInCell, bodiesOnly } from "./body-list.ts";
import { deadlineIn } from "./deadline.ts";
import type { Citation, Deadline, NamedBody } from "./proposal.ts";
import { citation, type Source, trimmed, wordsStart } from "./source.ts";
import { saysWhenDue } from "./split-actions.ts";
import { type Opener, opener, patternAt } from "./pattern-at.ts";

export type AttributeKind = "lead" | "coordinator" | "time" | "product" | "content";
/** `also`: further lines of the same, one below the other. */
export type Attribute = { readonly kind: AttributeKind; readonly value: Span; readonly also?: readonly Span[] };

const WHO = "(?:các\\s+)?(?:cơ quan|đơn vị|tổ chức|bộ phận|phòng|sở|bộ|ban)?";
const LABELS: readonly (readonly [Opener, AttributeKind])[] = [
  [opener(new RegExp(`^(?:${WHO}\\s*(?:, đơn vị )?phối hợp(?: thực hiện| chính)?)\\s*:`, "u")), "coordinator"],
  [
    opener(
      new RegExp(
        `^(?:${WHO}\\s*(?:, đơn vị )?(?:chủ trì|đầu mối|chịu trách nhiệm|thực hiện|được giao|tham mưu|chủ quản|quản lý)(?:[,\\s]+(?:chủ trì|tham mưu|thực hiện|soạn thảo|triển khai|trình|xây dựng|chính|và))*|phân công thực hiện|phân công)\\s*:`,
        "u",
      ),
    ),
    "lead",
  ],
  [
    opener(
      /^(?:thời gian|thời hạn|tiến độ|lộ trình|thời điểm)(?:\s+(?:thực hiện|hoàn thành|trình|triển khai|báo cáo|ban hành|và|thời gian))*\s*:/u,
    ),
    "time",
  ],
  [
    opener(
      /^(?:sản phẩm|kết quả|đầu ra|kết quả, sản phẩm|sản phẩm, kết quả)(?:\s+(?:đầu ra|dự kiến|hoàn thành|thực hiện|cần đạt|đạt được|chính))*\s*:/u,
    ),
    "product",
  ],
  [opener(/^(?:nội dung|nội dung thực hiện|hình thức|cách thức thực hiện|đối tượng|địa điểm)\s*:/u), "content"],
];

const LONGEST_LABEL = 90;

/** `Cơ quan chủ trì: …`, `Thời gian thực hiện: …`: a line that completes the task before it. */
export function attributeOf(source: Source, clause: Clause): Attribute | undefined {
  if (
    (clause.isHeading && /:\s*$/u.test(source.text.slice(clause.start, clause.end)) && clause.kind !== "bullet") ||
    clause.kind === "table-row" ||
    clause.kind === "letterhead" ||
    clause.kind === "closing"
  )
    return undefined;
  const attribute = labelAt(source, wordsStart(source, clause), clause.end);
  const isPerson =
    attribute?.kind === "lead" && PERSON.test(source.low.slice(attribute.value.start, attribute.value.end));
  return isPerson ? undefined : attribute;
}

/** `Chủ trì: Ông …` says who chaired a meeting. */
const PERSON = /^(?:ông|bà|đồng chí|đ\/c)\s/u;

/** All that a line says: `Đơn vị chủ trì: A; Đơn vị phối hợp: B; Thời gian: Quý I/2026.` */
export function attributesOf(source: Source, clause: Clause): Attribute[] {
  const first = attributeOf(source, clause);
  if (!first) return [];
  const found: Attribute[] = [];
  let current = first;
  const words = source.low.slice(first.value.start, clause.end);
  for (const stop of matchesIn(words, /[;.]\s+(?=\p{L})/gu)) {
    const from = first.value.start + stop.index + stop[0].length;
    const next = labelAt(source, from, clause.end) ?? dueAt(source, from, clause.end);
    if (!next || from <= current.value.start) continue;
    found.push({ ...current, value: trimmed(source.text, current.value.start, first.value.start + stop.index) });
    current = next;
  }
  return [...found, current];
}

function labelAt(source: Source, start: number, end: number): Attribute | undefined {
  // Every label ends with a colon.
  if (!source.low.slice(start, Math.min(end, start + LONGEST_LABEL)).includes(":")) return undefined;
  for (const [pattern, kind] of LABELS) {
    const length = patternAt(source.low, start, pattern, Math.min(end - start, LONGEST_LABEL));
    if (length > 0) return { kind, value: trimmed(source.text, start + length, end) };
  }
  return undefined;
}

/** `… phối hợp: Phòng B. Hoàn thành trong quý III/2026.` */
function dueAt(source: Source, start: number, end: number): Attribute | undefined {
  return saysWhenDue(source, start, end) ? { kind: "time", value: trimmed(source.text, start, end) } : undefined;
}

/** What the lines after a task say of it. */
export type Completion = {
  leads: readonly NamedBody[];
  coordinators: readonly NamedBody[];
  deadline: Deadline | null;
  product: Citation | null;
};

export function completionOf(source: Source, attributes: readonly Attribute[]): Completion {
  const completion: Completion = { leads: [], coordinators: [], deadline: null, product: null };
  for (const { kind, value, also = [] } of attributes) {
    if (value.end <= value.start) continue;
    const bodies = (): readonly NamedBody[] => [value, ...also].flatMap((line) => bodiesInCell(source, line));
    if (kind === "lead") completion.leads = withoutRemark(source, bodies());
    else if (kind === "coordinator") completion.coordinators = bodies();
    else if (kind === "time") completion.deadline = deadlineIn(source, value, true);
    else if (kind === "product") completion.product = citation(source, value);
  }
  return completion;
}

/** `Các sở liên quan theo chức năng, nhiệm vụ được giao`: the remark is no part of the name. */
function withoutRemark(source: Source, bodies: readonly NamedBody[]): readonly NamedBody[] {
  return bodies.map((body) => {
    const cut = body.quote.search(/\s+theo (?:chức năng|nhiệm vụ|thẩm quyền|lĩnh vực)/u);
    return cut < 0 ? body : { ...body, ...citation(source, { start: body.start, end: body.start + cut }) };
  });
}

/** A lead line that is written as sentences (`Cơ quan thực hiện: Sở A rà soát …`) is read as sentences. */
export function isWrittenOut(source: Source, attribute: Attribute): boolean {
  return (
    attribute.kind === "lead" &&
    attribute.value.end - attribute.value.start > 120 &&
    bodiesOnly(source, attribute.value.start, attribute.value.end) === undefined
  );
}
