import { area, choice, declareRecord, longText, recordContract, reference, text, year } from "#shared/fields/index.ts";
import { mayKeepLand, mayReadLand } from "./policy.ts";

/**
 * Land set aside for industry and what goes with it, by code of land use, place and plan. Codes as Circular 01/2021/TT-BTNMT lists
 * them; a code that a later circular renames stays readable, the version of the list stands in the plan's own document.
 */
export const landParcels = declareRecord({
  name: "land-parcel",
  table: "land_parcel",
  path: "/api/land-parcels",
  label: { one: { vi: "Khu đất", en: "Land parcel" }, many: { vi: "Quỹ đất", en: "Land stock" } },
  purpose: {
    vi: "Theo dõi đất dành cho công nghiệp và nhà ở công nhân: thuộc quy hoạch nào, ở đâu, đã giao đến đâu.",
    en: "Follow the land kept for industry and workers' housing: under which plan, where, and how much is allocated.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text({ vi: "Tên khu đất", en: "Name" }, { required: true, maxLength: 300, width: 300 }),
    use: choice(
      { vi: "Loại đất", en: "Land use" },
      {
        SKK: { vi: "SKK: đất khu công nghiệp", en: "SKK: industrial zone" },
        SKN: { vi: "SKN: đất cụm công nghiệp", en: "SKN: industrial cluster" },
        SKC: { vi: "SKC: đất cơ sở sản xuất phi nông nghiệp", en: "SKC: non-agricultural production" },
        SKS: { vi: "SKS: đất cho hoạt động khoáng sản", en: "SKS: mineral activity" },
        SKX: { vi: "SKX: đất sản xuất vật liệu xây dựng", en: "SKX: building materials" },
        TMD: { vi: "TMD: đất thương mại, dịch vụ", en: "TMD: trade and services" },
        ODT: { vi: "ODT: đất ở đô thị", en: "ODT: urban housing" },
        ONT: { vi: "ONT: đất ở nông thôn", en: "ONT: rural housing" },
      },
      { required: true },
    ),
    purposeOfUse: choice(
      { vi: "Dành cho", en: "Kept for" },
      {
        zone: { vi: "Khu công nghiệp", en: "Industrial zone" },
        cluster: { vi: "Cụm công nghiệp", en: "Industrial cluster" },
        "workers-housing": { vi: "Nhà ở công nhân", en: "Workers' housing" },
        mining: { vi: "Khai thác khoáng sản", en: "Mining" },
        other: { vi: "Mục đích khác", en: "Other" },
      },
    ),
    placeId: reference({ vi: "Địa bàn", en: "Place" }, "place"),
    location: text({ vi: "Vị trí theo nguồn", en: "Location, as the source says" }, { maxLength: 500 }),
    zoneId: reference({ vi: "Thuộc khu, cụm", en: "In zone or cluster" }, "industrial-zone"),
    plan: text({ vi: "Quy hoạch, kế hoạch sử dụng đất", en: "Land-use plan" }, { maxLength: 500 }),
    planYear: year({ vi: "Năm kế hoạch", en: "Year of the plan" }),
    plannedHectares: area(
      { vi: "Diện tích theo quy hoạch", en: "Planned area" },
      { needsSource: true, isSummed: true },
    ),
    clearedHectares: area({ vi: "Đã giải phóng mặt bằng", en: "Cleared" }, { needsSource: true, isSummed: true }),
    allocatedHectares: area(
      { vi: "Đã giao, cho thuê", en: "Allocated or leased" },
      { needsSource: true, isSummed: true },
    ),
    note: longText({ vi: "Ghi chú", en: "Note" }),
  },
  derived: {
    leftHectares: {
      label: { vi: "Còn lại", en: "Left" },
      unit: { vi: "ha", en: "ha" },
      decimals: 2,
      rule: { vi: "Theo quy hoạch − đã giao, cho thuê", en: "Planned − allocated or leased" },
      of: ({ plannedHectares, allocatedHectares }) =>
        plannedHectares === null || allocatedHectares === null ? null : plannedHectares - allocatedHectares,
    },
  },
  key: "code",
  title: "name",
  filters: ["use", "purposeOfUse", "placeId", "planYear", "plannedHectares"],
  sorts: ["name", "code", "plannedHectares", "planYear"],
  mapBy: "placeId",
  mayRead: mayReadLand,
  mayKeep: mayKeepLand,
});
export const landParcelContract = recordContract(landParcels);
