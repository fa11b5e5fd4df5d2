import { sentences } from "#shared/sentences.ts";

/** Why the grammar proposes something, one sentence for each rule, so that a person can judge the proposal by its reason. */
export const ruleWording = sentences({
  "extraction.rule.table-row": {
    vi: "hàng của bảng có cột nhiệm vụ và cột cơ quan",
    en: "a row of a table with columns for task and body",
  },
  "extraction.rule.lead-line": {
    vi: "dòng “Cơ quan chủ trì: …” đứng sau nhiệm vụ",
    en: "a line “lead: …” after the task",
  },
  "extraction.rule.subject-colon": {
    vi: "tên cơ quan, dấu hai chấm, rồi việc phải làm",
    en: "a body, a colon, then what it must do",
  },
  "extraction.rule.subject-verb": {
    vi: "cơ quan đứng đầu câu, sau đó là động từ giao việc",
    en: "a body opens the sentence, then the verb of a task",
  },
  "extraction.rule.subject-open-verb": {
    vi: "cơ quan đứng đầu câu trong phần nhiệm vụ; động từ chưa có trong ngữ pháp",
    en: "a body opens a sentence in the part on tasks; the verb is not in the grammar",
  },
  "extraction.rule.handed-on": {
    vi: "câu có “giao”, “yêu cầu”, “đề nghị” một cơ quan",
    en: "the sentence orders, asks or requests a body",
  },
  "extraction.rule.passive": {
    vi: "việc đứng trước, cơ quan đứng sau “do”, “giao”",
    en: "the task stands first, and the body behind “do” or “giao”",
  },
  "extraction.rule.title-lead": { vi: "đề mục phía trên nêu tên cơ quan", en: "the title above names the body" },
  "extraction.rule.title-lead-unknown-verb": {
    vi: "đề mục phía trên nêu tên cơ quan; động từ chưa có trong ngữ pháp",
    en: "the title above names the body; the verb is not in the grammar",
  },
  "extraction.rule.carried-subject": {
    vi: "câu trước trong đoạn đã nêu cơ quan",
    en: "an earlier sentence of the paragraph names the body",
  },
  "extraction.rule.bare-name": {
    vi: "tên gọi tắt (“Sở”, “Bộ”) của cơ quan vừa nêu",
    en: "the short name of a body named just before",
  },
  "extraction.rule.adjunct-subject": {
    vi: "cơ quan đứng sau phần trạng ngữ đầu câu",
    en: "a body after the sentence's opening adjunct",
  },
  "extraction.rule.verb-without-lead": {
    vi: "câu mở đầu bằng động từ giao việc, không nêu cơ quan",
    en: "the sentence opens with the verb of a task and names no body",
  },
  "extraction.rule.modal-without-lead": {
    vi: "câu có “phải”, “cần”, “không được”, không nêu cơ quan",
    en: "the sentence says must or must not and names no body",
  },
  "extraction.rule.aims-title": {
    vi: "nằm dưới đề mục mục tiêu hoặc tầm nhìn",
    en: "stands below a title of aims or vision",
  },
  "extraction.rule.said-goal": {
    vi: "câu nói “mục tiêu”, “tầm nhìn” kèm mốc năm",
    en: "the sentence says aim or vision with a year",
  },
  "extraction.rule.quoted-name": { vi: "tên trong ngoặc kép", en: "a name in quotation marks" },
  "extraction.rule.capital-name": {
    vi: "“Chương trình”, “Đề án”, “Dự án” viết hoa, có tên riêng",
    en: "a capitalised programme, scheme or project with a name",
  },
  "extraction.rule.document-number": { vi: "số, ký hiệu văn bản", en: "the number of a document" },
  "extraction.rule.share": { vi: "tỷ lệ phần trăm phải đạt", en: "a share to be reached" },
  "extraction.rule.figure-with-unit": { vi: "con số có đơn vị phải đạt", en: "a figure with a unit to be reached" },
});
