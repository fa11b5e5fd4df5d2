import { sentences } from "#shared/sentences.ts";

/** What the pages of balances and of criteria sheets say. */
export const balanceWording = sentences({
  "balances.nav": { vi: "Cân đối", en: "Balances" },
  "balances.title": { vi: "Cân đối", en: "Balances" },
  "balances.lead": {
    vi: "Cung, cầu, thừa hay thiếu theo từng mặt hàng, từng nghề và từng năm. Chỗ chưa biết để trống, không ước đoán.",
    en: "Supply, demand, surplus or lack by item, occupation and year. What is not known stays empty, never guessed.",
  },
  "balances.which": { vi: "Cân đối", en: "Balance" },
  "balances.edit": { vi: "Nhập, sửa số liệu; Excel", en: "Enter and edit; Excel" },
  "balances.item": { vi: "Mặt hàng, nghề", en: "Item, occupation" },
  "balances.year": { vi: "Năm", en: "Year" },
  "balances.supply": { vi: "Cung", en: "Supply" },
  "balances.demand": { vi: "Cầu", en: "Demand" },
  "balances.gap": { vi: "Thừa (+), thiếu (-)", en: "Surplus (+), lack (-)" },
  "balances.source": { vi: "Nguồn", en: "Source" },
  "balances.unknown": { vi: "chưa có số liệu", en: "not known" },
  "balances.low": { vi: "nguồn chưa chắc", en: "unsure source" },
  "balances.gaps": {
    vi: "{unknown, plural, =0 {Mọi dòng đều đủ cung và cầu.} other {# trong {all, number} dòng thiếu cung hoặc cầu.}}",
    en: "{unknown, plural, =0 {Every line has supply and demand.} other {# of {all, number} lines lack supply or demand.}}",
  },
  "balances.chart": { vi: "Biểu đồ cung, cầu ({unit})", en: "Chart of supply and demand ({unit})" },
  "balances.no-chart": { vi: "Chưa có số liệu nào để vẽ.", en: "There is nothing to draw yet." },
  "balances.cut": {
    vi: "Trang này chỉ hiện {shown, number} dòng đầu. Xem mọi dòng trong sổ.",
    en: "This page shows only the first {shown, number} lines. See every line in the register.",
  },
  "balances.empty": {
    vi: "Cân đối này chưa có dòng nào. Bấm “Nhập, sửa số liệu; Excel” để nhập, dán từ Excel hoặc nạp tệp; mỗi số kèm nguồn, chỗ chưa biết để trống.",
    en: "This balance has no line yet. Press “Enter and edit; Excel” to type, paste from Excel or import a file; each figure with its source, what is not known stays empty.",
  },
  "criteria.nav": { vi: "Bộ tiêu chí", en: "Criteria sheets" },
  "criteria.title": { vi: "Bộ tiêu chí", en: "Criteria sheets" },
  "criteria.lead": {
    vi: "Đối tượng nào đạt tiêu chí nào, từ ngày nào, căn cứ vào đâu.",
    en: "Which object meets which criterion, since when, on which evidence.",
  },
  "criteria.which": { vi: "Bộ tiêu chí", en: "Sheet" },
  "criteria.document": { vi: "Văn bản:", en: "Document:" },
  "criteria.no-document": { vi: "chưa nêu văn bản ban hành", en: "names no document" },
  "criteria.edit.sheets": { vi: "Danh mục bộ tiêu chí", en: "List of sheets" },
  "criteria.edit.criteria": { vi: "Sửa tiêu chí", en: "Edit criteria" },
  "criteria.edit.marks": { vi: "Chấm tiêu chí; Excel", en: "Judge; Excel" },
  "criteria.object": { vi: "Đối tượng", en: "Object" },
  "criteria.none": {
    vi: "Bộ này chưa có tiêu chí nào. Bấm “Sửa tiêu chí” để nhập từng tiêu chí của văn bản ban hành (yêu cầu, mức, điều khoản), dán từ Excel hoặc nạp tệp.",
    en: "This sheet has no criterion yet. Press “Edit criteria” to enter those of its document (what is asked, the level, the article), paste them from Excel or import a file.",
  },
  "criteria.no-objects": {
    vi: "Chưa chấm đối tượng nào. Bấm “Chấm tiêu chí; Excel” để ghi kết quả của từng đối tượng, kèm minh chứng.",
    en: "No object has been judged yet. Press “Judge; Excel” to record the results of each object with their evidence.",
  },
  "criteria.cut": {
    vi: "Bảng này chỉ hiện {shown, number} kết quả đầu; ô “Chưa chấm” có thể đã có kết quả. Xem mọi kết quả trong sổ.",
    en: "This table shows only the first {shown, number} results; a cell that says “Not judged” may have one. See every result in the register.",
  },
  "criteria.met": { vi: "Đạt", en: "Met" },
  "criteria.not-met": { vi: "Chưa đạt", en: "Not met" },
  "criteria.unknown": { vi: "Chưa chấm", en: "Not judged" },
  "criteria.sum": {
    vi: "{met, number}/{all, number} đạt{open, plural, =0 {} other {, # chưa chấm}}",
    en: "{met, number}/{all, number} met{open, plural, =0 {} other {, # not judged}}",
  },
  "criteria.empty": {
    vi: "Chưa có bộ tiêu chí nào. Bấm “Danh mục bộ tiêu chí” để thêm bộ đầu tiên.",
    en: "There is no criteria sheet yet. Press “List of sheets” to add the first one.",
  },
});
export type BalanceWord = keyof typeof balanceWording;
