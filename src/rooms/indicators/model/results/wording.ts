import { sentences } from "#shared/sentences.ts";

/** What the page of the results framework says. */
export const resultWording = sentences({
  "results.title": { vi: "Khung kết quả", en: "Results framework" },
  "results.purpose": {
    vi: "Nhiệm vụ, chương trình nào phục vụ chỉ tiêu nào, chỉ tiêu nào đo mục tiêu nào: ai nói, căn cứ gì. Máy chỉ đề xuất theo lời giống nhau; người xác nhận.",
    en: "Which assignment or programme serves which indicator, which indicator measures which goal: who says so, on which ground. Words that are alike only propose; a person confirms.",
  },
  "results.plan": { vi: "Kế hoạch", en: "Plan" },
  "results.none": {
    vi: "Chưa có kế hoạch nào được công bố. Nhập một kế hoạch và rà soát: mục tiêu, nhiệm vụ của nó hiện ở đây.",
    en: "No plan is published yet. Import one and review it: its goals and assignments appear here.",
  },
  "results.counts": {
    vi: "{confirmed} liên hệ đã xác nhận, {proposed} đang đề xuất.",
    en: "{confirmed, plural, one {# link} other {# links}} confirmed, {proposed} proposed.",
  },
  "results.view": { vi: "Cách xem", en: "View" },
  "results.view.picture": { vi: "Sơ đồ", en: "Picture" },
  "results.view.table": { vi: "Bảng", en: "Table" },
  "results.column.causes": { vi: "Nhiệm vụ, chương trình", en: "Assignments, programmes" },
  "results.column.indicators": { vi: "Chỉ tiêu", en: "Indicators" },
  "results.column.goals": { vi: "Mục tiêu", en: "Goals" },
  "results.picture": {
    vi: "Sơ đồ ba lớp: {causes} nhiệm vụ, chương trình; {indicators} chỉ tiêu; {goals} mục tiêu. Nét liền: đã xác nhận; nét đứt: đề xuất.",
    en: "Three layers: {causes} assignments and programmes; {indicators} indicators; {goals} goals. Solid: confirmed; dashed: proposed.",
  },
  "results.key": {
    vi: "Nét liền: người đã xác nhận. Nét đứt: đề xuất, chưa ai xác nhận.",
    en: "Solid: a person confirmed it. Dashed: proposed, nobody has confirmed it.",
  },
  "results.picture.empty": {
    vi: "Chưa có liên hệ nào để vẽ. Thêm liên hệ ở cách xem Bảng.",
    en: "There is no link to draw yet. Add one in the view Table.",
  },
  "results.kind.assignment": { vi: "Nhiệm vụ", en: "Assignment" },
  "results.kind.programme": { vi: "Chương trình", en: "Programme" },
  "results.kind.goal": { vi: "Mục tiêu", en: "Goal" },
  "results.kind.target": { vi: "Mức phấn đấu", en: "Target" },
  "results.table.end": { vi: "Nhiệm vụ, chương trình, mục tiêu", en: "Assignment, programme, goal" },
  "results.table.indicator": { vi: "Chỉ tiêu", en: "Indicator" },
  "results.table.says": { vi: "Ai nói, căn cứ", en: "Who says so, on which ground" },
  "results.said": { vi: "{by}, {day}: {basis}", en: "{by}, {day}: {basis}" },
  "results.proposed": { vi: "Đề xuất, vì cùng nói: {words}", en: "Proposed, since both say: {words}" },
  "results.decide": { vi: "Quyết định", en: "Decide" },
  "results.undo": { vi: "Gỡ liên hệ", en: "Take it back" },
  "results.basis": { vi: "Căn cứ", en: "Ground" },
  "results.confirm": { vi: "Xác nhận", en: "Confirm" },
  "results.decline": { vi: "Không phải", en: "It is not so" },
  "results.add": { vi: "Thêm liên hệ", en: "Add a link" },
  "results.add.end": { vi: "Nhiệm vụ, chương trình hoặc mục tiêu", en: "Assignment, programme or goal" },
  "results.add.choose": { vi: "Chọn", en: "Choose" },
  "results.add.indicator": { vi: "Mã chỉ tiêu", en: "Code of the indicator" },
  "results.orphans": { vi: "Chưa nối với gì", en: "Tied to nothing" },
  "results.orphans.idle": {
    vi: "{count, plural, other {# nhiệm vụ, chương trình}} không phục vụ chỉ tiêu nào",
    en: "{count, plural, one {# assignment or programme serves} other {# assignments and programmes serve}} no indicator",
  },
  "results.orphans.unmeasured": {
    vi: "{count, plural, other {# mục tiêu}} chưa có thước đo",
    en: "{count, plural, one {# goal has} other {# goals have}} no measure yet",
  },
  "results.orphans.unserved": {
    vi: "{count, plural, other {# chỉ tiêu}} không có nhiệm vụ nào phục vụ",
    en: "{count, plural, one {# indicator is} other {# indicators are}} served by no assignment",
  },
  "results.orphans.more": { vi: "và {count} nữa", en: "and {count} more" },
  "results.orphans.show": { vi: "Xem {count} mục còn lại", en: "Show the other {count}" },
  "results.served-by": { vi: "Phục vụ bởi", en: "Served by" },
  "results.measures": { vi: "Đo mục tiêu", en: "Measures" },
});
