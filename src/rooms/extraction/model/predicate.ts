import { ending, endsIn } from "#shared/patterns.ts";
import { PREDICATE_START } from "./lexicon/verbs.ts";
import { ADJUNCT } from "./lexicon/words.ts";
import { phraseAt } from "./phrases.ts";
import { opener, patternAt } from "./pattern-at.ts";

/** Verbs that are nouns before `của` or `số`: `yêu cầu của Kế hoạch`, `Quy định số 12`. */
const NOUN_USE = opener(
  /^(?:yêu cầu|quy định|quyết định|quy hoạch|chỉ đạo|đề nghị|đề xuất|thông báo|báo cáo|hướng dẫn|giao dịch|giao thông|gắn bó|mở đầu|trình tự|trình độ|tạo đà|tăng trưởng|giảm nghèo)\s+(?:của|số(?=\s*:?\s*\d)|này|nêu|trên đây)(?![\p{L}])|^quy hoạch\s+(?:có|tỉnh|vùng (?:và|đồng|tây|trung|thời)|chung|đã|thời kỳ|chia|xác định|dự kiến|phân khu|sử dụng|tổng thể|quốc gia|đô thị|điện)(?![\p{L}])/u,
);
const COMPOUND = opener(
  /^(?:giao thông|giao dịch|trình tự|trình độ|tăng trưởng|giảm nghèo|chuyển biến|mở đầu|lập trường|đưa tin|nắm đấm|nhân dân|nhân lực|nhân viên|trồng trọt|cấm vận|dừng lại|đón tiếp|mời thầu|nâng đỡ|tạo hình|nhân sự|nhân tố|hợp tác xã|hợp tác viên|cần thơ|cần giờ|cần giuộc|cần thiết|miễn là|miễn dịch|lấy lệ|chọn lọc|phun trào|khen chê|giao ban|giao lưu)(?![\p{L}])/u,
);

/** One-syllable verbs that are the second half of another word: `chương trình`, `đào tạo`, `bàn giao`. */
const AFTER_IN_COMPOUND = ending(
  /(?:^|[\s,("“])(?:(?:chương|công|quá|quy|lộ|tiến|hành|giáo|tờ|giải|thuyết|kỹ) trình|(?:thành|thiết|xác|độc|tạo|công|dân|tự|sáng) lập|(?:gia|nâng) tăng|(?:cắt|suy|thuyên|tinh) giảm|(?:bàn|chuyển|phân|ngoại) giao|(?:nuôi|gieo|cây|đất) trồng|(?:đào|chế|cải|sáng|nhân|tái|cấu|kiến|tu) tạo|(?:di|vận|lưu|luân) chuyển|(?:cởi|hé) mở|(?:tài|di|đề) cử|(?:phòng,|phòng) chống|(?:kêu|thư) mời)$/u,
);
const LONGEST_SYLLABLE = 7;

/** The length of the task's verb, or of the word before it, at the offset; 0 where none begins or it is a noun here. */
export function predicateAt(low: string, at: number): number {
  const length = phraseAt(low, at, PREDICATE_START);
  if (length === 0) return 0;
  // `Hội B các cấp | phát huy`, not `các | cấp phát`.
  if (low.startsWith("cấp ", at) && low.startsWith("các ", at - 4)) return 0;
  // `các công ty thuộc phạm vi quản lý của Bộ`: a noun.
  if (low.startsWith("quản lý", at) && low.startsWith("phạm vi ", at - 8)) return 0;
  // `nông sản | xuất khẩu`, not `sản xuất`.
  if (
    low.startsWith("sản xuất khẩu", at) &&
    /(?:nông|thủy|thuỷ|hải|lâm|khoáng|đặc)\s$/u.test(low.slice(Math.max(0, at - 7), at))
  )
    return 0;
  // `cảnh sát trật tự | kiểm tra`, not `tự kiểm tra`.
  if (low.startsWith("tự ", at) && low.startsWith("trật ", at - 5)) return 0;
  // `Đài Truyền hình thành phố`, `mô hình thành công`, not `hình thành`.
  if (low.startsWith("hình thành", at) && /(?:truyền|mô|loại|địa)\s$/u.test(low.slice(Math.max(0, at - 7), at)))
    return 0;
  if (patternAt(low, at, NOUN_USE, 24) > 0 || patternAt(low, at, COMPOUND, 24) > length) return 0;
  // `công trình giao thông | báo cáo`, not `giao | thông báo`.
  if (low.startsWith("thông báo", at) && /(?:giao|truyền|lưu|khơi|phổ)\s$/u.test(low.slice(Math.max(0, at - 7), at)))
    return 0;
  return length <= LONGEST_SYLLABLE &&
    !low.slice(at, at + length).includes(" ") &&
    endsIn(low.slice(Math.max(0, at - 8), at + length), AFTER_IN_COMPOUND)
    ? 0
    : length;
}

/** `năm 2026`, `quý II `: a time that is counted. */
const COUNTED_TIME = opener(/^(?:năm|tháng|quý|ngày|giai đoạn) (?:\d|[iv]+[\s/])/u);

/** Whether an adjunct opens here: `theo quy định`, but not `theo dõi`. */
export function startsAdjunct(low: string, at: number): boolean {
  if (patternAt(low, at, COUNTED_TIME, 14) > 0) return true;
  const length = phraseAt(low, at, ADJUNCT);
  return length > 0 && predicateAt(low, at) <= length;
}
