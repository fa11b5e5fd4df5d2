import { sentences } from "#shared/sentences.ts";

/** What the page of changes between two versions says. */
export const changePageWording = sentences({
  "plans.changes.open": { vi: "So với bản trước", en: "Against the earlier version" },
  "plans.changes.title": { vi: "Thay đổi so với bản trước", en: "Changes against the earlier version" },
  "plans.changes.previous": { vi: "Bản trước: {title}", en: "Earlier version: {title}" },
  "plans.changes.choose": {
    vi: "Đây là bản sửa đổi, thay thế của kế hoạch nào?",
    en: "Of which plan is this the amended or newer version?",
  },
  "plans.changes.choose-hint": {
    vi: "Nhiệm vụ được giữ hoặc sửa sẽ giữ nguyên mã số và toàn bộ lịch sử; nhiệm vụ bị bãi bỏ kết thúc; nhiệm vụ mới bắt đầu.",
    en: "What is kept or changed keeps its code and its whole history; what is repealed ends; what is new starts.",
  },
  "plans.changes.none-chosen": { vi: "Không nối tiếp kế hoạch nào", en: "It continues none" },
  "plans.changes.no-plans": {
    vi: "Chưa có kế hoạch nào đã đưa vào thực hiện để nối tiếp.",
    en: "There is no published plan to continue yet.",
  },
  "plans.changes.kind.kept": { vi: "Giữ nguyên", en: "Kept" },
  "plans.changes.kind.moved": { vi: "Chuyển chỗ", en: "Moved" },
  "plans.changes.kind.changed": { vi: "Sửa đổi", en: "Changed" },
  "plans.changes.kind.repealed": { vi: "Bãi bỏ", en: "Repealed" },
  "plans.changes.kind.new": { vi: "Mới", en: "New" },
  "plans.changes.kept-count": {
    vi: "{count, plural, other {# mục giữ nguyên từng chữ}}",
    en: "{count, plural, one {# item kept word for word} other {# items kept word for word}}",
  },
  "plans.changes.before": { vi: "Bản trước", en: "Earlier version" },
  "plans.changes.after": { vi: "Bản này", en: "This version" },
  "plans.changes.alike": { vi: "giống nhau {percent}: {shared}", en: "{percent} alike: {shared}" },
  "plans.changes.proposed": { vi: "đề xuất, chờ xác nhận", en: "proposed, to be confirmed" },
  "plans.changes.decided": { vi: "{name} đã xác nhận", en: "confirmed by {name}" },
  "plans.changes.confirm": { vi: "Xác nhận", en: "Confirm" },
  "plans.changes.confirm-all": {
    vi: "{count, plural, other {Xác nhận # đề xuất còn lại}}",
    en: "{count, plural, one {Confirm the # left} other {Confirm the # left}}",
  },
  "plans.changes.goes-on": { vi: "Đi tiếp thành", en: "Goes on as" },
  "plans.changes.repeal": { vi: "(bãi bỏ)", en: "(repealed)" },
  "plans.changes.read-as": { vi: "Đọc văn bản này như", en: "Read this document as" },
  "plans.changes.read-as.amending": {
    vi: "văn bản sửa đổi: thực hiện từng nội dung sửa đổi trên kế hoạch đang có",
    en: "an amending document: carry out each instruction on the plan in force",
  },
  "plans.changes.read-as.whole": { vi: "bản kế hoạch đầy đủ mới", en: "a whole new plan" },
  "plans.amending.title": { vi: "Văn bản sửa đổi yêu cầu", en: "What the amending document orders" },
  "plans.amending.open-count": {
    vi: "{count, plural, other {# nội dung chưa thực hiện được, cần người xử lý}}",
    en: "{count, plural, one {# instruction needs a person} other {# instructions need a person}}",
  },
  "plans.amending.all-placed": {
    vi: "Mọi nội dung sửa đổi đã được thực hiện hoặc xử lý.",
    en: "Every instruction is carried out or settled.",
  },
  "plans.amending.done": { vi: "Đã thực hiện trên kế hoạch", en: "Carried out on the plan" },
  "plans.amending.settled": { vi: "{name} đã xử lý: {note}", en: "settled by {name}: {note}" },
  "plans.amending.note": { vi: "Cách xử lý", en: "What becomes of it" },
  "plans.amending.settle": { vi: "Ghi cách xử lý", en: "Settle" },
  "plans.amending.reopen": { vi: "Mở lại", en: "Open again" },
  "plans.amending.kind.replace": { vi: "Sửa đổi", en: "Amend" },
  "plans.amending.kind.replace-title": { vi: "Sửa tiêu đề", en: "Amend the title" },
  "plans.amending.kind.add": { vi: "Bổ sung", en: "Add" },
  "plans.amending.kind.repeal": { vi: "Bãi bỏ", en: "Repeal" },
  "plans.amending.kind.replace-words": { vi: "Thay cụm từ", en: "Replace words" },
  "plans.amending.kind.drop-words": { vi: "Bỏ cụm từ", en: "Drop words" },
  "plans.amending.kind.add-words": { vi: "Bổ sung cụm từ", en: "Add words" },
  "plans.amending.kind.other": { vi: "Nội dung khác", en: "Other" },
  "plans.amending.open.not-understood": {
    vi: "Không đọc được sửa ở điều, khoản nào.",
    en: "It is not clear which clause it amends.",
  },
  "plans.amending.open.no-such-clause": {
    vi: "Kế hoạch không có điều, khoản, điểm này.",
    en: "The plan has no such clause.",
  },
  "plans.amending.open.several-such-clauses": {
    vi: "Kế hoạch có nhiều điều, khoản cùng số này; văn bản không nêu rõ chỗ nào.",
    en: "Several clauses of the plan bear this number, and the document does not say which.",
  },
  "plans.amending.open.already-there": {
    vi: "Bổ sung một khoản, điểm mà kế hoạch đã có.",
    en: "It adds a clause that the plan has already.",
  },
  "plans.amending.open.words-not-found": {
    vi: "Không tìm thấy cụm từ cần thay trong kế hoạch.",
    en: "The words to be changed are not in the plan.",
  },
  "plans.amending.open.overlaps": {
    vi: "Một nội dung sửa đổi khác đã thay chính chỗ này.",
    en: "Another instruction changes this very place.",
  },
  "plans.amending.open.another-document": {
    vi: "Sửa đổi một văn bản khác, không phải kế hoạch này.",
    en: "It amends another document, not this plan.",
  },
  "plans.amending.open.no-wording": {
    vi: "Không thấy câu chữ mới đi kèm.",
    en: "The new wording is missing.",
  },
  "plans.changes.all-confirmed": { vi: "Đã xác nhận mọi thay đổi.", en: "Every change is confirmed." },
  "plans.changes.keys": {
    vi: "↑ ↓ chuyển mục, Enter xác nhận",
    en: "↑ ↓ move, Enter confirms",
  },
  "plans.versions.title": { vi: "Các bản của kế hoạch", en: "Versions of the plan" },
  "plans.versions.since": { vi: "từ {day}", en: "since {day}" },
  "plans.versions.newer": { vi: "Kế hoạch này đã có bản mới hơn.", en: "This plan has a newer version." },
});
export type ChangePageWord = keyof typeof changePageWording;
