import {
  choice,
  declareRecord,
  longText,
  money,
  number,
  recordContract,
  reference,
  text,
  url,
  vsic,
  year,
} from "#shared/fields/index.ts";
import { mayKeepIndustries, mayReadIndustries } from "./policy.ts";

/**
 * Industrial enterprises with the two ladders that the plan asks of them: from buying equipment to mastering core technology, and
 * from processing for others to selling under an own name. Steps are judged by a person, with the source of the judgement.
 */
export const enterprises = declareRecord({
  name: "enterprise",
  table: "enterprise",
  path: "/api/enterprises",
  label: {
    one: { vi: "Doanh nghiệp công nghiệp", en: "Industrial enterprise" },
    many: { vi: "Doanh nghiệp công nghiệp", en: "Industrial enterprises" },
  },
  purpose: {
    vi: "Theo dõi doanh nghiệp, dự án công nghiệp: mã ngành, nhóm ưu tiên hay chuyển đổi, bậc làm chủ công nghệ, khâu trong chuỗi giá trị.",
    en: "Follow industrial enterprises: industry code, priority or conversion, step of mastery, stage in the value chain.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text({ vi: "Tên", en: "Name" }, { required: true, maxLength: 300, width: 300 }),
    taxCode: text(
      { vi: "Mã số thuế", en: "Tax code" },
      { maxLength: 20, seenBy: ["office", "register-keeper", "administrator"] },
    ),
    industry: vsic({ vi: "Ngành (VSIC)", en: "Industry (VSIC)" }),
    sector: choice(
      { vi: "Nhóm ngành của kế hoạch", en: "Sector of the plan" },
      {
        automotive: { vi: "Ô tô, cơ khí", en: "Automotive, mechanical" },
        supporting: { vi: "Công nghiệp hỗ trợ", en: "Supporting industry" },
        energy: { vi: "Năng lượng", en: "Energy" },
        silica: { vi: "Silica", en: "Silica" },
        textile: { vi: "Dệt may, da giày", en: "Textile, footwear" },
        materials: { vi: "Vật liệu xây dựng", en: "Building materials" },
        food: { vi: "Chế biến nông lâm thủy sản, dược liệu", en: "Farm, forest, medicinal processing" },
        mining: { vi: "Khai khoáng", en: "Mining" },
        infrastructure: { vi: "Hạ tầng khu, cụm", en: "Zone infrastructure" },
        other: { vi: "Khác", en: "Other" },
      },
    ),
    priority: choice(
      { vi: "Phân nhóm", en: "Group" },
      {
        priority: { vi: "Ưu tiên", en: "Priority" },
        convert: { vi: "Chuyển đổi", en: "To convert" },
        discouraged: { vi: "Không khuyến khích mở rộng", en: "Not to expand" },
      },
    ),
    mastery: choice(
      { vi: "Bậc làm chủ công nghệ", en: "Step of mastery" },
      {
        buys: { vi: "1. Mua và vận hành", en: "1. Buys and operates" },
        improves: { vi: "2. Cải tiến", en: "2. Improves" },
        designs: { vi: "3. Thiết kế", en: "3. Designs" },
        masters: { vi: "4. Làm chủ công nghệ cốt lõi", en: "4. Masters core technology" },
      },
    ),
    stage: choice(
      { vi: "Khâu trong chuỗi giá trị", en: "Stage of the value chain" },
      {
        processing: { vi: "Gia công", en: "Processing for others" },
        materials: { vi: "Tự lo nguyên liệu", en: "Own materials" },
        design: { vi: "Tự thiết kế", en: "Own design" },
        brand: { vi: "Nhãn hiệu riêng", en: "Own brand" },
      },
    ),
    placeId: reference({ vi: "Địa bàn", en: "Place" }, "place"),
    zone: text({ vi: "Khu, cụm", en: "Zone or cluster" }),
    sinceYear: year({ vi: "Từ năm", en: "Since" }),
    workers: number({ vi: "Lao động", en: "Workers" }, { min: 0, max: 1_000_000, decimals: 0, needsSource: true }),
    capital: money({ vi: "Vốn đầu tư", en: "Capital" }, { needsSource: true }),
    revenue: money({ vi: "Doanh thu năm", en: "Revenue of a year" }, { needsSource: true }),
    revenueYear: year({ vi: "Năm doanh thu", en: "Year of revenue" }),
    budgetPaid: money({ vi: "Nộp ngân sách", en: "Paid to the budget" }, { needsSource: true }),
    page: url({ vi: "Trang thông tin", en: "Page" }),
    note: longText({ vi: "Ghi chú", en: "Note" }),
  },
  derived: {},
  key: "code",
  title: "name",
  filters: ["sector", "priority", "mastery", "stage", "placeId"],
  sorts: ["name", "code", "workers", "revenue"],
  mapBy: "placeId",
  mayRead: mayReadIndustries,
  mayKeep: mayKeepIndustries,
});
export const enterpriseContract = recordContract(enterprises);
