import {
  choice,
  declareRecord,
  longText,
  money,
  number,
  recordContract,
  reference,
  text,
  year,
} from "#shared/fields/index.ts";
import { mayKeepProgrammes, mayReadProgrammes } from "./policy.ts";

/**
 * Schemes of industrial promotion (đề án khuyến công, Decree 45/2012/NĐ-CP). Ceilings of support are figures of law: they stand in
 * the room `rules` and change with the day; here is what one scheme asked for and got.
 */
export const promotionSchemes = declareRecord({
  name: "promotion-scheme",
  table: "promotion_scheme",
  path: "/api/promotion-schemes",
  label: {
    one: { vi: "Đề án khuyến công", en: "Promotion scheme" },
    many: { vi: "Đề án khuyến công", en: "Promotion schemes" },
  },
  purpose: {
    vi: "Theo dõi từng đề án khuyến công: cơ sở thụ hưởng, nội dung hỗ trợ, kinh phí, nghiệm thu; mức trần xem ở trang Quy định theo ngày thẩm định.",
    en: "Follow every promotion scheme: who benefits, what for, money, acceptance; ceilings stand under Rules, as of the day of appraisal.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text({ vi: "Tên đề án", en: "Name" }, { required: true, maxLength: 500, width: 340 }),
    content: choice(
      { vi: "Nội dung", en: "Content" },
      {
        training: { vi: "Đào tạo nghề, tập huấn", en: "Training" },
        machinery: { vi: "Ứng dụng máy móc tiên tiến", en: "Advanced machinery" },
        demonstration: { vi: "Mô hình trình diễn kỹ thuật", en: "Technical demonstration" },
        products: { vi: "Sản phẩm công nghiệp nông thôn tiêu biểu", en: "Outstanding rural products" },
        market: { vi: "Xúc tiến thị trường", en: "Market access" },
        pollution: { vi: "Xử lý ô nhiễm", en: "Pollution treatment" },
        cluster: { vi: "Hỗ trợ cụm công nghiệp", en: "Cluster support" },
        consulting: { vi: "Tư vấn, thông tin", en: "Consulting, information" },
      },
    ),
    level: choice(
      { vi: "Cấp", en: "Level" },
      {
        national: { vi: "Khuyến công quốc gia", en: "National" },
        local: { vi: "Khuyến công địa phương", en: "Local" },
      },
    ),
    stage: choice(
      { vi: "Bước", en: "Stage" },
      {
        registered: { vi: "Đăng ký", en: "Registered" },
        appraised: { vi: "Đã thẩm định", en: "Appraised" },
        approved: { vi: "Đã phê duyệt", en: "Approved" },
        running: { vi: "Đang thực hiện", en: "Running" },
        accepted: { vi: "Đã nghiệm thu", en: "Accepted" },
        stopped: { vi: "Dừng", en: "Stopped" },
      },
    ),
    beneficiary: text({ vi: "Cơ sở thụ hưởng", en: "Beneficiary" }),
    placeId: reference({ vi: "Địa bàn", en: "Place" }, "place"),
    leadId: reference({ vi: "Đơn vị thực hiện", en: "Carried out by" }, "organisation"),
    year: year({ vi: "Năm", en: "Year" }),
    total: money({ vi: "Tổng kinh phí", en: "Total cost" }, { shownIn: "million", needsSource: true }),
    support: money(
      { vi: "Kinh phí khuyến công", en: "Support" },
      { shownIn: "million", needsSource: true, isSummed: true },
    ),
    workers: number(
      { vi: "Lao động thụ hưởng", en: "Workers" },
      { min: 0, max: 1_000_000, decimals: 0, needsSource: true },
    ),
    note: longText({ vi: "Ghi chú", en: "Note" }),
  },
  derived: {
    supportPercent: {
      label: { vi: "Tỷ lệ hỗ trợ", en: "Share supported" },
      unit: { vi: "%", en: "%" },
      decimals: 1,
      rule: { vi: "Kinh phí khuyến công ÷ tổng kinh phí", en: "Support ÷ total cost" },
      of: ({ total, support }) => (total === null || support === null || total === 0 ? null : (support / total) * 100),
    },
  },
  handedOn: { by: ["leadId"], over: { field: "stage", at: ["accepted", "stopped"] } },
  key: "code",
  title: "name",
  filters: ["content", "level", "stage", "placeId", "year"],
  sorts: ["name", "code", "year", "support"],
  mapBy: "placeId",
  mayRead: mayReadProgrammes,
  mayKeep: mayKeepProgrammes,
});
export const promotionSchemeContract = recordContract(promotionSchemes);
