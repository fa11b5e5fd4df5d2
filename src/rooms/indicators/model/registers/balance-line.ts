import {
  choice,
  declareRecord,
  longText,
  number,
  recordContract,
  type RecordOf,
  reference,
  text,
  year,
} from "#shared/fields/index.ts";
import { mayKeepBalances, mayReadIndicators } from "../policy.ts";

/** A line of a balance (cân đối): what is there and what is needed of one item, at a place, in a year. What nobody knows stays empty. */
export const balanceLines = declareRecord({
  name: "balance-line",
  table: "balance_line",
  path: "/api/balance-lines",
  label: { one: { vi: "Dòng cân đối", en: "Balance line" }, many: { vi: "Số liệu cân đối", en: "Balance lines" } },
  purpose: {
    vi: "Cung, cầu của từng mặt hàng, từng nghề theo địa bàn và theo năm, kèm nguồn; chỗ chưa biết để trống.",
    en: "Supply and demand of every item or occupation by place and year, with sources; what is not known stays empty.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 80, width: 140 }),
    balance: choice(
      { vi: "Cân đối", en: "Balance" },
      {
        "building-materials": { vi: "Vật liệu xây dựng", en: "Building materials" },
        "trained-labour": { vi: "Lao động qua đào tạo", en: "Trained labour" },
        housing: { vi: "Nhà ở công nhân", en: "Workers' housing" },
        silica: { vi: "Silica, cát trắng", en: "Silica, white sand" },
        "raw-material": { vi: "Nguyên liệu chế biến", en: "Raw material" },
        power: { vi: "Điện", en: "Power" },
        other: { vi: "Cân đối khác", en: "Another balance" },
      },
      { required: true },
    ),
    item: text({ vi: "Mặt hàng, nghề", en: "Item, occupation" }, { required: true, maxLength: 200, width: 260 }),
    placeId: reference({ vi: "Địa bàn", en: "Place" }, "place"),
    year: year({ vi: "Năm", en: "Year" }, { required: true }),
    unit: text({ vi: "Đơn vị", en: "Unit" }, { required: true, maxLength: 40, width: 110 }),
    supply: number({ vi: "Cung", en: "Supply" }, { min: 0, decimals: 3, needsSource: true }),
    demand: number({ vi: "Cầu", en: "Demand" }, { min: 0, decimals: 3, needsSource: true }),
    note: longText({ vi: "Ghi chú", en: "Note" }),
  },
  figuresIn: "unit",
  derived: {
    gap: {
      label: { vi: "Thừa (+), thiếu (-)", en: "Surplus (+), lack (-)" },
      unit: null,
      decimals: 3,
      rule: { vi: "Cung − cầu", en: "Supply − demand" },
      of: ({ supply, demand }) => (supply === null || demand === null ? null : supply - demand),
    },
    coverPercent: {
      label: { vi: "Đáp ứng", en: "Covered" },
      unit: { vi: "%", en: "%" },
      decimals: 1,
      rule: { vi: "Cung ÷ cầu", en: "Supply ÷ demand" },
      of: ({ supply, demand }) => (supply === null || demand === null || demand === 0 ? null : (supply / demand) * 100),
    },
  },
  key: "code",
  title: "item",
  filters: ["balance", "placeId", "year"],
  sorts: ["item", "code", "year"],
  mapBy: "placeId",
  mayRead: mayReadIndicators,
  mayKeep: mayKeepBalances,
});
export const balanceLineContract = recordContract(balanceLines);
export type BalanceLine = RecordOf<(typeof balanceLines)["fields"]>;
