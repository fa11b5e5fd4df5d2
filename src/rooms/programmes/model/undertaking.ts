import {
  choice,
  date,
  declareRecord,
  longText,
  money,
  recordContract,
  reference,
  text,
  url,
  year,
} from "#shared/fields/index.ts";
import { mayKeepProgrammes, mayReadProgrammes } from "./policy.ts";

/**
 * Programmes, schemes and projects as they run: what a plan only names (`programme`) gets here its stage, lead and approval. One
 * register, because a scheme becomes a programme and a programme is spent on projects; `parentId` holds them together.
 */
export const undertakings = declareRecord({
  name: "undertaking",
  table: "undertaking",
  path: "/api/undertakings",
  label: {
    one: { vi: "Chương trình, đề án, dự án", en: "Programme, scheme or project" },
    many: { vi: "Chương trình, đề án, dự án", en: "Programmes, schemes, projects" },
  },
  purpose: {
    vi: "Theo dõi từng chương trình, đề án, dự án: ai chủ trì, đang ở bước nào, văn bản phê duyệt, giai đoạn và kinh phí.",
    en: "Follow every programme, scheme and project: who leads, at which step, which approval, which period and money.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text({ vi: "Tên", en: "Name" }, { required: true, maxLength: 500, width: 360 }),
    kind: choice(
      { vi: "Loại", en: "Kind" },
      {
        programme: { vi: "Chương trình", en: "Programme" },
        scheme: { vi: "Đề án", en: "Scheme" },
        project: { vi: "Dự án", en: "Project" },
      },
      { required: true },
    ),
    stage: choice(
      { vi: "Bước", en: "Stage" },
      {
        idea: { vi: "Đề xuất", en: "Proposed" },
        drafting: { vi: "Đang xây dựng", en: "Being drawn up" },
        submitted: { vi: "Đã trình", en: "Submitted" },
        approved: { vi: "Đã phê duyệt", en: "Approved" },
        running: { vi: "Đang thực hiện", en: "Running" },
        closed: { vi: "Đã kết thúc", en: "Closed" },
        dropped: { vi: "Không tiếp tục", en: "Dropped" },
      },
    ),
    leadId: reference({ vi: "Chủ trì", en: "Lead" }, "organisation"),
    placeId: reference({ vi: "Địa bàn", en: "Place" }, "place"),
    periodFrom: year({ vi: "Từ năm", en: "From" }),
    periodTo: year({ vi: "Đến năm", en: "To" }),
    approval: text({ vi: "Văn bản phê duyệt", en: "Approving document" }, { maxLength: 500 }),
    approvedOn: date({ vi: "Ngày phê duyệt", en: "Approved on" }),
    budget: money({ vi: "Tổng kinh phí", en: "Budget" }, { needsSource: true }),
    spent: money({ vi: "Đã giải ngân", en: "Spent" }, { needsSource: true }),
    parentId: reference({ vi: "Thuộc", en: "Part of" }, "undertaking"),
    page: url({ vi: "Trang thông tin", en: "Page" }),
    note: longText({ vi: "Ghi chú", en: "Note" }),
  },
  derived: {
    spentPercent: {
      label: { vi: "Tỷ lệ giải ngân", en: "Spent" },
      unit: { vi: "%", en: "%" },
      decimals: 1,
      rule: { vi: "Đã giải ngân ÷ tổng kinh phí", en: "Spent ÷ budget" },
      of: ({ budget, spent }) => (budget === null || spent === null || budget === 0 ? null : (spent / budget) * 100),
    },
  },
  handedOn: { by: ["leadId"], over: { field: "stage", at: ["closed", "dropped"] } },
  key: "code",
  title: "name",
  filters: ["kind", "stage", "leadId", "placeId", "periodTo"],
  sorts: ["name", "code", "periodTo", "budget"],
  mapBy: "placeId",
  mayRead: mayReadProgrammes,
  mayKeep: mayKeepProgrammes,
});
export const undertakingContract = recordContract(undertakings);
