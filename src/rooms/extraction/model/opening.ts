import { ending, endsIn, matchesIn } from "#shared/patterns.ts";
import { afterBasis, afterConnectives, breaks, conditionEnd } from "./adjunct.ts";
import { withBareName } from "./bare-name.ts";
import { determinerAt, headAt } from "./body-head.ts";
import { bodiesOnly, bodyListAt } from "./body-list.ts";
import { startsPredicate } from "./name-end.ts";
import { phraseAt, phraseTable, skipBlanks } from "./phrases.ts";
import { predicateAt, startsAdjunct } from "./predicate.ts";
import type { NamedBody } from "./proposal.ts";
import type { Source } from "./source.ts";
import { handedOn, type Opening, withSubject } from "./subject.ts";
import { opener, patternAt } from "./pattern-at.ts";
import { toldOrder } from "./told-order.ts";

export function openingOf(
  source: Source,
  start: number,
  end: number,
  bareNames: ReadonlyMap<string, NamedBody>,
): Opening {
  const at = afterConnectives(source, start, end);
  return (
    handedOn(source, at, end) ??
    (source.isTold ? toldOrder(source, at, end) : undefined) ??
    withAddressee(source, at, end) ??
    concerning(source, at, end) ??
    withBareName(source, at, end, bareNames) ??
    afterTopic(source, at, end) ??
    withSubject(source, at, end) ??
    withPartner(source, at, end) ??
    withRhythm(source, at, end) ??
    afterAdjunct(source, at, end, bareNames) ??
    withVerb(source, at) ?? { at, kind: "other", rule: "none" }
  );
}

/** `Kết quả thực hiện đề nghị quý cơ quan gửi về …`: the object stands first. */
function withAddressee(source: Source, at: number, end: number): Opening | undefined {
  if (!source.addressees) return undefined;
  const asked = /^[^;.]{0,160}?\s(?=(?:trân trọng\s+)?(?:đề nghị|yêu cầu)\s+quý\s)/u.exec(source.low.slice(at, end));
  return asked ? handedOn(source, at + asked[0].length, end) : undefined;
}

const ABOUT = opener(/^(?:đối với|với|riêng|về phía|phía)\s+/u);

const MUST = opener(/^(?:cần|phải|có trách nhiệm)\s/u);

/** `Đối với Sở A: rà soát …`, `Đối với các xã cần lập …`, `Về phía Sở A: …`; on pages `Với Sở A, rà soát …`. */
function concerning(source: Source, at: number, end: number): Opening | undefined {
  const label = patternAt(source.low, at, ABOUT, 16);
  const list = label === 0 ? undefined : bodyListAt(source, at + label, end, "in-sentence");
  const next = list ? skipBlanks(source.low, list.end, end) : end;
  if (!list) return undefined;
  const verb = source.text[next] === "," ? skipBlanks(source.low, next + 1, end) : end;
  if (source.isTold && verb < end && predicateAt(source.low, verb) > 0 && !startsAdjunct(source.low, verb))
    return { leads: list.bodies, at: verb, kind: "predicate", rule: "subject-verb" };
  if (source.text[next] !== ":" && patternAt(source.low, next, MUST, 16) === 0) return undefined;
  const subject = withSubject(source, at + label, end);
  return subject?.kind === "predicate" && subject.at < end ? subject : undefined;
}

/** No topic before a colon is longer. */
const LONGEST_TOPIC = 160;

/** `Chế độ báo cáo: Sở A tổng hợp …`, `Dự án B: Ban C hoàn thành …`: the topic stands first, and a body with its verb behind the colon. */
function afterTopic(source: Source, at: number, end: number): Opening | undefined {
  const ahead = source.low.slice(at, Math.min(end, at + LONGEST_TOPIC));
  const colon = ahead.indexOf(": ");
  if (colon <= 0) return undefined;
  const topic = ahead.slice(0, colon);
  if (/[;.|]/u.test(topic) || LEADS_TO_NAMES.test(topic) || NO_TOPIC.test(topic)) return undefined;
  const from = skipBlanks(source.low, at + topic.length + 1, end);
  if (
    headAt(source, from + determinerAt(source.low, from)) === 0 &&
    !/^(?:giao|yêu cầu|đề nghị)\s/u.test(source.low.slice(from, from + 9))
  )
    return undefined;
  if (bodiesOnly(source, at, at + topic.length)) return undefined;
  const opening = handedOn(source, from, end) ?? withSubject(source, from, end);
  return opening?.kind === "predicate" && opening.leads && opening.rule !== "subject-open-verb" ? opening : undefined;
}

/** `các Sở: A, B`, `Cơ quan phối hợp: A`: what stands behind the colon are names. */
const LEADS_TO_NAMES =
  /(?:^|\s)(?:sở|bộ|vụ|cục|ban|phòng|ngành|cơ quan|đơn vị|chủ trì|phối hợp|thực hiện|gồm|bao gồm|kính gửi|nơi nhận|thành phần|với)$/u;

/** Who speaks in the minutes, and where money comes from. */
const NO_TOPIC = /^(?:đại diện|ông|bà|đồng chí|đ\/c|ý kiến)\s|(?:nguồn vốn|kinh phí|nguồn lực)/u;

function afterAdjunct(
  source: Source,
  at: number,
  end: number,
  bareNames: ReadonlyMap<string, NamedBody>,
): Opening | undefined {
  const { low } = source;
  if (!startsAdjunct(low, at)) return undefined;
  const timed = subjectAfterRhythm(source, at, end);
  if (timed) return timed;
  const condition = conditionEnd(source, at, end);
  if (condition !== undefined) return { at: condition, kind: "predicate", rule: "adjunct-verb" };
  const direct = afterBasis(source, at, end);
  if (direct !== undefined) return { at: direct, kind: "predicate", rule: "adjunct-verb" };
  for (const comma of breaks(source.text, at, end)) {
    const next = afterConnectives(source, comma + 1, end);
    const bare = withBareName(source, next, end, bareNames);
    if (bare) return bare;
    const subject = handedOn(source, next, end) ?? withSubject(source, next, end);
    if (
      subject?.kind === "predicate" &&
      subject.rule !== "subject-open-verb" &&
      subject.leads &&
      isRealSubject(source, subject, next)
    )
      return { ...subject, rule: "adjunct-subject" };
    if (predicateAt(low, next) > 0 && !startsAdjunct(low, next))
      return { at: next, kind: "predicate", rule: "adjunct-verb" };
  }
  return subjectWithoutComma(source, at, end);
}

/** `Hằng năm Sở A cân đối, bố trí …`: the subject follows the rhythm without a comma. */
function subjectAfterRhythm(source: Source, at: number, end: number): Opening | undefined {
  const rhythm = /^(?:định kỳ )?(?:h[àằ]ng|mỗi) (?:năm|quý|tháng|tuần|ngày)\s+(?=\p{L})/u.exec(
    source.low.slice(at, at + 30),
  );
  const next = at + (rhythm?.[0].length ?? 0);
  if (!rhythm || predicateAt(source.low, next) > 0) return undefined;
  const subject = withSubject(source, next, end);
  return subject?.kind === "predicate" && subject.leads ? { ...subject, rule: "adjunct-subject" } : undefined;
}

/** In `theo đề xuất của A, B, tổng hợp …` the last partner is no subject: a comma parts it from the verb. */
function isRealSubject(source: Source, subject: Opening, from: number): boolean {
  const last = subject.leads?.at(-1);
  if (
    /^(?:sở|bộ|ban|ngành|cơ quan|đơn vị|địa phương|tổ chức|cá nhân|doanh nghiệp)(?=[\s,])/u.test(
      source.text.slice(from, from + 14),
    )
  )
    return false;
  return last !== undefined && !/^\s*,/u.test(source.low.slice(last.end, last.end + 2)) && from < last.end;
}

/** `Trước 10 giờ thứ Hai hằng tuần các xã phải báo cáo`: the subject follows the time directly. */
function subjectWithoutComma(source: Source, at: number, end: number): Opening | undefined {
  const { low, text } = source;
  const pattern =
    /\s(?=(?:các|những)\s+(?:sở|xã|địa phương|cơ quan|đơn vị|bộ|phòng|ban|huyện|trường|doanh nghiệp|chủ đầu tư)(?!\p{L})|(?:Sở|Bộ|UBND|Ban Quản lý|Phòng|Cục|Văn phòng)\s+\p{L})/giu;
  const words = text.slice(at, Math.min(end, at + 160));
  for (const match of matchesIn(words, pattern)) {
    const from = at + match.index + 1;
    const list = bodyListAt(source, from, end, "in-sentence");
    const next = list ? skipBlanks(low, list.end, end) : end;
    const isTime = endsIn(words.slice(0, match.index + 1), DATED);
    const binds = /^(?:phải|có trách nhiệm|chủ trì|báo cáo|tổng hợp|hoàn thành)/u.test(low.slice(next, next + 16));
    if (list && (binds || (isTime && startsPredicate(source, next)))) {
      return { leads: list.bodies, at: next, kind: "predicate", rule: "adjunct-subject" };
    }
  }
  const time = words.match(/^[^,;]{0,50}?(?:\d{4}|(?:h[àằ]ng|mỗi) (?:năm|quý|tháng|tuần))\s+(?=\p{Ll})/u);
  const next = time ? at + time[0].length : end;
  if (time && predicateAt(low, next) > 0) return { at: next, kind: "predicate", rule: "adjunct-verb" };
  return withTrailingVerb(source, at);
}

/** Nothing but a time stands before the subject, if need be after another adjunct: `… được giao, hằng năm | các đơn vị lập`. */
const DATED = ending(
  /(?:^|,\s*)(?:định kỳ\s+)?(?:(?:trước|trong|vào|đến|từ|chậm nhất|hết|cuối|đầu|sau)[^,;:]{0,40}(?:ngày|tháng|quý|năm)[^,;:]{0,24}|(?:h[àằ]ng|mỗi) (?:năm|quý|tháng|tuần|ngày)[^,;:]{0,24})\s*$/u,
);

/** Adverbs of rhythm are both: they open an adjunct or stand right before the verb. */
function withTrailingVerb(source: Source, at: number): Opening | undefined {
  return predicateAt(source.low, at) > 0 ? { at, kind: "predicate", rule: "adjunct-verb" } : undefined;
}

/** `Với các đơn vị của Bộ A xây dựng …` below a title that names the lead: the words name a partner. */
function withPartner(source: Source, at: number, end: number): Opening | undefined {
  if (!source.low.startsWith("với ", at)) return undefined;
  const list = bodyListAt(source, at + 4, end, "in-sentence");
  if (!list) return undefined;
  const next = skipBlanks(source.low, list.end, end);
  return startsPredicate(source, next) || source.low.startsWith("để ", next)
    ? { at, kind: "predicate", rule: "verb" }
    : undefined;
}

/** `Định kỳ báo cáo …`, `Hằng năm rà soát …`: the verb follows the rhythm directly. */
function withRhythm(source: Source, at: number, end: number): Opening | undefined {
  const length = phraseAt(source.low, at, RHYTHM);
  if (length === 0) return undefined;
  const next = skipBlanks(source.low, at + length, end);
  return predicateAt(source.low, next) > 0 ? { at, kind: "predicate", rule: "verb" } : undefined;
}

const RHYTHM = phraseTable([
  "định kỳ",
  "hằng năm",
  "hàng năm",
  "hằng quý",
  "hàng quý",
  "hằng tháng",
  "hàng tháng",
  "hàng tuần",
  "định kỳ hằng năm",
  "định kỳ hàng năm",
]);

function withVerb(source: Source, at: number): Opening | undefined {
  return predicateAt(source.low, at) > 0 ? { at, kind: "predicate", rule: "verb" } : undefined;
}
