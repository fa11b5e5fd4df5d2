import { matchesIn } from "#shared/patterns.ts";
import { predicateAt } from "./predicate.ts";
import type { Source } from "./source.ts";

/** What a sentence without an agency and without a task's verb at its beginning does: it orders, it reports, or neither is clear. */
export type Force = "orders" | "reports" | "unclear";

/** Words with which a norm in the generic present binds: `chỉ mở rộng sau khi …`, `mới được cấp`, `đi trước`, `do Sở A chi trả`. */
const NORM =
  /(?:^|[\s,;(])(?:chỉ(?!\s+(?:số|tiêu|đạo|thị|dẫn|huy|còn|có|đạt|chiếm|bằng|là|khoảng|gần|hơn|mới|giới|định|trích|lệnh|ra|riêng)(?!\p{L}))\s+\p{L}|mới được|cần(?!\s+(?:thiết|cù|thơ|giờ))\s|nên\s+(?=được|ưu tiên|tập trung)|ưu tiên|dành (?!cho \p{L}+ \p{L}+ này)|đi trước|đi cùng|đi đôi|đi kèm|trước hết|gắn với|gắn liền|hưởng\s|đặt (?:gần|tại|ở|trong|cạnh)|được quyền|có quyền|thì mới|thì không|thì chưa|lấy \p{L}[^,;.]{0,40} làm|chịu sự)/u;

/** A prohibition or a right in the passive needs the verb behind it: `không mở thêm`, `được bố trí`, `chưa nhận`. */
const BEFORE_VERB = /(?:^|[\s,;(])(?:không|chưa|được|phải được|không được)\s+(?=\p{L})/gu;
const ALLOWED =
  /^(?:giữ|bố trí|đặt|xét|xem xét|tư vấn|hỗ trợ|hưởng|bồi đắp|dành|nhận|học|tính|lập|quy đổi|vay|miễn|giảm|thuê|giao|tiếp cận|bán|xả|lấn|chiếm|vượt|cho|dùng|thu|tham gia|mang)(?!\p{L})/u;

/** Marks of what was or is: `đã`, `hiện`, `tính đến`, stock figures, what a plan says of itself. */
const REPORT =
  /(?:^|[\s,(])(?:đã|hiện|hiện nay|hiện có|hiện tại|tính đến|từng|vừa qua|vẫn|đang|thời gian qua|những năm qua|trước đây|cho thấy|ước đạt|ước tính|chưa được|chưa có|chưa đủ|nguyên nhân|so với năm|so với cùng kỳ)(?!\p{L})|\s(?:có|còn|gồm|chiếm|đạt|bằng|tăng|giảm)\s+(?:khoảng |hơn |trên |gần )?(?:\d|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều)\s)|^(?:theo )?quy hoạch\s/u;

/** Longer heads hold no report of their own. */
const REPORT_WINDOW = 300;

export function forceOf(source: Source, start: number, end: number): Force {
  const words = source.low.slice(start, end);
  const report = words.slice(0, REPORT_WINDOW).search(REPORT);
  const norm = normAt(source, start, words);
  if (norm >= 0 && (report < 0 || norm < report)) return "orders";
  return report >= 0 || isPast(source, words) ? "reports" : "unclear";
}

function normAt(source: Source, start: number, words: string): number {
  const plain = words.search(NORM);
  for (const match of matchesIn(words, BEFORE_VERB)) {
    const verb = match.index + match[0].length;
    if (plain >= 0 && plain < match.index) return plain;
    const isNot = !match[0].includes("được");
    if (isNot && /^(?:có|còn|ít|những|chỉ|ngừng)(?!\p{L})/u.test(words.slice(verb, verb + 6))) continue;
    if (match[0].includes("chưa") && !/(?:thì|khi)\s*$|,\s*$/u.test(words.slice(0, match.index + 1))) continue;
    if (predicateAt(source.low, start + verb) > 0 || ALLOWED.test(words.slice(verb, verb + 12))) return match.index;
  }
  return plain;
}

/** `trong năm 2022` in a document of 2025 is past. */
function isPast(source: Source, words: string): boolean {
  const issued = Number(source.reading.face.issuedOn?.slice(0, 4));
  const years = matchesIn(words, /năm\s+(\d{4})(?!\d)/gu).map((match) => Number(match[1]));
  return years.length > 0 && years.every((year) => year < issued);
}
