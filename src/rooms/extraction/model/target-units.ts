import { COUNTED, MEASURE } from "./lexicon/units.ts";
import { phraseAt, phraseTable, skipBlanks, wordEnd } from "./phrases.ts";
import type { Source } from "./source.ts";

/** The unit behind a figure. */
export type Unit = {
  readonly words: string;
  readonly end: number;
  readonly isShare: boolean;
  readonly isCounted: boolean;
  /** `63 tỉnh, thành phố`: where something is done. */
  readonly isPlace?: boolean;
};

/** `/người/năm`, `/10.000 dân`, `/vạn dân`: what the figure is for each of. */
const EACH =
  "(?:\\s?/\\s?(?:\\d[\\d.]*\\s)?(?:một\\s|vạn\\s|nghìn\\s|triệu\\s)?(?:ngày đêm|học kỳ|phụ nữ|bé gái|lao động|đơn vị|trung tâm|đầu người|giường bệnh|học sinh|giáo viên|doanh nghiệp|hợp tác xã|sản phẩm|cơ sở|công trình|nhân khẩu|bác sĩ|dân|năm|người|ha|hecta|ngày|tháng|tuần|hộ|vụ|quý|m2|m3|m²|m³|km2|km²|km|giờ|xã|phường|huyện|tỉnh|thôn|ấp|bản|trường|lớp|nhóm|tổ|lần|kỳ|đợt|lượt|phút|giây|con|cây|tấn|kg|lít|kwh|s|h|\\p{L}{2,8})(?![\\p{L}\\d]))+";
const PER = new RegExp(`^${EACH}`, "u");
/** `m2 sàn/người`, `doanh nghiệp số/1.000 dân`: the noun goes on before the stroke. */
const PER_AFTER_NOUN = new RegExp(`^(?:\\s\\p{L}[\\p{L}\\d]*){1,3}${EACH}`, "u");
/** `%/năm`, `% GRDP`. */
const SHARE = /^[%‰](?:\s*\/\s*(?:năm|quý|tháng))?(?:\s+(?:GRDP|GDP))?/u;
/** Numbers that are part of the unit: `triệu lượt`, `nghìn con`. */
const SCALE = phraseTable(["nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "nghìn tỷ", "ngàn tỷ", "trăm", "chục"]);
/** Kinds of place that are named together: `xã, phường`, `thôn, bản`, `tỉnh, thành phố`. */
const PLACES =
  /^(?:xã|phường|thị trấn|đặc khu|thôn|bản|ấp|buôn|làng|xóm|tổ dân phố|khu phố|huyện|quận|thị xã|thành phố|tỉnh)(?:\s*,\s*(?:xã|phường|thị trấn|đặc khu|thôn|bản|ấp|buôn|làng|xóm|tổ dân phố|khu phố|huyện|quận|thị xã|thành phố|tỉnh)(?!\p{L}))+/u;

/** The unit at the offset; undefined where no word that counts or measures follows the figure. */
export function unitAt(source: Source, at: number, limit: number): Unit | undefined {
  const { text, low } = source;
  const bare = skipBlanks(low, at, limit);
  // `ít nhất 10 "Tổ liên gia …"`: the name says what is counted.
  const from = bare + (/["“]/u.test(text[bare] ?? "") ? 1 : 0);
  // `tăng trưởng hai con số`: a figure of two digits.
  if (low.startsWith("con số", from)) return undefined;
  const share = SHARE.exec(text.slice(from, from + 14))?.[0];
  if (share) return { words: share, end: from + share.length, isShare: true, isCounted: false };
  const places = PLACES.exec(low.slice(from, Math.min(limit, from + 60)))?.[0].length ?? 0;
  const { length, isCounted } = nounAt(low, from, limit);
  if (length === 0 && /^năm(?!\s+\d)(?![\p{L}])/u.test(low.slice(from, from + 6)))
    return { words: "năm", end: from + 3, isShare: false, isCounted: true };
  const noun = Math.max(length, places);
  if (noun === 0) return undefined;
  const ahead = low.slice(from + noun, Math.min(limit, from + noun + 60));
  const noted = PER.exec(ahead)?.[0].length ?? 0;
  const later = noted > 0 ? 0 : (PER_AFTER_NOUN.exec(ahead)?.[0].length ?? 0);
  // `phòng kiểm nghiệm đạt chuẩn ISO/IEC` is no rate.
  const per = noted + (/\p{Lu}/u.test(text.slice(from + noun, from + noun + later)) ? 0 : later);
  return {
    words: text.slice(from, from + noun + per),
    end: from + noun + per,
    isShare: false,
    isCounted: isCounted || places > 0,
    isPlace: places > 0,
  };
}

/** `/100.000 dân` behind a figure, beginning at the offset of its stroke, whose words are the unit. */
export function rateAt(source: Source, at: number, limit: number): Unit | undefined {
  const { text, low } = source;
  const number = /^\/[\d.]+/u.exec(low.slice(at, Math.min(limit, at + 20)))?.[0].length ?? 0;
  const noun = unitAt(source, at + number, limit)?.end ?? 0;
  const each = at + (PER.exec(low.slice(at, Math.min(limit, at + 60)))?.[0].length ?? 0);
  const end = Math.max(noun, each);
  return end <= at + number ? undefined : { words: text.slice(at, end), end, isShare: false, isCounted: true };
}

/** The noun that counts or measures, with the number before it that belongs to the unit: `triệu lượt`. */
function nounAt(low: string, at: number, limit: number): { readonly length: number; readonly isCounted: boolean } {
  const measure = phraseAt(low, at, MEASURE);
  const counted = phraseAt(low, at, COUNTED);
  const whole = Math.max(measure, counted);
  const scale = phraseAt(low, at, SCALE);
  const next = scale > 0 ? skipBlanks(low, at + scale, limit) : at;
  const scaled = scale > 0 ? Math.max(phraseAt(low, next, MEASURE), phraseAt(low, next, COUNTED)) : 0;
  if (scaled > 0 && next + scaled - at > whole) return { length: next + scaled - at, isCounted: false };
  return { length: whole, isCounted: counted > 0 && counted >= measure };
}

/** An abbreviation is a noun (`60 HTX`), two syllables are most nouns; so is taken what no list knows, where the words say plainly that it is counted. */
export function unknownUnitAt(source: Source, at: number, limit: number): Unit | undefined {
  const { low, text } = source;
  const from = skipBlanks(low, at, limit);
  const short = /^\p{Lu}{2,8}(?![\p{L}\d/-])/u.exec(text.slice(from, from + 10))?.[0];
  if (short && from + short.length <= limit) {
    return { words: short, end: from + short.length, isShare: false, isCounted: true };
  }
  const first = wordEnd(low, from);
  if (
    first <= limit &&
    CLOSED_NOUN.test(low.slice(first, first + 10)) &&
    /^\p{Ll}{2,7}$/u.test(text.slice(from, first)) &&
    !NO_NOUN.test(low.slice(from, first + 1))
  )
    return { words: text.slice(from, first), end: first, isShare: false, isCounted: true };
  const second = low[first] === " " ? wordEnd(low, first + 1) : first;
  const words = low.slice(from, second);
  if (second > limit || !/^\p{Ll}{2,7}\s\p{Ll}{2,7}$/u.test(text.slice(from, second)) || NO_NOUN.test(words))
    return undefined;
  return { words: text.slice(from, second), end: second, isShare: false, isCounted: true };
}

/** After `3.500 thửa` the sentence goes on, or ends. */
const CLOSED_NOUN = /^\s*(?:[;,.:(]|$)|^\s(?:vào|trong|trước|đến|tại|ở|cho|để|và|năm|của|thuộc|được|có)(?!\p{L})/u;

const NO_NOUN =
  /^(?:sao|năm|hằng|hàng|trở|tháng|quý|ngày|giờ|và|các|những|của|trong|là|đến|của|so|mỗi|số|loại|kỳ|bước|trên|dưới|tại|ở|về|với|để|cho|cùng|xong|trước|sau|vào|nêu|khi|không|từ|theo|gửi|đã|đang|sẽ|được|bị|phối|báo|hoàn|rà|triển)(?!\p{L})/u;
