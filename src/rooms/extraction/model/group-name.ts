import { comparableText } from "#rooms/documents/model/index.ts";
import { GROUP_NOUN } from "./lexicon/bodies.ts";
import { phraseAt, skipBlanks } from "./phrases.ts";
import { opener, patternAt } from "./pattern-at.ts";

const GENERIC = opener(/^(?:các|những|mọi|mỗi|từng|toàn thể|tất cả)\s/u);
const COMMITTEES = opener(
  /^(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|chủ tịch(?: ubnd| ủy ban nhân dân)?)\s+(?:các|cấp|\d+|xã|phường|huyện|quận|thị xã)(?!\p{L})/u,
);
const KINDS = opener(/^(?:doanh nghiệp|chủ rừng|chủ đầu tư|chủ cơ sở|nhà đầu tư|hợp tác xã|hộ gia đình)(?=$|[\s,])/u);

/** Whether a name stands for bodies that are found by date, so that no single body answers: `các sở, ban, ngành`, `UBND cấp xã`. */
export function isGroupName(name: string, low = comparableText(name.trim())): boolean {
  if (patternAt(low, 0, GENERIC) > 0 || patternAt(low, 0, KINDS) > 0) return true;
  if (patternAt(low, 0, COMMITTEES) > 0) return !isOnePlace(name.trim());
  const noun = phraseAt(low, 0, GROUP_NOUN);
  if (noun === 0) return false;
  const next = skipBlanks(low, noun, low.length);
  return (
    next >= low.length ||
    low[next] === "," ||
    /^(?:có liên quan|liên quan|và|trực thuộc|chức năng)/u.test(low.slice(next))
  );
}

/** `UBND xã Tân Phú`: a capital after the kind of place names one. */
function isOnePlace(name: string): boolean {
  return /\s(?:xã|phường|huyện|quận|thị xã)\s+\p{Lu}[^,]*$/u.test(name) && !/\s(?:các|cấp)\s/u.test(name);
}
