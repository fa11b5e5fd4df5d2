import { ending, endsIn } from "#shared/patterns.ts";
import { BODY_HEAD, FIELD_NAME, PLACE_NOUN } from "./lexicon/bodies.ts";
import { TRADE_VERB } from "./lexicon/verbs.ts";
import type { PhraseTable } from "./phrases.ts";
import { isWordCharacter, skipBlanks, wordEnd } from "./phrases.ts";
import type { NamedBody } from "./proposal.ts";
import { citation, type Source, trimmed } from "./source.ts";
import { opener, patternAt } from "./pattern-at.ts";

/** Syllables of names that stand in no table of heads, fields and places. */
const OTHER_SYLLABLES =
  "tỉnh việt nam quốc gia trung ương nhà nước cơ sở vùng miền bắc nam tây đông liên quan chức năng trực thuộc thuộc của các những cấp loại số đóng trên địa bàn khu vực nhập chợ rừng cảng cá nước đất bến nhà máy";

/** Verbs are an open class, names of bodies are not: they are built of the syllables of kinds, fields and places. */
const NAME_SYLLABLES: ReadonlySet<string> = new Set([
  ...[BODY_HEAD, FIELD_NAME, PLACE_NOUN, TRADE_VERB].flatMap(syllablesOf),
  ...OTHER_SYLLABLES.split(" "),
]);

function syllablesOf(table: PhraseTable): string[] {
  return [...table.byFirstWord.values()].flat().flatMap((phrase) => phrase.split(/[^\p{L}]+/u));
}

/** What describes the body or hangs on its name, and is no task. */
export const NO_VERB = opener(
  /^(?:là|đã|đang|có|được|còn|gồm|vẫn|mới|chưa|bị|cho biết|cho rằng|nhận thấy|nhận được|thấy|nhận định|nói|và|cùng|tại|ở|trên|trong|với|khi|nếu|theo|về|để|do|từ|đến|như|sẽ|nêu|này|đó|thì|mà|vừa|cũng|hiện|từng|qua|bằng|vào|sau|trước|nhằm|hoặc|hay|trước đây|năm|ngày|tháng|quý|trúng|sinh|nằm|đạt|chiếm|tăng|giảm \d|bình quân|chia|chỉ|các|những|tỉnh|thành|của|số|không|giữa|kiến nghị giao|không nhất trí)(?!\p{L})/u,
);

const ENDS_SUBJECT = /^(?:có|đã|đang|được|nên|là|bị|vẫn|chưa)$/u;
/** A name that has said its level is complete, but for an owner or a place. */
const LEVEL = ending(/\p{L}\s(?:tỉnh|huyện|xã|phường|quận|trung ương|việt nam)\s+$/u);
const OWNER =
  /^(?:và|của|các|tỉnh|thành|huyện|thị|xã|phường|thuộc|trực|phụ|tại|khu|vùng|miền|cấp|liên|cùng|hoặc|số|hội|chi|nhà|nước)$/u;

export type OpenVerb = { readonly leads: readonly NamedBody[]; readonly at: number };

/**
 * `Văn phòng Sở | lắp camera`: where a subject is followed by a verb that no list knows. The first lower-case syllable that no
 * name is built of begins the verb; the words before it are the name.
 */
export function openVerbAt(source: Source, bodies: readonly NamedBody[], end: number): OpenVerb | undefined {
  const { low, text } = source;
  const last = bodies.at(-1);
  if (!last) return undefined;
  let words = 0;
  let isNamed = false;
  for (let at = last.start; at < end; at = skipBlanks(low, at, end)) {
    const stop = wordEnd(low, at);
    if (stop === at) {
      if (!/[-–&"“”]/u.test(text[at] ?? "")) return undefined;
      at += 1;
      continue;
    }
    const word = low.slice(at, stop);
    const isCapital = /[\p{Lu}\d]/u.test(text[at] ?? "");
    if (words > 0 && !isCapital && ENDS_SUBJECT.test(word)) return undefined;
    const hasLevel = isNamed && endsIn(low.slice(last.start, at), LEVEL) && !OWNER.test(word);
    if (words > 0 && !isCapital && (hasLevel || !NAME_SYLLABLES.has(word))) {
      const isVerb =
        (isNamed || last.isGroup) &&
        words > 1 &&
        /^\p{Ll}{2,}/u.test(text.slice(at, at + 9)) &&
        patternAt(low, at, NO_VERB, 16) === 0;
      const name = trimmed(text, last.start, at);
      if (!isVerb || (at > last.end + 1 && text.slice(last.end, at).trim() !== "")) return undefined;
      return { leads: [...bodies.slice(0, -1), { ...citation(source, name), isGroup: last.isGroup }], at };
    }
    isNamed ||= isCapital || /^(?:tỉnh|huyện|xã|phường|thành|quận|bộ|sở|ngành)$/u.test(word);
    words += 1;
    at = stop;
    if (!isWordCharacter(low.charCodeAt(at)) && /[,;:.(]/u.test(text[at] ?? "") && at >= last.end) return undefined;
  }
  return undefined;
}
