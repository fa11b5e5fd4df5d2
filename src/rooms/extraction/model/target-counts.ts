import { ending, endsIn } from "#shared/patterns.ts";
import { predicateAt } from "./predicate.ts";
import type { Unit } from "./target-units.ts";

/** What a task makes or does to so many things: `lắp đặt bổ sung 46 camera`, `nâng cấp, mở rộng 37 trạm`, `đào tạo lại 180 …`. */
const MAKES = ending(
  /(?:^|\s)(?:xây dựng|xây|đầu tư xây dựng|lắp đặt|lắp|trồng|đầu tư|xóa bỏ|hình thành|nâng cấp|cải tạo|mở rộng|thay thế|làm mới|tu bổ|nạo vét|khai thác|sử dụng|khoán bảo vệ|kéo dài|(?<!chương trình )đào tạo|bồi dưỡng|thành lập|ra mắt|kết nạp|củng cố|chọn|in|in ấn|phát hành|đỡ đầu|giới thiệu|dành riêng|bàn giao|chuyển đổi|đưa vào (?:khai thác|sử dụng|vận hành|hoạt động)|hoàn thành)\s+(?:(?:mới|bổ sung|thêm|xong|được|lại|nâng cấp|cải tạo)\s+)?(?:(?:trên|khoảng|hơn)\s+)?$/u,
);
/** Groups that are set up to do a task are its means. */
const MEANS = /^(?:tổ công|tổ giúp|đoàn|ban|hội đồng|bộ phận|nhiệm vụ|tổ$)/iu;
export const MONEY = /đồng|usd|tỷ$|tỉ$/iu;
/** Who has done it stands before the verb: `các lực lượng đã …`, `toàn huyện …`. */
const DONE = ending(
  /(?:^|\s)(?:đã|toàn \p{L}+|cả \p{L}+)\s[^;.:]{0,60}$|(?:^|[,;:]\s|\snhưng\s|\schỉ\s)mới\s[^;.:]{0,60}$/u,
);

/** `mở 12 lớp`, `tổ chức 18 lớp`: classes are what such a task has to reach. */
const HOLDS = ending(/(?:^|[\s+–-])(?:mở|tổ chức)\s+(?:được\s+)?$/u);

/** `lớp`, `khóa`: what people are taught in. */
export function isCourse(unit: string): boolean {
  return /^(?:lớp|khóa|khoá)(?!\p{L})/u.test(unit);
}

/** Whether the words before a figure say that so many things are made. */
export function makes(before: string, unit?: Unit): boolean {
  if (unit !== undefined && isCourse(unit.words) && endsIn(before, HOLDS)) return !endsIn(before, DONE);
  if (!endsIn(before, MAKES) || endsIn(before, DONE)) return false;
  return unit === undefined || (!MEANS.test(unit.words) && !MONEY.test(unit.words));
}

/** The last words before a figure, without those that only say how. */
const LAST_WORDS =
  /(?:^|\s)((?:\S+\s+){1,3})(?:(?:mới|bổ sung|thêm|xong|được|lại|ít nhất|tối thiểu|khoảng|trên|hơn|từ)\s+)*$/u;
/** Verbs that deal with what there is: `kiểm tra 26 hồ chứa`; the number says of how much they are, and nobody has to reach it. */
const DEALS_WITH =
  /^(?:phổ biến|hạ thấp|giảm|tăng|xử phạt|sửa chữa|quảng bá|thực hiện|thiết kế|tiêm phòng|trang bị|kiểm tra|rà soát|thẩm định|thẩm tra|di dời|phân loại|khảo sát|bố trí|cử|điều động|duy trì|đề xuất|lựa chọn|xử lý|tiếp nhận|đảm nhận|giao|đặt|nắm|phân bổ|theo dõi|cần|phải|chỉ đạo|báo cáo|tổ chức|sử dụng|giúp|phê duyệt|quyết toán|trình|hướng dẫn|cấp cứu|dạy học|điều chỉnh|thi công|cấp phép|xong)$/u;

const GRANTS = ending(/(?:^|[\s,])(?<!(?:nâng|phân|các|xuất|công trình) )cấp\s+$/u);

/** `cấp 1.200 giấy phép`; a small figure behind `cấp` is a rank. */
export function grants(before: string): boolean {
  return endsIn(before, GRANTS);
}

/** In a task its verb, right before the figure: `tuyển dụng 950 giáo viên`, `kết nối 63 …`, `chuẩn bị 25 …`. */
export function doesToSoMany(before: string, unit?: Unit): boolean {
  if (unit !== undefined && (MEANS.test(unit.words) || MONEY.test(unit.words) || LASTS.test(unit.words))) return false;
  if (grants(before)) return true;
  const words = LAST_WORDS.exec(before.slice(-60))?.[1]?.trim().split(/\s+/u) ?? [];
  const verb = words.map((_, from) => words.slice(from).join(" ")).find((one) => predicateAt(one, 0) === one.length);
  return verb !== undefined && !DEALS_WITH.test(verb);
}

/** How long and how often. */
const LASTS = /^(?:năm|tháng|tuần|ngày|giờ|phút|lần)(?!\p{L})|\/(?:ngày|tuần|tháng|lần)/u;

const EACH_YEAR = ending(/(?:mỗi|hằng|hàng) năm(?!,? (?:và|có kế hoạch))[^;:|]{0,60}$/u, ["mỗi năm", "ng năm"]);
const IN_EACH_YEAR = /^(?:[^,;.:|\d]|(?<!\p{L} )\d){0,60}\s(?:mỗi|hằng|hàng) năm(?!\p{L})/u;

/** `mỗi năm củng cố 06 HTX`, `đào tạo khoảng 600 giáo viên mỗi năm`: so many each year, and no year is theirs. */
export function isForEachYear(before: string, after: string): boolean {
  return endsIn(before, EACH_YEAR) || IN_EACH_YEAR.test(after);
}

const RAISED_FROM = ending(
  /(?:^|\s)(?:nâng|tăng|giảm|đưa|hạ|rút)\s[^;:]{3,80}\stừ\s[\d.,]+[^;:]{0,30}\s(?:lên|xuống|còn)\s+(?:còn\s+)?$/u,
);

/** `tăng số làn kiểm soát từ 12 lên 18 làn`, `nâng … từ 3.200 năm 2011 lên 10.000 …`: from where and to where. */
export function isRaisedFrom(before: string): boolean {
  return endsIn(before, RAISED_FROM);
}

const SUM = ending(/(?:^|[\s,])tổng (?:chiều dài|diện tích|khối lượng)\s+(?:là |khoảng |trên |hơn )?$/u);

/** `nạo vét các tuyến kênh …, tổng chiều dài khoảng 145 km`: how much of it the task is. */
export function sumsUp(before: string): boolean {
  return endsIn(before, SUM);
}

/** `lắp đặt bổ sung 46 camera giám sát, 12 bảng quang báo`, `đầu tư 45 trạm, trong đó 12 trạm …`: the figure goes on with a list of what is made. */
export function continuesList(between: string): boolean {
  return /^[^;:.,\d]{0,60}(?:,|,? và)\s+$|^[^;:.\d]{0,60},?\s+trong đó\s+(?:có\s+)?$/u.test(between);
}

const OPENS_CELL = ending(/(?:\|\s|(?:sản phẩm|kết quả)[^:|;.]{0,20}:\s*)$/u);

/** `… | 120 km cáp ngầm | …`, `Sản phẩm: 50.000 tờ gấp`: a count that opens the cell or the line of what comes out. */
export function opensOutput(before: string, unit: Unit): boolean {
  return (
    endsIn(before, OPENS_CELL) && !MONEY.test(unit.words) && !/^(?:tháng|lần|giờ|ngày|đợt|buổi|kỳ)/u.test(unit.words)
  );
}
