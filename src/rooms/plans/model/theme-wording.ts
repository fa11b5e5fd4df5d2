import { sentences } from "#shared/sentences.ts";

/** What the pages of themes say. */
export const themeWording = sentences({
  "themes.nav": { vi: "Chuyên đề", en: "Themes" },
  "themes.title": { vi: "Chuyên đề", en: "Themes" },
  "themes.lead": {
    vi: "Mỗi nhóm giải pháp, mỗi ngành trong kế hoạch: kế hoạch nói gì, đã có gì, và việc gì chưa ai làm.",
    en: "Each solution group and industry of the plan: what it says, what is there, and what nobody does yet.",
  },
  "themes.plan": { vi: "Kế hoạch", en: "Plan" },
  "themes.keep": { vi: "Danh mục chuyên đề", en: "List of themes" },
  "themes.kind.solution-group": { vi: "Nhóm nhiệm vụ, giải pháp", en: "Solution groups" },
  "themes.kind.industry": { vi: "Ngành", en: "Industries" },
  "themes.kind.other": { vi: "Phần khác của kế hoạch", en: "Other parts of the plan" },
  "themes.clauses": {
    vi: "{count, plural, =0 {không có câu nào trong kế hoạch này} other {# điều khoản}}",
    en: "{count, plural, =0 {no words in this plan} one {# clause} other {# clauses}}",
  },
  "themes.gap-count": {
    vi: "{count, plural, =0 {lời văn không thiếu gì} other {lời văn còn thiếu # điều}}",
    en: "{count, plural, =0 {the words lack nothing} one {the words lack # thing} other {the words lack # things}}",
  },
  "themes.none": {
    vi: "Chưa có chuyên đề nào. Đưa một kế hoạch vào thực hiện: Lộ Trình gợi ý chuyên đề từ đề mục và tên ngành trong kế hoạch.",
    en: "No theme yet. Publish a plan: themes are suggested from its headings and the industries that it names.",
  },
  "themes.proposed": { vi: "Kế hoạch gợi ý", en: "Suggested by the plan" },
  "themes.proposed.about": {
    vi: "Đề mục hoặc ngành có trong kế hoạch mà chưa có chuyên đề. Lập rồi sửa được trong danh mục; căn cứ là chỗ ấy trong kế hoạch.",
    en: "Headings or industries of the plan without a theme. Set up, then edit in the list; the place in the plan is the basis.",
  },
  "themes.adopt": { vi: "Lập chuyên đề", en: "Set up" },
  "themes.adopt.one": { vi: "Lập chuyên đề “{name}”", en: "Set up the theme “{name}”" },
  "themes.adopt.all": {
    vi: "{count, plural, other {Lập cả # chuyên đề}}",
    en: "{count, plural, one {Set up # theme} other {Set up all # themes}}",
  },
  "themes.in-plan": { vi: "Xem trong kế hoạch", en: "See it in the plan" },
  "themes.edit": { vi: "Sửa chuyên đề", en: "Edit the theme" },
  "themes.back": { vi: "Mọi chuyên đề", en: "All themes" },
  "themes.focal": { vi: "Đầu mối:", en: "Focal body:" },
  "themes.basis": { vi: "Căn cứ:", en: "Basis:" },
  "themes.words": { vi: "Lời của kế hoạch", en: "The plan's words" },
  "themes.words.none": {
    vi: "Kế hoạch này không có câu nào thuộc chuyên đề. Thêm đề mục hoặc cụm từ trong danh mục chuyên đề.",
    en: "No sentence of this plan belongs to the theme. Add a heading or a phrase in the list of themes.",
  },
  "themes.at": { vi: "Mở câu này trong kế hoạch: {address}", en: "Open this sentence in the plan: {address}" },
  "themes.gaps": { vi: "Chưa ai làm, chưa có", en: "What nobody does yet" },
  "themes.gaps.none": { vi: "Không thấy điều gì còn thiếu.", en: "Nothing was found to be missing." },
  "themes.gap.undecided": {
    vi: "Câu có ràng buộc nhưng chưa thành bản ghi nào",
    en: "A binding sentence that became no record",
  },
  "themes.gap.alone": { vi: "Câu nêu bối cảnh, sau nó chưa có gì", en: "Context; nothing stands behind it yet" },
  "themes.gap.register-empty": {
    vi: "{name}: chưa có dòng nào. Nội dung sổ: {about} Mở sổ để nhập, dán từ Excel hoặc nạp tệp, mỗi giá trị kèm nguồn.",
    en: "{name}: no row yet. What it is for: {about} Open the register to type, paste from Excel or import a file, each value with its source.",
  },
  "themes.gap.register-no-figures": {
    vi: "{name}: {of, plural, =0 {} other {trong # dòng đầu, }}{count, number} dòng chưa có con số nào",
    en: "{name}: {of, plural, =0 {} other {of the first # rows }}{count, plural, one {# row has} other {# rows have}} no figure yet",
  },
  "themes.gap.open": { vi: "Mở sổ", en: "Open the register" },
  "themes.gap.register-unknown": {
    vi: "Không hiểu dòng “{name}” trong mục Sổ theo dõi của chuyên đề",
    en: "The line “{name}” among the theme's registers is not understood",
  },
  "themes.gap.indicator-unknown": { vi: "Không có chỉ tiêu mã {name}", en: "There is no indicator {name}" },
  "themes.gap.indicator-no-value": { vi: "{name}: chưa có số liệu", en: "{name}: no value yet" },
  "themes.gap.indicator-no-target": { vi: "{name}: chưa nêu mức phấn đấu", en: "{name}: no target is set" },
  "themes.section.count": {
    vi: "{shown, number} trong {count, number}",
    en: "{shown, number} of {count, number}",
  },
  "themes.section.empty": {
    vi: "Chưa có bản ghi nào đứng sau các câu này.",
    en: "No record stands behind these sentences yet.",
  },
  "themes.section.more": { vi: "Mở cả sổ", en: "Open the register" },
  "themes.low": { vi: "nguồn chưa chắc", en: "unsure source" },
  "themes.source": { vi: "Nguồn", en: "Source" },
  "themes.margin": { vi: "Chuyên đề", en: "Theme" },
});
export type ThemeWord = keyof typeof themeWording;
