import {
  area,
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
import { mayKeepLand, mayReadLand } from "./policy.ts";

/** How far a thing of daily life is, and from where it is known; an empty cell says that nobody looked. */
const nearness = (vi: string, en: string) =>
  choice(
    { vi, en },
    {
      none: { vi: "Chưa có", en: "None" },
      far: { vi: "Cách trên 3 km", en: "More than 3 km away" },
      near: { vi: "Trong 3 km", en: "Within 3 km" },
      inside: { vi: "Có trong khu", en: "Inside" },
    },
    { width: 150 },
  );

/** Housing projects for workers and the card of daily life around them: what a family needs where the factory stands. */
export const workersHousing = declareRecord({
  name: "workers-housing",
  table: "workers_housing",
  path: "/api/workers-housing",
  label: {
    one: { vi: "Dự án nhà ở công nhân", en: "Workers' housing project" },
    many: { vi: "Nhà ở công nhân", en: "Workers' housing" },
  },
  purpose: {
    vi: "Theo dõi nhà ở công nhân, nhà ở xã hội gắn với khu, cụm: đã xong bao nhiêu căn, quanh đó có trường, trạm y tế, nhà trẻ, chợ hay chưa.",
    en: "Follow workers' and social housing near zones: how many dwellings stand, and whether school, clinic, nursery and market are there.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text({ vi: "Tên dự án", en: "Name" }, { required: true, maxLength: 300, width: 300 }),
    kind: choice(
      { vi: "Loại", en: "Kind" },
      {
        workers: { vi: "Nhà ở công nhân", en: "Workers' housing" },
        social: { vi: "Nhà ở xã hội", en: "Social housing" },
        union: { vi: "Thiết chế công đoàn", en: "Trade-union institution" },
        total: { vi: "Số liệu tổng hợp", en: "Total of a territory" },
      },
      { required: true },
    ),
    state: choice(
      { vi: "Tình trạng", en: "State" },
      {
        planned: { vi: "Có quy hoạch", en: "Planned" },
        approved: { vi: "Đã chấp thuận", en: "Approved" },
        building: { vi: "Đang xây dựng", en: "Being built" },
        "in-use": { vi: "Đã đưa vào sử dụng", en: "In use" },
      },
    ),
    placeId: reference({ vi: "Địa bàn", en: "Place" }, "place"),
    location: text({ vi: "Vị trí theo nguồn", en: "Location, as the source says" }, { maxLength: 500 }),
    zoneId: reference({ vi: "Phục vụ khu, cụm", en: "Serves zone or cluster" }, "industrial-zone"),
    developer: text({ vi: "Chủ đầu tư", en: "Developer" }),
    areaHectares: area({ vi: "Diện tích", en: "Area" }, { needsSource: true }),
    plannedDwellings: number(
      { vi: "Số căn theo dự án", en: "Dwellings planned" },
      { min: 0, max: 1_000_000, decimals: 0, needsSource: true },
    ),
    builtDwellings: number(
      { vi: "Số căn đã xong", en: "Dwellings built" },
      { min: 0, max: 1_000_000, decimals: 0, needsSource: true },
    ),
    workersHoused: number(
      { vi: "Chỗ ở cho", en: "Housing for" },
      { unit: { vi: "người", en: "people" }, min: 0, max: 10_000_000, decimals: 0, needsSource: true },
    ),
    capital: money({ vi: "Vốn đầu tư", en: "Capital" }, { needsSource: true }),
    dueYear: year({ vi: "Năm hoàn thành", en: "Year due" }, { needsSource: true }),
    nursery: nearness("Nhà trẻ", "Nursery"),
    school: nearness("Trường học", "School"),
    clinic: nearness("Cơ sở y tế", "Clinic"),
    market: nearness("Chợ", "Market"),
    culture: nearness("Nơi sinh hoạt văn hóa, thể thao", "Culture and sport"),
    transport: nearness("Xe buýt, xe đưa đón", "Bus"),
    note: longText({ vi: "Ghi chú", en: "Note" }),
  },
  derived: {
    builtPercent: {
      label: { vi: "Tỷ lệ hoàn thành", en: "Built" },
      unit: { vi: "%", en: "%" },
      decimals: 1,
      rule: { vi: "Số căn đã xong ÷ số căn theo dự án", en: "Dwellings built ÷ dwellings planned" },
      of: ({ plannedDwellings, builtDwellings }) =>
        plannedDwellings === null || builtDwellings === null || plannedDwellings === 0
          ? null
          : (builtDwellings / plannedDwellings) * 100,
    },
  },
  key: "code",
  title: "name",
  filters: ["kind", "state", "placeId", "dueYear", "plannedDwellings"],
  sorts: ["name", "code", "plannedDwellings", "builtDwellings", "dueYear"],
  mapBy: "placeId",
  mayRead: mayReadLand,
  mayKeep: mayKeepLand,
});
export const workersHousingContract = recordContract(workersHousing);
