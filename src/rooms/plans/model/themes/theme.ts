import { choice, declareRecord, longText, recordContract, reference, text } from "#shared/fields/index.ts";
import { mayKeepThemes, mayReadThemes } from "../policy.ts";

/**
 * A theme (chuyên đề): a solution group or a named industry of the plan, with what tells which sentences, registers and indicators
 * belong to it. It is proposed from the plan's own headings and words, and kept by the office with its basis.
 */
export const themes = declareRecord({
  name: "theme",
  table: "theme",
  path: "/api/themes",
  label: { one: { vi: "Chuyên đề", en: "Theme" }, many: { vi: "Danh mục chuyên đề", en: "List of themes" } },
  purpose: {
    vi: "Đặt ra mỗi chuyên đề gồm những đề mục, cụm từ, sổ theo dõi và chỉ tiêu nào; trang chuyên đề được dựng từ đây.",
    en: "Say which headings, phrases, registers and indicators make up each theme; its page is drawn from here.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text({ vi: "Tên chuyên đề", en: "Name" }, { required: true, maxLength: 300, width: 320 }),
    nameEn: text({ vi: "Tên tiếng Anh", en: "Name in English" }, { maxLength: 300, width: 280 }),
    kind: choice(
      { vi: "Loại", en: "Kind" },
      {
        "solution-group": { vi: "Nhóm nhiệm vụ, giải pháp", en: "Solution group" },
        industry: { vi: "Ngành", en: "Industry" },
        other: { vi: "Phần khác của kế hoạch", en: "Another part of the plan" },
      },
      { required: true },
    ),
    sections: longText(
      { vi: "Đề mục của kế hoạch", en: "Headings of the plan" },
      {
        needsSource: true,
        hint: {
          vi: "Mỗi dòng một đề mục; mọi câu nằm dưới đề mục ấy thuộc chuyên đề.",
          en: "One heading a line; whatever stands below it belongs to the theme.",
        },
      },
    ),
    phrases: longText(
      { vi: "Cụm từ nhận ra câu", en: "Phrases that tell a sentence" },
      {
        needsSource: true,
        hint: {
          vi: "Mỗi dòng một cụm từ; câu nào có cụm từ ấy thì thuộc chuyên đề.",
          en: "One phrase a line; a sentence that says it belongs to the theme.",
        },
      },
    ),
    records: longText(
      { vi: "Sổ theo dõi", en: "Registers" },
      {
        hint: {
          vi: "Mỗi dòng một sổ, kèm điều kiện lọc hoặc từ tìm: industrial-zone kind=industrial-cluster; undertaking “silica”.",
          en: "One register a line, with a filter or words: industrial-zone kind=industrial-cluster; undertaking “silica”.",
        },
      },
    ),
    indicators: longText(
      { vi: "Mã chỉ tiêu", en: "Codes of indicators" },
      { hint: { vi: "Mỗi dòng một mã trong danh mục chỉ tiêu.", en: "One code of the list of indicators a line." } },
    ),
    focalId: reference({ vi: "Cơ quan đầu mối", en: "Focal body" }, "organisation"),
    planId: reference({ vi: "Đề xuất từ văn bản", en: "Proposed from" }, "plan"),
    note: longText({ vi: "Ghi chú", en: "Note" }),
  },
  derived: {},
  handedOn: { by: ["focalId"] },
  key: "code",
  title: "name",
  filters: ["kind", "focalId", "planId"],
  sorts: ["code", "name"],
  mapBy: null,
  mayRead: mayReadThemes,
  mayKeep: mayKeepThemes,
});
export const themeContract = recordContract(themes);
