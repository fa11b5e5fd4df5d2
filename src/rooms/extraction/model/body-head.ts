import { BODY_HEAD, FIELD_NAME, GROUP_CLOSER, GROUP_NOUN, NOT_BODY, PROPER_HEAD } from "./lexicon/bodies.ts";
import { phraseAt, skipBlanks, wordEnd } from "./phrases.ts";
import { predicateAt } from "./predicate.ts";
import type { Source } from "./source.ts";
import { opener, patternAt } from "./pattern-at.ts";

const DETERMINER = opener(
  /^(?:tất cả\s+|toàn bộ\s+|toàn thể\s+)?(?:các|những|mọi|mỗi|từng)\s+(?:ông \(bà\)\s+|ông,? bà\s+)?/u,
);

export function determinerAt(low: string, at: number): number {
  return patternAt(low, at, DETERMINER);
}

/** The length of a body's head noun at the offset; 0 where the words only look like one. */
export function headAt(source: Source, at: number): number {
  const { low } = source;
  const length = phraseAt(low, at, BODY_HEAD);
  if (length === 0 || phraseAt(low, at, NOT_BODY) > 0) return 0;
  const noun = low.slice(at, at + length);
  if (noun === "trưởng") return /^\s+(?:các|\d+)\s/u.test(low.slice(at + length, at + length + 5)) ? length : 0;
  if (noun === "tổ chức") return isOrganisationNoun(low, at + length) ? length : 0;
  return length;
}

/** `tổ chức` is a noun before `, cá nhân`, `có liên quan`, `chính trị`; else it is the verb. */
function isOrganisationNoun(low: string, at: number): boolean {
  if (/^\s+đảng(?!\p{L})/u.test(low.slice(at, at + 8))) return true;
  if (
    /^\s*,\s/u.test(low.slice(at, at + 3)) &&
    predicateAt(low, skipBlanks(low, low.indexOf(",", at) + 1, low.length)) > 0
  )
    return false;
  return /^(?:\s*[,;.:)]|\s+(?:và\s+)?(?:cá nhân|đoàn thể|hội|có liên quan|liên quan|chính trị|xã hội|kinh tế|tín dụng|khoa học|quốc tế|nghề nghiệp|thành viên|bảo đảm|chủ động|có trách nhiệm|phải|chịu trách nhiệm|phối hợp với)|\s*$)/u.test(
    low.slice(at, at + 20),
  );
}

/** Kinds of institution: alone or in a list they are a group, with a name behind they are one body. */
const NAMED_KINDS: ReadonlySet<string> = new Set([
  "sở", "bộ", "ban", "cục", "vụ", "hội", "viện", "trường", "trung tâm", "công ty", "tổng công ty", "tập đoàn", "hiệp hội", "ngân hàng", "phòng", "hội đồng", "ban quản lý", "mặt trận", "huyện ủy", "thành ủy", "thị ủy", "quận ủy", "đảng ủy", "đài", "đồn biên phòng", "bệnh viện", "trung tâm y tế", "trạm y tế", "câu lạc bộ", "tổ hợp tác", "kho bạc", "trạm", "đội", "tổ", "khối", "cụm", "quỹ tín dụng", "ngân hàng thương mại", "nhà máy",
]); // prettier-ignore

/** `trường THPT, trung tâm GDTX`: an abbreviated level is a kind; with a name behind, `Trường THPT Lê Lợi`, it is one school. */
const LEVELS = opener(
  /^(?:THPT|THCS|TH|MN|PTDTNT|PTDTBT|GDTX|GDNN)(?:(?:\s?[-,/]\s?|\svà\s)(?:THPT|THCS|TH|MN|PTDTNT|PTDTBT|GDTX|GDNN))*(?=\s*(?:[;.:,)]|$)|\s\p{Ll})/u,
);

export function isGroupHead(source: Source, at: number, length: number, hasDeterminer: boolean): boolean {
  const { low, text } = source;
  const isNoun = phraseAt(low, at, GROUP_NOUN) === length;
  if (!isNoun) return hasDeterminer && phraseAt(low, at, PROPER_HEAD) > 0;
  if (hasDeterminer) return true;
  const next = skipBlanks(low, at + length, low.length);
  if (phraseAt(low, next, FIELD_NAME) > 0 && /^(?:sở|bộ|phòng|ban|cục|vụ)$/u.test(low.slice(at, at + length)))
    return false;
  if (NAMED_KINDS.has(low.slice(at, at + length))) {
    if (patternAt(text, next, LEVELS, 60) > 0) return true;
    return (
      next >= low.length ||
      /^(?:[,;/.:)\n]|và\s|(?:có )?liên quan|chức năng|trực thuộc)/u.test(low.slice(next, next + 12))
    );
  }
  const nextIsName = next > at + length && /\p{Lu}/u.test(text[next] ?? "");
  return !nextIsName || phraseAt(low, next, GROUP_NOUN) > 0;
}

/** `Thủ trưởng các sở, ban, ngành`: the group behind the office. */
export function isOfficeOfGroup(low: string, head: string, at: number): boolean {
  return (
    OFFICES.has(head) &&
    /^\s+(?:các\s+(?:sở|ban|ngành|cơ quan|đơn vị|tổ chức|doanh nghiệp|bộ|phòng|thôn|bản|ấp|xóm|khu|tổ|cục|vụ|trường)|cơ quan|đơn vị|tổ chức)/u.test(
      low.slice(at, at + 20),
    )
  );
}

export function hasCloser(words: string): boolean {
  for (let at = 0; at < words.length; at = wordEnd(words, at) + 1) {
    if (phraseAt(words, at, GROUP_CLOSER) > 0) return true;
  }
  return false;
}

/** Offices of persons, which may share the body they head: `Thủ trưởng, lãnh đạo các đơn vị`. */
export const OFFICES: ReadonlySet<string> = new Set([
  "thủ trưởng",
  "lãnh đạo",
  "người đứng đầu",
  "giám đốc",
  "chủ tịch",
  "phó chủ tịch",
  "bộ trưởng",
  "trưởng",
]);

/** Whether another body begins here, as the continuation rules of lists see it. */
export function startsItem(source: Source, at: number): boolean {
  const afterDeterminer = at + determinerAt(source.low, at);
  return headAt(source, afterDeterminer) > 0;
}
