import { sentences } from "#shared/sentences.ts";

/** What the page that compares a plan with those above it says. */
export const alignmentWording = sentences({
  "plans.alignment.open": { vi: "Đối chiếu cấp trên", en: "Against the plan above" },
  "plans.alignment.title": { vi: "Đối chiếu với văn bản cấp trên", en: "Compared with the plans above" },
  "plans.alignment.choose": { vi: "Kế hoạch này thực hiện văn bản nào?", en: "Which plan does this one carry out?" },
  "plans.alignment.choose-hint": {
    vi: "Văn bản có số được viện dẫn trong kế hoạch đứng trước. Chỉ chọn được văn bản đã đưa vào thực hiện ở đây.",
    en: "Those whose number this plan cites come first. Only plans that are published here can be chosen.",
  },
  "plans.alignment.none": { vi: "Chọn văn bản cấp trên", en: "Choose the plan above" },
  "plans.alignment.cited": { vi: "được viện dẫn: {name}", en: "cited: {name}" },
  "plans.alignment.no-candidates": {
    vi: "Chưa có văn bản cấp trên nào ở đây. Nhập văn bản cấp trên, đưa vào thực hiện, rồi quay lại đối chiếu.",
    en: "No plan above is here yet. Import it, publish it, then come back to compare.",
  },
  "plans.alignment.carried-out-by": { vi: "Được thực hiện bởi", en: "Carried out by" },
  "plans.alignment.decide": { vi: "Ghi nhận: thực hiện văn bản này", en: "Record: it carries this plan out" },
  "plans.alignment.decided": { vi: "Đã ghi nhận là văn bản cấp trên", en: "Recorded as the plan above" },
  "plans.alignment.undo": { vi: "Bỏ ghi nhận", en: "Take that back" },
  "plans.alignment.undo-confirm": {
    vi: "Bỏ ghi nhận sẽ xóa cả những cặp mục đã xác nhận. Bỏ?",
    en: "Taking it back forgets the confirmed pairs too. Go on?",
  },
  "plans.alignment.uncarried": {
    vi: "{count, plural, other {# mục cấp trên chưa mục nào thực hiện}}",
    en: "{count, plural, one {# item above that nothing carries out} other {# items above that nothing carries out}}",
  },
  "plans.alignment.all-carried": {
    vi: "Mục nào của cấp trên cũng có mục thực hiện.",
    en: "Every item above is carried out by something.",
  },
  "plans.alignment.unfounded": {
    vi: "{count, plural, other {# mục không bắt nguồn từ văn bản này}}",
    en: "{count, plural, one {# item that comes from nothing above} other {# items that come from nothing above}}",
  },
  "plans.alignment.links": {
    vi: "{count, plural, other {# cặp mục}}",
    en: "{count, plural, one {# pair of items} other {# pairs of items}}",
  },
  "plans.alignment.no-links": {
    vi: "Chưa thấy mục nào giống nhau. Ghép bằng tay ở danh sách dưới.",
    en: "No items look alike. Pair them by hand in the list below.",
  },
  "plans.alignment.upper": { vi: "Cấp trên", en: "Above" },
  "plans.alignment.lower": { vi: "Kế hoạch này", en: "This plan" },
  "plans.alignment.confirm": { vi: "Xác nhận", en: "Confirm" },
  "plans.alignment.deny": { vi: "Không phải", en: "Not so" },
  "plans.alignment.forget": { vi: "Bỏ xác nhận", en: "Take back" },
  "plans.alignment.confirm-all": {
    vi: "{count, plural, other {Xác nhận # cặp giống nhau rõ}}",
    en: "{count, plural, one {Confirm the # clearly alike} other {Confirm the # clearly alike}}",
  },
  "plans.alignment.keys": {
    vi: "↑ ↓ chuyển cặp, Enter xác nhận, Delete không phải",
    en: "↑ ↓ from pair to pair, Enter confirms, Delete denies",
  },
  "plans.alignment.later-deadline": {
    vi: "Hạn {lower} muộn hơn hạn cấp trên {upper}",
    en: "Due {lower}, later than {upper} above",
  },
  "plans.alignment.other-figure": {
    vi: "Con số {lower} khác cấp trên {upper}",
    en: "{lower} where the plan above says {upper}",
  },
  "plans.alignment.pair-with": { vi: "Thực hiện mục", en: "Carries out" },
  "plans.alignment.pair-none": { vi: "(chưa chọn)", en: "(none chosen)" },
});
export type AlignmentWord = keyof typeof alignmentWording;
