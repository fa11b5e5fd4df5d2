import type { Span } from "#rooms/documents/model/index.ts";
import { anyOf, ending, endsIn } from "#shared/patterns.ts";
import type { Source } from "./source.ts";
import { type Opener, opener, patternAt } from "./pattern-at.ts";

/**
 * Sentences that bind and are no task of the plan: the closing words of every document.
 * Difficulties are to be reported; everyone is to carry the document out; who answers for its execution.
 */
const CLOSING_OPENINGS: readonly Opener[] = [
  anyOf([
    /^(?:trong )?quá trình (?:tổ chức |triển khai )*(?:thực hiện)?[^.;]{0,60}(?:khó khăn|vướng mắc)[^.;]*(?:phản ánh|gửi|báo cáo|kịp thời|thông tin)/u,
    /^trên đây là/u,
    /^quý khách|^\(?(?:hình|ảnh)(?: minh họa)? (?:từ|minh)/u,
    /^(?:nghiêm túc|nghiêm chỉnh)\s+(?:tổ chức\s+)?(?:triển khai\s+)?(?:,\s*)?(?:thực hiện)?\s*(?:nội dung\s+)?(?:(?:quyết định|chỉ thị|kế hoạch|nghị quyết|công điện|chương trình) này)?[./\s]*$/u,
    /^(?:kính )?mời (?:bạn đọc|quý|độc giả|bà con theo dõi)|^theo (?:ông|bà|anh|chị)\s/u,
    /^(?:mọi|các) (?:thông tin|ý kiến|chi tiết)[^.;]*(?:liên hệ|trao đổi)|^rất mong(?: nhận được)?\s|^cuộc họp (?:kết thúc|bế mạc)|^biên bản (?:được|này|lập|kết thúc)/u,
    /^(?:nghị quyết|chỉ thị|kế hoạch|chương trình(?: hành động)?|quyết định) này (?:thay thế|được phổ biến|phổ biến)/u,
    /^(?:thừa lệnh|văn phòng|ubnd|ủy ban|bộ|sở|ban)[^.;]{0,80}\s(?:xin\s+|trân trọng\s+)?thông báo[^.;]*(?:biết|thực\s?hiện)[./\s]*$/u,
    /^phấn đấu (?:trong |đến |hết )?(?:năm|giai đoạn)[^:;.]{0,24}:\s/u,
    /^xem (?:thêm|chi tiết)(?: tại)?\s|^như vậy,|^từ khóa\s*:|^tags?\s*:|^bạn (?:có|đang|cần)\s/u,
    /^nhận được\s[^.;]*này,[^.;]*(?:thực hiện|triển khai)[^.;]{0,40}[./\s]*$/u,
  ]),
  // These may begin with any sign.
  /^(?:\W*)(?:trong quá trình|quá trình|nếu|trường hợp|khi)[^.;]*có (?:những\s+|các\s+|gì\s+)?(?:phát sinh|khó khăn|vướng mắc|vấn đề)/u,
  /^\p{L}+\d+\s*:\s/u,
].map(opener);

/** How they end. */
const CLOSING_ENDING = ending(
  anyOf([
    /\((?:hình|ảnh) (?:từ|minh)[^)]*\)\s*$/u,
    /nghiêm túc (?:thực hiện|triển khai)[^.;]{0,30}(?:quyết định|chỉ thị|kế hoạch|nghị quyết|công điện) này[./\s]*$/u,
    /\?\s*$/u,
    /(?:nghiêm túc|nghiêm chỉnh|nghiêm|khẩn trương)\s+(?:(?:quán triệt|tổ chức|triển khai|thực hiện|phối hợp|và)[\s,]*)+(?:(?:có|kịp thời|nghiêm|tốt|đầy đủ|hiệu quả|đạt kết quả)\s*)*(?:(?:các |những )?nội dung\s*)?(?:(?:quyết định|chỉ thị|kế hoạch|nghị quyết|công điện|chương trình|công văn|thông báo|văn bản|quy chế|đề án|kết luận)\s+này|(?:nêu )?trên)?[./\s]*$/u,
    /(?:^|\s)(?:tổ chức\s+)?(?:triển khai|thực hiện)(?:\s*,?\s*(?:triển khai|thực hiện))*\s+(?:(?:tốt|nghiêm túc|nghiêm|hiệu quả|có hiệu quả|đầy đủ|kịp thời|đạt kết quả|các|những|nội dung|của|theo|đúng)[\s,]+)+(?:quyết định|chỉ thị|kế hoạch|nghị quyết|công điện|công văn|thông báo|văn bản|kết luận) này[./\s]*$/u,
  ]),
);

/** What they say at any place. */
const CLOSING_WORDS = anyOf([
  /chịu trách nhiệm (?:thi hành|thực hiện) (?:quyết định|chỉ thị|kế hoạch|nghị quyết|thông tư)/u,
  /thực hiện nghiêm(?: túc)? (?:quyết định|chỉ thị|kế hoạch|nghị quyết|công điện|chương trình) này/u,
  /về tòa soạn|của bạn(?:\s|$)/u,
  /phổ biến đến (?:chi bộ|đảng viên)/u,
  /căn cứ (?:quyết định|chỉ thị|kế hoạch|nghị quyết)(?: này)? thi hành(?!\p{L})/u,
  /có hiệu lực (?:thi hành )?(?:kể từ|từ|sau)/u,
  /vui lòng|hotline|(?:gọi|liên hệ|gửi câu hỏi)[^.;]*(?:tổng đài|cho chúng tôi|tại đây)/u,
]);
/** One look for a word that each of these has. */
const HINT =
  /chịu trách nhiệm|thực hiện nghiêm|thi hành|tòa soạn|của bạn|phổ biến đến|hiệu lực|vui lòng|hotline|tổng đài|chúng tôi|tại đây/u;

/** What someone was told to do elsewhere and before: `Tại Quyết định số …, Thủ tướng đã giao Bộ …`. */
const TOLD_BEFORE =
  /(?:^|\s)(?:đã|từng)\s+(?:giao|yêu cầu|chỉ đạo|phân công|đề nghị)\s+(?:cho\s+)?(?:các|sở|bộ|ubnd|ủy ban|ban|công an|văn phòng|cục|vụ|tổng cục|chủ tịch|giám đốc)\s/u;

const WHO_WAS_TOLD = opener(/^theo đó,\s+(?:phó )?thủ tướng/u);

/** The sentence tells what another document or an earlier order assigned; nothing is assigned here. */
export function tellsOfAnother(source: Source, span: Span): boolean {
  const words = source.low.slice(span.start, span.end);
  if (patternAt(source.low, span.start, WHO_WAS_TOLD, span.end - span.start) > 0) return true;
  if (!words.includes("đã ") && !words.includes("từng ")) return false;
  const told = words.search(TOLD_BEFORE);
  return (
    told >= 0 &&
    /(?:^|\s)(?:tại|theo|ngày|trước đây|trước đó|tháng|năm)\s|thủ tướng|chính phủ|chủ tịch|ủy ban|bộ trưởng/u.test(
      words.slice(0, told),
    ) &&
    !/;|\s(?:nay|vì vậy|do đó)\s/u.test(words.slice(0, told))
  );
}

/** The minutes of a meeting: who met, where and when, and who said what. */
const NARRATIVE = opener(
  /^(?:(?:hôm nay|sáng nay|chiều nay|vào hồi|hồi|ngày|sáng ngày|chiều ngày)\s[^;.]*(?:chủ trì|tổ chức|tiến hành|họp)\s*(?:cuộc\s|buổi\s|hội nghị|họp|làm việc|phiên)|(?:ông|bà|đ\/c|đồng chí)\s\p{L}+\s[^:]{0,120}(?::|cho biết|báo cáo|giải trình|phát biểu|nêu|trình bày))/u,
);

/** `Đã cấp 18 mã số …`, `Đến nay, toàn huyện có …`, `Năm 2018, tỉnh đã …`: what has come about so far. */
const REPORTED = opener(
  /^(?:đã\s|qua đó,?\s|(?:tính )?đến (?:nay|thời điểm này|thời điểm hiện tại)|(?:trong )?(?:năm|giai đoạn|\d+ tháng đầu năm)[^,;.]{0,20},[^,;.]{0,60}\sđã\s|hiện nay,|hiện có\s|qua (?:\d|thời gian|kiểm tra|theo dõi|rà soát)[^,;.]{0,40},)/u,
);

export function isNarrative(source: Source, span: Span): boolean {
  if (
    patternAt(source.low, span.start, REPORTED, Math.min(span.end - span.start, 120)) > 0 &&
    !/yêu cầu|đề nghị|giao\s|phải\s|cần\s/u.test(source.low.slice(span.start, span.end))
  )
    return true;
  return (
    patternAt(source.low, span.start, NARRATIVE, span.end - span.start) > 0 &&
    !/^đ(?:ồng chí|\/c)\s(?:phó )?(?:chủ tịch|giám đốc|bí thư|trưởng)/u.test(source.low.slice(span.start, span.end))
  );
}

/** Parts of a sentence that are no task although the sentence has some. */
const NO_TASK = opener(
  /^là (?:cơ quan|đơn vị|đầu mối|bộ phận|thường trực)(?:[^,;.](?!chủ trì|có trách nhiệm|giúp |tham mưu|theo dõi|tổng hợp|đôn đốc|hướng dẫn|tổ chức|phối hợp|thẩm định|làm kế hoạch))*$|^chịu (?:hoàn toàn )?trách nhiệm (?:toàn diện |hoàn toàn )?trước (?!ngày|tháng|năm|quý|khi|hết)\p{L}|^(?:cuộc họp|hội nghị|buổi làm việc|phiên họp),?\s(?:nghe|về|với|để|bàn)\s|^(?:theo quy định|báo cáo theo quy định|hoặc khi|thi hành (?:quyết định|chỉ thị) này)/u,
);

/** `- Chịu trách nhiệm trước UBND tỉnh nếu để …`: as a point of its own below a body's title it is a duty of that body. */
const ANSWERS = opener(/^chịu (?:hoàn toàn )?trách nhiệm (?:toàn diện |hoàn toàn )?trước\s[^;.]+\s(?:về|nếu|khi)\s/u);
const LINE_START = /(?:^|\n)\s*(?:[-–+•*]|\p{Ll}[).]|\d+(?:\.\d+)*[.)]?)?\s*$/u;

export function isNoTask(source: Source, span: Span): boolean {
  const length = span.end - span.start;
  if (
    patternAt(source.low, span.start, ANSWERS, length) > 0 &&
    LINE_START.test(source.text.slice(Math.max(0, span.start - 8), span.start))
  )
    return false;
  return (
    patternAt(source.low, span.start, NO_TASK, length) > 0 ||
    isSaidOf(source.low.slice(span.start, span.end)) ||
    isExcluded(source, span)
  );
}

/** `Không cấp mới giấy phép là nguyên tắc đã được quy định`: the verb's phrase is the subject of which something is said. */
function isSaidOf(words: string): boolean {
  return words.includes("là ") && IS_SAID_OF.test(words);
}

const IS_SAID_OF =
  /^[^,;:]{10,160}?\s(?:không phải )?là (?:việc|nguyên tắc|quy trình|yêu cầu bắt buộc|công việc|điều|trách nhiệm chung|chủ trương)(?!\p{L})/u;

export function isExcluded(source: Source, { start, end }: Span): boolean {
  for (const opening of CLOSING_OPENINGS) if (patternAt(source.low, start, opening, end - start) > 0) return true;
  const words = source.low.slice(start, end);
  return endsIn(words, CLOSING_ENDING) || (HINT.test(words) && CLOSING_WORDS.test(words));
}
