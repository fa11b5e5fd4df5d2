import type { Span } from "#rooms/documents/model/index.ts";
import { breaks } from "./adjunct.ts";
import { headAt } from "./body-head.ts";
import { bodyListAt } from "./body-list.ts";
import { MANNER_WORD } from "./lexicon/verbs.ts";
import { MAKING_VERB, PRODUCT_NOUN, TAIL } from "./lexicon/words.ts";
import { isWordCharacter, phraseAt, skipBlanks } from "./phrases.ts";
import { predicateAt } from "./predicate.ts";
import type { Citation } from "./proposal.ts";
import { citation, type Source, trimmed } from "./source.ts";
import { opener, patternAt } from "./pattern-at.ts";

/** Products longer than this are cut at the last word that fits. */
const LONGEST_PRODUCT = 180;
/** How many verbs, partners and connectives may stand before the output. */
const MOST_STEPS = 10;

/** Names of programmes and schemes go on over words that end the name of another product. */
const NAMED_PRODUCT = opener(/^(?:đề án|chương trình|dự án|quy hoạch|quyết định|nghị quyết)/u);

/** A task that is only a document's name: `Báo cáo giữa kỳ thực hiện Kế hoạch`. */
const IS_DOCUMENT = opener(
  /^(?:báo cáo (?:giữa kỳ|tổng kết|sơ kết)|sổ tay|dự thảo (?:nghị định|thông tư|luật|nghị quyết))\s/u,
);

/** `có văn bản đề nghị`, `sửa đổi Quy chế`: the document that comes of it is the output. */
const YIELDS = opener(
  /^(?:(?:có|ra)\s+(?:các\s+|\d+\s+)?(?:văn bản|công văn|phương án|báo cáo|kế hoạch)|(?:sửa đổi|sửa đổi, bổ sung)\s+(?:các\s+|\d+\s+)?(?:đề án|quy chế|quy định|bộ tiêu chí|nghị định|thông tư|nghị quyết)|nộp\s+(?:báo cáo|hồ sơ)|đưa vào vận hành\s+(?:phần mềm|hệ thống)|thực hiện\s+(?:phóng sự|chuyên đề)|rà soát,? (?:bổ sung|điều chỉnh, bổ sung)\s+(?:các\s+)?(?:phương án|quy ước|hương ước|kế hoạch|tiêu chuẩn|quy chuẩn|bản đồ|quy chế|quy trình)|(?:thống nhất|chốt)\s+(?:phương án|quy chế|quy trình|kế hoạch)|nghiên cứu\s+(?:các\s+)?(?:chính sách|cơ chế|phương án|mô hình|quy trình)|sản xuất\s+(?:các\s+)?(?:phim|thông điệp|phóng sự|video|clip))(?!\p{L})(?!\s+(?:này|trên|nêu|số\s))/u,
);

const VERB_OF_YIELDING = opener(
  /^(?:có|ra|nộp|thực hiện|đưa vào vận hành|sửa đổi(?:, bổ sung)?|rà soát,? (?:bổ sung|điều chỉnh, bổ sung)|thống nhất|chốt|nghiên cứu|sản xuất)/u,
);

/** `hoàn thành Dự án …`, `cung cấp bản đồ …`, `ký biên bản`: what there is goes on or is handed over. */
const USES_WHAT_IS = opener(
  /^(?:hoàn thành\s+(?:các\s+)?(?:dự án|kế hoạch (?:thanh tra|kiểm tra))|cung cấp\s+(?:các\s+)?(?:bản đồ|kế hoạch|danh sách|số liệu|dữ liệu)|ký\s+(?:biên bản|báo cáo))(?!\p{L})/u,
);

/** Verbs after which someone else makes the thing, or which use what is there. */
const NOT_MAKING = opener(
  /^(?:hướng dẫn|kiểm tra|giám sát|theo dõi|đôn đốc|thực hiện|rà soát, đánh giá|tăng cường|nâng cao|bảo đảm|đảm bảo|bố trí|tập huấn|tuyên truyền|không|niêm yết)(?!\p{L})/u,
);

/** `xây dựng và tổ chức thực hiện Kế hoạch …`: what is made is carried out as well. */
const CARRIES_OUT = opener(/^(?:tổ chức |triển khai )*(?:thực hiện|triển khai)\s+/u);

/** Who directs hands the making on; the output stays. */
const DIRECTS = opener(
  /^(?:chỉ đạo|lãnh đạo|giao|đề nghị|yêu cầu|phân công|phối hợp|tham gia|chủ trì|có trách nhiệm)(?!\p{L})/u,
);

/** These make an output only with its noun right behind them: `cập nhật danh mục`, but not `cập nhật dữ liệu`. */
const MAKES_OF_ITS_OWN = opener(
  /^(?:cập nhật|công khai|thẩm định)\s+(?:các\s+)?(?:danh mục|danh sách)(?!\p{L})|^mở\s+(?:các\s+)?(?:chuyên mục|chuyên đề)(?!\p{L})|^nghiên cứu\s+(?:các\s+)?(?:chính sách|cơ chế|phương án|đề án)[^;.]*,\s*(?:báo cáo|trình|tham mưu)(?!\p{L})/u,
);

/**
 * The output that the task's own verb brings about: `xây dựng Đề án …`, `tham mưu UBND tỉnh ban hành quy chế …`.
 * Null for services and activities. Verbs deeper in the sentence say what the task is for, not what it makes.
 */
export function productIn(source: Source, span: Span): Citation | null {
  const first = productOfPart(source, span);
  if (first || patternAt(source.low, span.start, NOT_MAKING, span.end - span.start) > 0) return first;
  // `tiếp thu ý kiến của các cơ quan, hoàn thiện hồ sơ …`: a later verb of the same rank makes it.
  for (const comma of breaks(source.text, span.start, span.end)) {
    const at = skipBlanks(source.low, comma + 1, span.end);
    if (patternAt(source.low, at, MAKES_DRAFT, 40) > 0) return productOfPart(source, { start: at, end: span.end });
  }
  return null;
}

/** Verbs of drafting, which make even where another verb stands first. */
const MAKES_DRAFT = opener(
  /^(?:xây dựng|ban hành|lập|soạn thảo|dự thảo|biên soạn|hoàn thiện|hoàn chỉnh|tham mưu)(?!\p{L})/u,
);

function productOfPart(source: Source, span: Span): Citation | null {
  const { low } = source;
  let makes = false;
  let at = skipBlanks(low, span.start, span.end);
  if (patternAt(low, at, IS_DOCUMENT, 24) > 0) return outputAt(source, at, span.end);
  for (let step = 0; step < MOST_STEPS && at < span.end; step += 1) {
    if (makes && phraseAt(low, at, PRODUCT_NOUN) > 0 && !isNounOfVerb(low, at)) return outputAt(source, at, span.end);
    const ahead = Math.min(span.end - at, LONGEST_PRODUCT);
    const yielding = patternAt(low, at, YIELDS, ahead) > 0 ? patternAt(low, at, VERB_OF_YIELDING, ahead) : 0;
    if (yielding > 0) makes = true;
    else if (makes && /\svà\s$/u.test(low.slice(at - 4, at)) && patternAt(low, at, CARRIES_OUT, ahead) > 0) {
      at = skipBlanks(low, at + patternAt(low, at, CARRIES_OUT, ahead), span.end);
      continue;
    } else if (patternAt(low, at, NOT_MAKING, ahead) > 0 || patternAt(low, at, USES_WHAT_IS, ahead) > 0) return null;
    const making =
      patternAt(low, at, MAKES_OF_ITS_OWN, ahead) > 0 ? predicateAt(low, at) : phraseAt(low, at, MAKING_VERB);
    // `lập hồ sơ` is a verb of its own in the lexicon; its noun is the output all the same.
    const isMaking = making > 0 && phraseAt(low, skipBlanks(low, at + making, span.end), PRODUCT_NOUN) > 0;
    const verb = isMaking ? making : Math.max(making, predicateAt(low, at));
    if (making > 0 || yielding > 0) makes = true;
    else if (verb > 0 && !isAside(low, span.start, at, ahead)) makes = false;
    const over = verb || yielding || connectiveAt(low, at) || bodiesAt(source, at, span.end);
    if (over === 0) return null;
    at = skipBlanks(low, at + over, span.end);
  }
  return null;
}

/** A verb beside the making one (`xây dựng, triển khai …`), an adverb, or one that directs leaves it open what is made. */
function isAside(low: string, start: number, at: number, ahead: number): boolean {
  const before = low.slice(Math.max(start, at - 20), at).trimEnd();
  return (
    phraseAt(low, at, MANNER_WORD) > 0 ||
    patternAt(low, at, DIRECTS, ahead) > 0 ||
    /(?:,|\svà|\shoặc)(?:\s(?:thường xuyên|kịp thời|từng bước))?$/u.test(before)
  );
}

function outputAt(source: Source, at: number, limit: number): Citation | null {
  const end = endOfProduct(source, at, limit);
  const loose =
    source.low.slice(at, end).match(/\s+(?:và|hoặc|các|cùng|của|theo|về|ngay|kịp thời|sớm|xong|đầy đủ|đúng)\s*$/u)?.[0]
      .length ?? 0;
  const span = trimmed(source.text, at, end - loose);
  // `Đề án` with a capital and nothing else is the one that the document speaks of.
  const isKnown =
    /^(?:Đề án|Kế hoạch|Chương trình|Quy hoạch|Nghị quyết|Quyết định|Chỉ thị|Chiến lược|Dự án|Quy chế)(?: này| trên)?$/u;
  return isKnown.test(source.text.slice(span.start, span.end)) ? null : citation(source, span);
}

/** Between the verb and its output: `các`, `một số`, `và`, `mới`, `theo thẩm quyền`. */
function connectiveAt(low: string, at: number): number {
  return patternAt(low, at, BETWEEN, 24);
}

const BETWEEN = opener(
  /^(?:\d+|các|những|một số|cấp có thẩm quyền|:|,|và|hoặc|mới|theo thẩm quyền|với sự tham gia của|phối hợp với|cùng với|với|cho|việc|thành|chi tiết|đồng bộ|thí điểm|sơ bộ|xong|lại|kịp thời)(?=\s|$)/u,
);

function bodiesAt(source: Source, at: number, end: number): number {
  const addressee = patternAt(source.text, at, ADDRESSEE, Math.min(end - at, 80));
  if (addressee > 0) return addressee;
  const list = bodyListAt(source, at, end, "in-sentence");
  if (!list) return 0;
  // `trình Chính phủ Nghị định …`: the document after the addressee is no part of its name.
  const document = source.text.slice(at, list.end).search(DOCUMENT_IN_NAME);
  return document > 0 ? document : list.end - at;
}

/** `Chính phủ` before what is laid before it, with the time that may stand between. */
const ADDRESSEE = opener(
  /^(?:Chính phủ|Thủ tướng(?: Chính phủ)?|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ Chính trị|Ban Bí thư|HĐND \p{L}+|UBND \p{L}+)(?:\s+(?:trong|vào|trước) (?:tháng|quý|năm|ngày)\s[^,;.]{1,24}?\d{4})?(?=\s+(?:Nghị định|Nghị quyết|Quyết định|Đề án|Chương trình|Kế hoạch|Luật|dự án|dự thảo|hồ sơ|phương án|danh mục)\s)/u,
);
const DOCUMENT_IN_NAME =
  /(?<=\s)(?:Nghị định|Nghị quyết|Quyết định|Đề án|Chương trình|Kế hoạch|Thông tư|Chỉ thị|Quy chế|Luật|Báo cáo)\s/u;

/** `báo cáo`, `quyết định`, `hướng dẫn` before an addressee are verbs. */
function isNounOfVerb(low: string, at: number): boolean {
  return patternAt(low, at, NOUN_OF_VERB, 30) > 0;
}

const NOUN_OF_VERB = opener(
  /^hội đồng (?:nhân dân|trường|thành viên|quản trị)|^(?:báo cáo|hướng dẫn|quyết định|quy định|dự án|nhiệm vụ|văn bản)\s+(?:ubnd|ủy ban|các|bộ|sở|cấp|chủ tịch|thủ tướng|điều chỉnh|về việc thực hiện|khoa học)/u,
);

function endOfProduct(source: Source, start: number, end: number): number {
  const { low, text } = source;
  const isThing = patternAt(low, start, THING, 20) > 0;
  const isNamed = patternAt(low, start, NAMED_PRODUCT, 16) > 0;
  let at = start;
  while (at < end && at - start < LONGEST_PRODUCT) {
    // Inside a word nothing ends, but where `về` is glued to it.
    if (at > start && isWordCharacter(low.charCodeAt(at)) && low[at] !== "v" && low[at - 1] !== " ") {
      at += 1;
      continue;
    }
    const noun = low[at - 1] === " " && !isNounOfVerb(low, at) ? phraseAt(low, at, PRODUCT_NOUN) : 0;
    if (noun > 0 && at > start) {
      at += noun;
      continue;
    }
    const sign = text[at] ?? "";
    if (ENDS_PRODUCT.includes(sign) && at > start + 8 && !(sign === "." && /\d/u.test(text[at + 1] ?? ""))) return at;
    if (sign === "v" && low.startsWith("về ", at) && headAt(source, at + 3) > 0) return at;
    if (
      sign === "," &&
      (!continuesList(low, at, end) || (isThing && predicateAt(low, skipBlanks(low, at + 1, end)) > 0))
    )
      return at;
    const close = CLOSING[sign];
    if (close) at = Math.max(at, Math.min(end, text.indexOf(close, at + 1)));
    const isStart = at === start || low[at - 1] === " ";
    const isTail =
      isStart &&
      at > start + 8 &&
      phraseAt(low, at, TAIL) > 0 &&
      !SECOND_HALF.test(low.slice(at - 6, at + 5)) &&
      !/(?:không|phải|chưa)\s$/u.test(low.slice(at - 6, at));
    if (isTail && !(isNamed && patternAt(low, at, NAME_GOES_ON, 10) > 0)) return at;
    at += 1;
  }
  return Math.min(at, end);
}

const ENDS_PRODUCT = ";.(|";

/** `đào tạo`, `trực thuộc`, `tiếp theo`: a tail's word as the second half of another. */
const SECOND_HALF =
  /(?:(?:đào|sáng|chế|cải|nhân|tái|cấu|kiến|tu) tạo|(?:trực|phụ) thuộc|(?:kèm|tiếp) theo|(?:đối|so) với|với cách mạng|(?:công|quy|chương|lộ|lịch|tiến|quá|hành|giáo|tờ|thuyết) trình)(?!\p{L})/u;
const CLOSING: Readonly<Record<string, string>> = { "“": "”", '"': '"' };
/** What is no document has no verbs in its name: after a comma they begin a further task. */
const THING = opener(
  /^(?:bản đồ|cơ sở dữ liệu|hệ thống|hồ sơ|tài liệu|bộ tiêu chí|phần mềm|nền tảng|mạng lưới|công trình|trang thông tin|cổng thông tin|mô hình|danh mục|danh sách)(?!\p{L})/u,
);

const NAME_GOES_ON = opener(/^(?:trên|đến|giai đoạn|thời kỳ|cho|từ|phục vụ|với)/u);

/** After the comma the name's list goes on, unless a task begins. */
function continuesList(low: string, comma: number, end: number): boolean {
  const next = skipBlanks(low, comma + 1, end);
  return (
    phraseAt(low, next, TAIL) === 0 &&
    !/^(?:không|chưa|chủ động|kịp thời|thường xuyên|đồng thời|từng bước|tránh|coi|xem|tiến tới|hằng|hàng|báo cáo|trình|tổ chức|hoàn thành|tham mưu|tiếp nhận|quản lý và|đẩy mạnh|khuyến khích|phê duyệt|ban hành|phát hành|phát sóng|kết nối|công bố|nghiệm thu|đưa vào|cập nhật|gửi|thời gian|thời hạn|xong|tham gia|xác định|triển khai|thực hiện|phối hợp|chủ trì|kiểm tra|rà soát|đề xuất|bảo đảm|đảm bảo|bố trí|hướng dẫn|tuyên truyền|niêm yết|công khai|chỉ đạo|lấy ý kiến|thẩm định|có)/u.test(
      low.slice(next, next + 12),
    )
  );
}
