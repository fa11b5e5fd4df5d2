import type { Clause } from "#rooms/documents/model/index.ts";
import { ending, endsIn } from "#shared/patterns.ts";
import type { Context } from "./contexts.ts";
import { ISSUER_HEAD } from "./lexicon/bodies.ts";
import { phraseAt, phraseTable } from "./phrases.ts";
import { predicateAt, startsAdjunct } from "./predicate.ts";
import type { NamedBody } from "./proposal.ts";
import type { Source } from "./source.ts";
import { limitsVerb, type Opening } from "./subject.ts";
import { opener, patternAt } from "./pattern-at.ts";

/** What a sentence takes over from those before it. */
export type Carried = { leads: readonly NamedBody[]; coordinators: readonly NamedBody[]; rule: string };

/** Where a sentence stands, as far as it decides whether the sentence may assign. */
export type Place = {
  readonly clause: Clause;
  readonly context: Context;
  readonly carried: Carried;
  readonly bareNames: ReadonlyMap<string, NamedBody>;
  readonly anyOpening: boolean;
};

/** Nouns that begin a statement below a body's title, not a task. */
const STATEMENT_START = opener(
  /^(?:kinh phí|việc|nội dung|thời gian|hình thức|đối tượng|thị trường|trong quá trình|trường hợp|nếu|khi|đây|đó|tổng|nguồn|số lượng|mức|danh sách|trên đây|kế hoạch này|quyết định này|chỉ thị này|điều|phụ lục|ghi chú|giá trị|một số|quý khách|hình từ|toàn tỉnh|toàn thành phố|toàn xã hội|toàn dân|nhân dân|người dân|cả tỉnh|cả hệ thống|mọi người|các (?:phương án|nội dung|chỉ tiêu|công trình|dự án|nhiệm vụ|giải pháp|văn bản|khoản)|số liệu|kết quả|mọi|tuy nhiên|trong năm|năm|\d)(?![\p{L}])/u,
);
/** A noun comes first and the words say what it is, was or has: `Mô hình này hiện mới có …`, `Các bể bơi … là tài sản chung`. */
const TELLS = opener(
  /^(?:(?:các|những|mọi|mỗi)\s|chỉ tiêu\s*:|dự kiến\s|nhiệm vụ\s|công việc\s|phần\s|là\s|danh mục\s|công văn\s|nghị định\s|mô hình\s)|^[^,;:]{0,60}?\s(?:này|là|hiện|đang|chưa|nên được|sẽ được|vẫn|mang (?:nhiều )?ý nghĩa|không còn|được (?:tính|hưởng|quy định))(?!\p{L})/u,
);
/** After `Sở A:` whatever follows is its task, unless it says what the body is, has or was; `là cơ quan đầu mối, tham mưu …` says its part first. */
const DEFINES = opener(
  /^(?:là(?! (?:cơ quan|đơn vị|đầu mối|thường trực)(?!\p{L}))|gồm|bao gồm|có (?:\d|\p{L}+ (?:thành viên|người|đơn vị))|đã|đang|đạt|được|kinh phí|nguồn|số|ông|bà|đồng chí|đ\/c|\d)(?!\p{L})/u,
);
const STOP = ending(/[.;:…]["”)]*$/u);
const BINDING_START = opener(/^(?:chủ trì|có trách nhiệm|phải|chịu trách nhiệm)/u);
const AIM_ZONES: ReadonlySet<string> = new Set(["aims", "background", "requirements", "purpose"]);

/** `UBND tỉnh ban hành Kế hoạch …` as a paragraph tells who issued, and assigns nothing. */
function issues(source: Source, opening: Opening): boolean {
  const first = opening.leads?.[0];
  return (
    first !== undefined &&
    opening.rule !== "handed-on" &&
    phraseAt(source.low, first.start, ISSUER_HEAD) > 0 &&
    patternAt(source.low, opening.at, ISSUING, 20) > 0
  );
}

/** `Chính phủ đồng ý …`, `HĐND tỉnh thống nhất thông qua …`: who is above decides, and nobody is given a task. */
function decides(source: Source, opening: Opening): boolean {
  const first = opening.leads?.[0];
  return (
    first !== undefined &&
    opening.rule !== "handed-on" &&
    phraseAt(source.low, first.start, DECIDES_ABOVE) > 0 &&
    patternAt(source.low, opening.at, DECIDING, 30) > 0
  );
}

/** `Phó Thủ tướng yêu cầu báo cáo …`: an order that names nobody is none of who gives it. */
function ordersNobody(source: Source, opening: Opening): boolean {
  const first = opening.leads?.[0];
  return (
    source.isTold &&
    first !== undefined &&
    opening.rule !== "handed-on" &&
    phraseAt(source.low, first.start, DECIDES_ABOVE) > 0 &&
    /^(?:cũng |đã )?(?:yêu cầu|đề nghị|giao|chỉ đạo)\s/u.test(source.low.slice(opening.at, opening.at + 16))
  );
}

/** `mỗi trường có ít nhất 02 …`: how much of it each shall have is an aim. */
function counts(source: Source, opening: Opening): boolean {
  const first = opening.leads?.[0];
  return (
    first !== undefined &&
    source.low.startsWith("mỗi ", first.start) &&
    SO_MANY_EACH.test(source.low.slice(first.start, opening.at + 60))
  );
}

/** `Huyện A phấn đấu giá trị sản xuất đạt …`: what a place strives for is an aim of all. */
function strives(source: Source, opening: Opening): boolean {
  const first = opening.leads?.[0];
  return (
    first !== undefined &&
    opening.rule !== "handed-on" &&
    patternAt(source.low, opening.at, STRIVING, 40) > 0 &&
    (patternAt(source.low, first.start, A_PLACE, 24) > 0 || !source.low.startsWith("phấn đấu", opening.at))
  );
}

/** `Ngày 8/1, UBND huyện A triển khai kế hoạch …`: a page's news of the day. */
function happenedOn(source: Source, opening: Opening): boolean {
  const first = opening.leads?.[0];
  return (
    source.isTold &&
    first !== undefined &&
    opening.rule !== "handed-on" &&
    endsIn(source.low.slice(Math.max(0, first.start - LONGEST_DAY), first.start), ON_A_DAY)
  );
}

const LONGEST_DAY = 40;
const ON_A_DAY = ending(
  /(?<!trước |đến |tới |hết |từ |vào |quá )(?:ngày|sáng|trưa|chiều|tối)(?: nay| qua| ngày)? \(?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\)?,\s*$/u,
  ["ngày", "sáng", "trưa", "chiều", "tối"],
);

const STRIVING = opener(
  /^(?:phấn đấu|(?:tiếp tục |cũng )?(?:đề ra|đặt ra|đặt|xác định)(?: rõ| các| một số| \d+)* (?:mục tiêu|chỉ tiêu))(?!\p{L})/u,
);
const A_PLACE = opener(
  /^(?:(?:toàn|cả) \p{L}+|(?:ubnd|ủy ban nhân dân)(?= (?:tỉnh|huyện|thành phố))|tỉnh|huyện|thành phố|thị xã|xã|phường|quận)(?!\p{L})/u,
);

const SO_MANY_EACH = /^[^;.]*\s(?:ít nhất|tối thiểu|từ|trên)\s\d/u;

const DECIDES_ABOVE = phraseTable(["chính phủ", "hội đồng nhân dân", "hđnd", "quốc hội", "thủ tướng", "phó thủ tướng", "ban thường vụ", "ban chấp hành", "ủy ban nhân dân tỉnh", "ubnd tỉnh"]); // prettier-ignore
const DECIDING = opener(
  /^(?:cơ bản\s+|hoàn toàn\s+)?(?:(?:thống nhất|đồng ý|nhất trí|thông qua|ghi nhận|biểu dương|hoan nghênh|chấp thuận|cho phép|lưu ý|nhấn mạnh|khẳng định|nhận được)(?!\p{L})(?!\s+(?:giao|yêu cầu|với|chỉ đạo|quản lý)))/u,
);

const ISSUING = opener(/^(?:ban hành|quyết định|chỉ thị|thông báo|kết luận|phê duyệt|yêu cầu)(?!\p{L})/u);

/** Whether a sentence that opens so may assign a task at its place. */
export function mayAssign(source: Source, opening: Opening, place: Place): boolean {
  const { zone } = place.context;
  const leads = opening.leads ?? place.carried.leads;
  if (leads.length === 0 || place.clause.kind === "preamble" || opening.kind === "statement") return false;
  const { low } = source;
  if (opening.leads) {
    const binds = opening.rule === "handed-on" || patternAt(low, opening.at, BINDING_START, 16) > 0;
    if (place.clause.label === "" && issues(source, opening)) return false;
    if (decides(source, opening) || ordersNobody(source, opening)) return false;
    if (counts(source, opening) || strives(source, opening) || happenedOn(source, opening)) return false;
    if (AIM_ZONES.has(zone)) return binds;
    if (opening.rule === "subject-open-verb") return zone === "tasks" || zone === "organisation";
    if (opening.rule === "subject-colon") return patternAt(low, opening.at, DEFINES, 30) === 0;
    return binds || predicateAt(low, opening.at) > 0 || limitsVerb(low, opening.at) || startsAdjunct(low, opening.at);
  }
  if (opening.kind === "predicate" || place.anyOpening) return true;
  const isStray = place.clause.label === "" && !endsIn(source.text.slice(place.clause.start, place.clause.end), STOP);
  const isAddressed = !isStray && !AIM_ZONES.has(zone) && place.context.leads.length > 0;
  return (
    isAddressed &&
    !startsAdjunct(low, opening.at) &&
    patternAt(low, opening.at, STATEMENT_START, 30) === 0 &&
    patternAt(low, opening.at, TELLS, 90) === 0
  );
}
