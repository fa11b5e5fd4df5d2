import { sentences } from "#shared/sentences.ts";

/** What the page of findings says beside the findings' own sentences. */
export const findingPageWording = sentences({
  "plans.findings.open": { vi: "Điều cần xem", en: "Findings" },
  "plans.findings.title": { vi: "Điều cần xem trong kế hoạch", en: "What to look at in the plan" },
  "plans.findings.as-of": { vi: "Tính đến {day}", en: "As of {day}" },
  "plans.findings.to-plan": { vi: "Trang kế hoạch", en: "The plan" },
  "plans.findings.to-review": { vi: "Rà soát", en: "The review" },
  "plans.findings.filter": { vi: "Lọc theo loại", en: "Filter by kind" },
  "plans.findings.kind.all": { vi: "Tất cả", en: "All" },
  "plans.findings.kind.contradiction": { vi: "Mâu thuẫn", en: "Contradictions" },
  "plans.findings.kind.out-of-date": { vi: "Không còn đúng", en: "Out of date" },
  "plans.findings.kind.gap": { vi: "Còn thiếu", en: "Missing" },
  "plans.findings.kind.form": { vi: "Thể thức", en: "Form" },
  "plans.findings.count": { vi: "{open, number} mở / {all, number}", en: "{open, number} open / {all, number}" },
  "plans.findings.only-open": { vi: "Chỉ điều chưa trả lời", en: "Only those not answered" },
  "plans.findings.none": {
    vi: "Không có điều nào cần xem theo lựa chọn này.",
    en: "There is nothing to look at in this choice.",
  },
  "plans.findings.fix": { vi: "Cách xử lý", en: "How to mend" },
  "plans.findings.at": { vi: "Đến chỗ này: {address}", en: "Go there: {address}" },
  "plans.findings.other": { vi: "Chỗ kia: {address}", en: "The other place: {address}" },
  "plans.findings.answer": { vi: "Trả lời", en: "Answer" },
  "plans.findings.answer-of": { vi: "Trả lời: {words}", en: "Answer: {words}" },
  "plans.findings.again": { vi: "Sửa câu trả lời", en: "Change the answer" },
  "plans.findings.choice": { vi: "Cách trả lời", en: "Kind of answer" },
  "plans.findings.explained": { vi: "Giữ nguyên, có lý do", en: "It stays, for a reason" },
  "plans.findings.mended": { vi: "Bổ sung, có căn cứ", en: "Add to it, with a basis" },
  "plans.findings.reopened": { vi: "Mở lại", en: "Open it again" },
  "plans.findings.reason": { vi: "Lý do", en: "Reason" },
  "plans.findings.complement": { vi: "Nội dung bổ sung", en: "What is added" },
  "plans.findings.basis": { vi: "Căn cứ (văn bản, ý kiến chỉ đạo)", en: "Basis (document, instruction)" },
  "plans.findings.basis-hint": {
    vi: "Nội dung bổ sung đứng riêng, không trộn vào chữ của văn bản.",
    en: "What is added stands apart and is never mixed into the document's words.",
  },
  "plans.findings.save": { vi: "Lưu câu trả lời", en: "Save the answer" },
  "plans.findings.cancel": { vi: "Thôi", en: "Cancel" },
  "plans.findings.said": { vi: "{state}: {reason}", en: "{state}: {reason}" },
  "plans.findings.added": { vi: "{complement}. Căn cứ: {basis}", en: "{complement}. Basis: {basis}" },
  "plans.findings.by": { vi: "{name}, {day}", en: "{name}, {day}" },
  "plans.findings.earlier": {
    vi: "{count, plural, other {# câu trả lời trước}}",
    en: "{count, plural, one {# earlier answer} other {# earlier answers}}",
  },
});
export type FindingPageWord = keyof typeof findingPageWording;
