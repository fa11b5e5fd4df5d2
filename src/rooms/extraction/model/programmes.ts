import { comparableText } from "#rooms/documents/model/index.ts";
import { ending, endsIn, matchesIn, saysAny } from "#shared/patterns.ts";
import type { ProgrammeProposal } from "./proposal.ts";
import { citation, type Source, trimmed } from "./source.ts";

const HEAD = /(?<![\p{L}])(chương trình|đề án|dự án)(?=[\s,])/gu;
const HEADS = ["chương trình", "đề án", "dự án"];
const FORM = { "chương trình": "programme", "đề án": "scheme", "dự án": "project" } as const;

/** Words that end a programme's name. */
const NAME_END =
  /[;.|:]|\.\.\.|…|\s\(|\s\d[\d.,]*(?=\s*(?:tỷ|tỉ|triệu|nghìn tỷ|ngàn tỷ)(?!\p{L}))|,\s+(?:ban thường vụ|ban chấp hành|ubnd|ủy ban nhân dân|chính phủ|thủ tướng|với|nhằm|để|trong đó|định hướng|tầm nhìn|có|trình|hoàn thành|báo cáo|huyện|thủ trưởng|vụ|cục|sở|bộ|giám đốc|các|trưởng|chủ động|kế hoạch|đảm bảo|bảo đảm|chương trình|đề án|dự án|tổng mức|thời gian|thời hạn|do\s|được|gồm|bao gồm|quy mô|tổng)|\s(?:nhằm|để|với(?! cách mạng)|được|là|sẽ|cũng|phù hợp|do|đã|(?<!(?:công|lộ|quy|giáo|hành|tiến) )trình|đảm bảo|bảo đảm|trong trường hợp|theo|gồm|bao gồm|ngày|gắn với|trước (?:ngày|tháng|năm|quý|\d)|trong (?:năm|quý|tháng|giai đoạn)|để trình|(?<!dựa\s)vào|chậm nhất|như sau|(?<!(?:hoàn|hình|trưởng|cấu|tạo|trở) ?)thành(?! (?:phố|quận|thị|phường|đô thị))|h[àằ]ng năm|công suất|và (?:các|vụ|cục|sở|bộ|thủ trưởng|giám đốc|trưởng|văn phòng|ủy ban|ubnd|kế hoạch|triển khai|tổ chức|chương trình|đề án|dự án|báo cáo|trình|hướng dẫn))(?![\p{L}])/u;
const PERIOD =
  /,?\s*(?:giai\s+[đd]oạn|thời kỳ|thời kì)\s+(?:từ\s+)?(?:năm\s+)?(\d{4})\s*(?:[-–]|đến)\s*(?:năm\s+)?(\d{4})/u;
const UNTIL = /,?\s*(?:giai đoạn )?(?:từ nay )?(?:đến|tới)\s+(?:hết\s+)?năm\s+(\d{4})/u;

/** What follows `chương trình` and makes it a common noun: `chương trình hỗ trợ` with a small letter, `các dự án`, `đề án này`. */
const GENERIC_BEFORE = ending(
  /(?:các|những|một số|nhiều|từng|mỗi|loại|chủ|tiến độ|quản lý|lập|thành viên|trong|của)\s+$/u,
);
const MANY_BEFORE = ending(
  /(?:các|những|một số|nhiều|từng|mỗi|loại|chủ|thành viên)\s+(?:(?:kế hoạch|chương trình|đề án|dự án|chiến lược),\s+)*$/u,
);
const GENERIC_AFTER =
  /^[\s,]*(?:\||khoảng|\d[\d.,]*\s*(?:tỷ|tỉ|triệu|nghìn)|này|đó|h[àằ]ng năm|năm (?:sau|nay|trước|tới)|môn học|nêu trên|trên|của (?:kế hoạch|đề án|chương trình|dự án|mình|đơn vị|địa phương|ngành)|khác|được|là|do|và|có|theo|thuộc|thành phần(?!\s+\d)|tại|trong|với|cụ thể|trọng điểm|đầu tư(?=\s*(?:[,.;:)|]|công|và|vào|này|trên|của|$))|ưu tiên|thực hiện|triển khai|áp dụng|nhằm|cần|sẽ|để|liên quan|gồm|bao gồm|mục tiêu quốc gia(?=\s*(?:[,.;)]|và|này|$))|mới|cũ|đang|chưa|phải|nào|chậm nhất|trình|trước|hoàn thành|năm \d{4}|(?:bằng|đến|tới|từ|gửi|đạt|đúng|kịp thời|hiệu quả|nói trên|sau|khi|nếu|như|đồng thời|không|còn|đã|vào|lên|ở|qua|thông qua|một cách|định kỳ|phù hợp|về (?:bộ|sở|ubnd|ủy ban|văn phòng|ban|cục|thường trực|tỉnh))(?!\p{L})|hành động(?=\s*(?:[,.;)]|này|như|thành|h[àằ]ng|trước|vào|đến|trong|tại|theo|và|được|phải|cho|để|gắn|bằng|tới|với|về|gửi|phù hợp|bảo đảm|đảm bảo|$))|;|\.|,|$|\d+\s+(?:dự án|nhiệm vụ))/u;

/** `Đề án “…” (sau đây gọi là Đề án 06)`: a second name of what has just been named. */
const ALIAS = ending(/[”"\p{L}\d]\s*\((?:(?:sau đây )?(?:gọi (?:tắt )?là|viết tắt là)\s+)?$/u);

/** `(Kèm theo Chương trình hành động số 05-CTr/TU …)`: an annex says with what it came. */
const CAME_WITH = ending(/\((?:ban hành )?kèm theo\s+$/u);

/** Named programmes, schemes and projects, each at its first mention. */
export function programmesOf(source: Source): ProgrammeProposal[] {
  const found: ProgrammeProposal[] = [];
  const known: Known[] = [];
  for (const clause of source.clauses) {
    if (clause.kind === "closing") continue;
    const words = source.text.slice(clause.start, clause.end);
    const low = source.low.slice(clause.start, clause.end);
    if (!saysAny(low, HEADS)) continue;
    let from = 0;
    for (const match of matchesIn(low, HEAD)) {
      const isAlias = endsIn(low.slice(Math.max(0, match.index - 24), match.index), ALIAS);
      if (match.index < from || (!isAlias && !isNamed(words, low, match.index, match[0].length))) continue;
      const programme = programmeAt(source, clause.start + match.index, clause.end, match[1] as keyof typeof FORM);
      const name = comparableText(programme.name)
        .replace(/[“”"()]/gu, "")
        .replace(/\s*-\s*/gu, "-");
      if (isAlias) {
        known.push({ ...programme, name });
        continue;
      }
      from = programme.end - clause.start;
      if (
        programme.name.split(" ").length < 3 ||
        name === "chương trình hành động" ||
        known.some((other) => isSameProgramme(other, { ...programme, name }))
      )
        continue;
      known.push({ ...programme, name });
      found.push({ ...programme, clause: clause.ordinal });
    }
  }
  return found;
}

type Known = Pick<ProgrammeProposal, "name" | "form" | "periodFrom" | "periodTo">;

/** The same name, written shorter or longer, unless the two run over different periods. */
function isSameProgramme(known: Known, other: Known): boolean {
  if (known.periodTo !== null && other.periodTo !== null && known.periodTo !== other.periodTo) return false;
  const [a, b] = [known.name, other.name];
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)) return true;
  // Works beside one another bear names that differ in a place or a number only.
  return known.form !== "project" && known.form === other.form && hasSameWords(a, b);
}

const NO_WORD = /[“”"'.,;:()]/gu;
const MOST = 0.8;

/** `Đề án phát triển kinh tế tuần hoàn` and `Đề án kinh tế tuần hoàn`: of their words four in five are common. */
function hasSameWords(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => new Set(name.replace(NO_WORD, " ").split(/\s+/u)));
  if (a === undefined || b === undefined) return false;
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size) >= MOST;
}

/** `dự án Luật Đất đai`, `dự án Bộ Y tế giao`: no name of a work. */
const NO_WORK =
  /^\s+(?:(?:bộ )?luật|pháp lệnh|nghị quyết|nghị định|bộ|sở|ban|ủy ban|ubnd|chính phủ|thủ tướng|tỉnh|hội|đoàn|cục|vụ|tổng cục|quốc hội|hđnd|công ty|tập đoàn|việt nam|nhà nước|trung ương|đảng|ngân hàng)(?!\p{L})/u;

/** `dự án mở rộng đường Đồng Văn Cống`: works that a place or a road names. */
const IS_WORK =
  /^\s+(?:(?:đầu tư )?xây dựng |mở rộng |nâng cấp |cải tạo |đường |cầu |kè |hồ |đập |cảng |bến |nhà máy |khu |cụm |nút |thoát nước |cấp nước |tuyến |trạm |bệnh viện |công viên |quốc lộ |cao tốc |hầm |sân bay |kênh |đê )(?:[\p{Ll}\d]+ ){0,7}\p{Lu}\p{Ll}/u;

const COUNTED = ending(/\d\s+$/u);

function isWork(after: string): boolean {
  return (/^\s+\p{Lu}\p{Ll}/u.test(after) && !NO_WORK.test(after.toLowerCase())) || IS_WORK.test(after);
}

/** A capital letter or a quotation makes a name; in a title in capitals the words around do. */
function isNamed(words: string, low: string, at: number, length: number): boolean {
  const after = words.slice(at + length, at + length + 60);
  if (
    /^\s+hành động\s+(?:của [^,;.]{3,40} )?thực hiện (?:nghị quyết|chỉ thị|kết luận)\s+(?!này|phù hợp|trong|trước|của (?:cấp|đơn vị|địa phương|ngành))/iu.test(
      after,
    )
  )
    return true;
  // `phê duyệt “Đề án thực hiện …”`: quoted as a whole.
  if (/\p{Lu}/u.test(words[at] ?? "") && /[“"]/u.test(words[at - 1] ?? "") && /^\s\p{L}/u.test(after)) return true;
  if (GENERIC_AFTER.test(after.toLowerCase()) || endsIn(low.slice(Math.max(0, at - 24), at), CAME_WITH)) return false;
  if (/^\s*(?:[“"]|số\s+\d)/u.test(after)) return true;
  // `Dự án Luật …` is a draft of a law, and no work.
  if (low.startsWith("dự án", at) && /^\s+(?:bộ luật|luật|pháp lệnh)\s/iu.test(after)) return false;
  const isCapital = /\p{Lu}/u.test(words[at] ?? "");
  const before = low.slice(Math.max(0, at - 16), at);
  if (
    /(?:ban quản lý|ban chỉ đạo|ban điều hành|văn phòng|ban điều phối)\s+(?:các\s+)?$/u.test(
      low.slice(Math.max(0, at - 24), at),
    )
  )
    return false;
  if (isCapital ? endsIn(before, MANY_BEFORE) : endsIn(before, GENERIC_BEFORE)) return false;
  if (!isCapital)
    return (
      /^\s+\d{3}(?!\d)/u.test(after) ||
      (low.startsWith("dự án", at) && isWork(after) && !endsIn(before, COUNTED)) ||
      (/^(?:phê duyệt|ban hành)\s+$/u.test(low.slice(Math.max(0, at - 10), at)) &&
        !/^\s[^;.]*(?:của địa phương|thuộc thẩm quyền)/u.test(after.toLowerCase())) ||
      /^\s+hành động của/u.test(after) ||
      /^\s[^,;.:()]{8,90}?\sgiai đoạn\s+\d{4}/u.test(words.slice(at + length, at + length + 120))
    );
  return at === 0 || !/[.:;]\s*$/u.test(words.slice(0, at)) || /^\s+\p{L}/u.test(after);
}

function programmeAt(
  source: Source,
  start: number,
  clauseEnd: number,
  head: keyof typeof FORM,
): Omit<ProgrammeProposal, "clause"> {
  const words = source.low.slice(start, Math.min(clauseEnd, start + 260));
  const quoted = words.slice(head.length).match(/^\s*[“"]([^”"]*)[”"]?/u);
  const nameEnd = quoted ? head.length + quoted[0].length : endOfName(words, head.length + 2);
  const period = words.slice(0, nameEnd + 40).match(PERIOD);
  const until = words.slice(0, nameEnd + 40).match(UNTIL);
  const dated = [period, until]
    .filter((match) => match?.index !== undefined && match.index <= nameEnd + 1)
    .toSorted((a, b) => (a?.index ?? 0) - (b?.index ?? 0))[0];
  const cut = dated?.index ?? nameEnd;
  const name = trimmed(source.text, start, start + Math.min(cut, nameEnd));
  const quoteEnd = dated?.index === undefined ? name.end : start + dated.index + dated[0].length;
  const isPeriod = dated === period && period !== null;
  return {
    kind: "programme",
    ...citation(source, { start, end: Math.max(quoteEnd, name.end) }),
    name: source.text.slice(name.start, name.end),
    form: FORM[head],
    periodFrom: isPeriod ? Number(period[1]) : null,
    periodTo: dated ? Number(isPeriod ? period[2] : dated[1]) : null,
    rule: quoted ? "quoted-name" : "capital-name",
    confidence: quoted ? 0.9 : 0.75,
  };
}

/** `ĐT. 770B`: a full stop inside a road's name does not end it. */
function endOfName(words: string, from: number): number {
  let at = from;
  for (;;) {
    const match = words.slice(at).match(NAME_END);
    if (match?.index === undefined) return words.length;
    const stop = at + match.index;
    if (match[0] === "." && /(?:đt|ql|tl|hl|tp)$/u.test(words.slice(0, stop))) at = stop + 1;
    else return stop;
  }
}
