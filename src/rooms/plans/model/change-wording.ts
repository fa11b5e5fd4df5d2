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
  "plans.changes.all-confirmed": { vi: "Đã xác nhận mọi thay đổi.", en: "Every change is confirmed." },
  "plans.changes.keys": {
    vi: "↑ ↓ chuyển mục, Enter xác nhận",
    en: "↑ ↓ move, Enter confirms",
  },
  "plans.versions.title": { vi: "Các bản của kế hoạch", en: "Versions of the plan" },
  "plans.versions.day": { vi: "Kế hoạch nói gì vào ngày", en: "What the plan said on" },
  "plans.versions.since": { vi: "từ {day}", en: "since {day}" },
  "plans.versions.newer": { vi: "Kế hoạch này đã có bản mới hơn.", en: "This plan has a newer version." },
});
export type ChangePageWord = keyof typeof changePageWording;
