import { choice, declareRecord, longText, money, recordContract, reference, text, year } from "#shared/fields/index.ts";
import { mayKeepProgrammes, mayReadProgrammes } from "./policy.ts";

/** Money of an undertaking by source and year: planned, allocated, paid out. A year that is not known stays empty. */
export const fundings = declareRecord({
  name: "funding",
  table: "funding",
  path: "/api/fundings",
  label: { one: { vi: "Dòng kinh phí", en: "Funding line" }, many: { vi: "Kinh phí", en: "Funding" } },
  purpose: {
    vi: "Theo dõi tiền của từng chương trình, đề án, dự án theo nguồn và theo năm: kế hoạch, đã bố trí, đã giải ngân.",
    en: "Follow the money of every undertaking by source and year: planned, allocated, paid out.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 80, width: 140 }),
    name: text({ vi: "Nội dung", en: "Item" }, { required: true, maxLength: 500, width: 320 }),
    undertakingId: reference({ vi: "Của", en: "Of" }, "undertaking"),
    origin: choice(
      { vi: "Nguồn vốn", en: "Source of money" },
      {
        central: { vi: "Ngân sách trung ương", en: "Central budget" },
        province: { vi: "Ngân sách tỉnh", en: "Provincial budget" },
        district: { vi: "Ngân sách cấp huyện", en: "District budget" },
        commune: { vi: "Ngân sách cấp xã", en: "Commune budget" },
        oda: { vi: "Vốn ODA, vốn vay ưu đãi", en: "ODA and concessional loans" },
        enterprise: { vi: "Vốn doanh nghiệp", en: "Enterprises" },
        credit: { vi: "Tín dụng", en: "Credit" },
        other: { vi: "Nguồn khác", en: "Other" },
      },
      { required: true },
    ),
    year: year({ vi: "Năm", en: "Year" }),
    planned: money({ vi: "Kế hoạch", en: "Planned" }, { needsSource: true, isSummed: true }),
    allocated: money({ vi: "Đã bố trí", en: "Allocated" }, { needsSource: true, isSummed: true }),
    paid: money({ vi: "Đã giải ngân", en: "Paid out" }, { needsSource: true, isSummed: true }),
    note: longText({ vi: "Ghi chú", en: "Note" }),
  },
  derived: {
    paidPercent: {
      label: { vi: "Giải ngân so với bố trí", en: "Paid of allocated" },
      unit: { vi: "%", en: "%" },
      decimals: 1,
      rule: { vi: "Đã giải ngân ÷ đã bố trí", en: "Paid out ÷ allocated" },
      of: ({ allocated, paid }) =>
        allocated === null || paid === null || allocated === 0 ? null : (paid / allocated) * 100,
    },
  },
  key: "code",
  title: "name",
  filters: ["origin", "year", "undertakingId"],
  sorts: ["name", "code", "year", "planned", "allocated"],
  mapBy: null,
  mayRead: mayReadProgrammes,
  mayKeep: mayKeepProgrammes,
});
export const fundingContract = recordContract(fundings);
