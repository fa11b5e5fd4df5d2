import type { Clause } from "#rooms/documents/model/index.ts";
import { type Source, wordsStart } from "./source.ts";

/** What a part of the document is for. It decides what a sentence without a subject is. */
export type Zone =
  | "aims"
  | "requirements"
  | "purpose"
  | "background"
  | "tasks"
  | "organisation"
  | "funding"
  | "other-document"
  | "unknown";

/** What a news page leads on to. */
const PAGE_TAIL =
  /^(?:tin|bài)(?: viết| tức)? (?:liên quan|khác|mới)|^tin cùng chuyên mục|^(?:xem|đọc) thêm|^có thể bạn quan tâm/u;
const LONGEST_TAIL = 40;
/** `Hỏi – đáp: …?`: the paragraph behind it answers a reader, and is none of the document's. */
const ASKS = /^(?:bạn đọc )?hỏi(?:\s?[–-]\s?đáp)?\s*:[^?]*\?\s*$/u;
/** A question as a title: what answers it is another document's where it begins with the law. */
const QUESTION = /^[^?]{8,200}\?\s*$/u;
const ANSWERS_BY_LAW = /(?:điều|khoản)\s\d+[^.;]{0,60}\s(?:luật|nghị định|thông tư|pháp lệnh|bộ luật)\s/u;

const TITLES: readonly (readonly [RegExp, Zone])[] = [
  [PAGE_TAIL, "other-document"],
  [/^(?:các |một số |những )?(?:chỉ tiêu|kết quả|thành tựu)\s[^;:]*đạt được/u, "background"],
  [
    /^thành phần(?: tham dự| dự họp)?[:.]?$|^diễn biến|^ý kiến (?:phát biểu|thảo luận|tham luận)|^tình hình(?:$|\s)/u,
    "background",
  ],
  [
    /tổ chức thực hiện|phân công|trách nhiệm (?:thực hiện|của)|nhiệm vụ cụ thể|chế độ báo cáo|tổ chức triển khai|công tác theo dõi/u,
    "organisation",
  ],
  [/kinh phí|nguồn vốn|dự toán|phân kỳ đầu tư/u, "funding"],
  [
    /^(?:(?:về|các|một số|những|hệ thống|quan điểm|mục đích|phương hướng|định hướng)(?:,| và)? )*(?:mục tiêu|chỉ tiêu)|^đến năm \d{4}|^(?:định hướng|tầm nhìn) đến năm|tầm nhìn/u,
    "aims",
  ],
  [/^mục đích(?!,? (?:và )?yêu cầu)|^mục đích - /u, "purpose"],
  [/^(?:các |một số )?(?:yêu cầu|quan điểm|nguyên tắc|mục đích)/u, "requirements"],
  [
    /^(?:sự cần thiết|căn cứ|thực trạng|đánh giá (?:tình hình|kết quả|chung)|nhận xét|kết quả (?:thực hiện|giải ngân|hoạt động)|bối cảnh|hiện trạng|kết quả đạt được|tồn tại|hạn chế|phạm vi|đối tượng áp dụng)/u,
    "background",
  ],
  [/nhiệm vụ|giải pháp|nội dung|^kết luận|ý kiến (?:kết luận|chỉ đạo)|công việc|phương hướng/u, "tasks"],
];

/** A paragraph that hands over to what another document says: `Căn cứ Điều 4 Luật … quy định … như sau:`. */
const QUOTES_ANOTHER =
  /^(?:căn cứ|theo|tại)(?:\s+theo|\s+quy định tại)?\s[^:]*?(?:điều|khoản|luật|nghị quyết|nghị định|thông tư|quyết định)\s[^:]*(?:quy định|bao gồm|như sau|sau đây|có nêu|gồm)[^:]*:$/u;

/** A longer paragraph hands nothing over. */
const LONGEST_HANDOVER = 1500;

/** The zone of every clause, by ordinal. */
export function zonesOf(source: Source): Zone[] {
  const zones: Zone[] = [];
  let quoting = false;
  let asked = false;
  let question = false;
  const ofPage = zoneOfPage(source);
  const ownNumber = source.reading.face.number?.toLowerCase().replace(/\s/gu, "");
  for (const clause of source.clauses) {
    const words = source.low.slice(wordsStart(source, clause), clause.end);
    const above = clause.parent === null ? ofPage : (zones[clause.parent] ?? "unknown");
    // A paragraph without a label stands beside the quoted list, not in it.
    const inherited = above === "other-document" && clause.label === "" ? "unknown" : above;
    if (clause.label === "" && clause.kind === "paragraph")
      [quoting, asked, question] = [
        asked ||
          (question && ANSWERS_BY_LAW.test(words)) ||
          (words.length < LONGEST_HANDOVER && QUOTES_ANOTHER.test(words) && !citesItself(words, ownNumber)) ||
          (words.length < LONGEST_TAIL && PAGE_TAIL.test(words)),
        ASKS.test(words),
        QUESTION.test(words),
      ];
    else if (
      quoting &&
      clause.isHeading &&
      (clause.kind === "section" || clause.kind === "part" || clause.kind === "article")
    )
      quoting = false;
    zones.push(
      quoting
        ? "other-document"
        : clause.isHeading || isShortTitle(clause)
          ? (zoneOfTitle(words) ?? inherited)
          : inherited,
    );
  }
  return zones;
}

/** A page that begins with nothing but a title of aims, or of what has been reached, is about that. */
function zoneOfPage(source: Source): Zone {
  const [title, next] = source.clauses;
  if (title?.kind !== "letterhead" || !title.isHeading || next === undefined || next.kind === "letterhead")
    return "unknown";
  const zone = zoneOfTitle(source.low.slice(title.start, title.end));
  return zone === "aims" || zone === "background" ? zone : "unknown";
}

function isShortTitle(clause: Clause): boolean {
  return (
    clause.label !== "" && clause.kind !== "bullet" && clause.kind !== "table-row" && clause.end - clause.start < 60
  );
}

function zoneOfTitle(words: string): Zone | undefined {
  if (words.length > 200) return undefined;
  return TITLES.find(([pattern]) => pattern.test(words))?.[1];
}

function citesItself(words: string, ownNumber: string | undefined): boolean {
  return ownNumber !== undefined && words.replace(/\s/gu, "").includes(ownNumber);
}
