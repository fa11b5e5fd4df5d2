import {
  area,
  choice,
  date,
  declareRecord,
  longText,
  number,
  point,
  recordContract,
  reference,
  text,
} from "#shared/fields/index.ts";
import { mayKeepMinerals, mayReadMinerals } from "./policy.ts";

const verdict = (vi: string, en: string) =>
  choice(
    { vi, en },
    {
      good: { vi: "Đạt", en: "Meets" },
      mending: { vi: "Đang khắc phục", en: "Being mended" },
      bad: { vi: "Chưa đạt", en: "Does not meet" },
      stopped: { vi: "Đã dừng khâu gây ô nhiễm", en: "Step stopped" },
    },
    { width: 160 },
  );

/**
 * Points and areas of minerals: planned, up for auction, licensed, closed. Groups I–IV as the Law on Geology and Minerals
 * 54/2024/QH15 divides them; which group a mineral belongs to is typed from the licence, never guessed from its name.
 */
export const mineralSites = declareRecord({
  name: "mineral-site",
  table: "mineral_site",
  path: "/api/mineral-sites",
  label: { one: { vi: "Điểm mỏ", en: "Mineral site" }, many: { vi: "Điểm mỏ", en: "Mineral sites" } },
  purpose: {
    vi: "Theo dõi điểm mỏ: loại khoáng sản, nhóm, giấy phép, trình độ công nghệ, an toàn, môi trường, kỳ kiểm tra gần nhất.",
    en: "Follow mineral sites: mineral, group, licence, level of technology, safety, environment, last inspection.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text({ vi: "Tên điểm mỏ", en: "Name" }, { required: true, maxLength: 300, width: 300 }),
    mineral: choice(
      { vi: "Khoáng sản", en: "Mineral" },
      {
        sand: { vi: "Cát, sỏi", en: "Sand, gravel" },
        "white-sand": { vi: "Cát trắng (silica)", en: "White sand (silica)" },
        stone: { vi: "Đá", en: "Stone" },
        earth: { vi: "Đất san lấp", en: "Fill earth" },
        clay: { vi: "Đất sét gạch ngói", en: "Brick clay" },
        gold: { vi: "Vàng", en: "Gold" },
        mixed: { vi: "Nhiều loại (số liệu tổng hợp)", en: "Several (a total)" },
        other: { vi: "Khác", en: "Other" },
      },
      { required: true },
    ),
    mineralGroup: choice(
      { vi: "Nhóm", en: "Group" },
      {
        I: { vi: "Nhóm I", en: "Group I" },
        II: { vi: "Nhóm II", en: "Group II" },
        III: { vi: "Nhóm III", en: "Group III" },
        IV: { vi: "Nhóm IV", en: "Group IV" },
      },
    ),
    state: choice(
      { vi: "Tình trạng", en: "State" },
      {
        reserve: { vi: "Dự trữ", en: "Reserve" },
        planned: { vi: "Có quy hoạch", en: "Planned" },
        auction: { vi: "Kế hoạch đấu giá", en: "Up for auction" },
        licensed: { vi: "Đã cấp phép", en: "Licensed" },
        operating: { vi: "Đang khai thác", en: "Operating" },
        closing: { vi: "Đang đóng cửa mỏ", en: "Closing" },
        closed: { vi: "Đã đóng cửa", en: "Closed" },
        illegal: { vi: "Khai thác trái phép", en: "Illegal" },
      },
    ),
    placeId: reference({ vi: "Địa bàn", en: "Place" }, "place"),
    location: text({ vi: "Vị trí theo nguồn", en: "Location, as the source says" }, { maxLength: 500 }),
    position: point({ vi: "Tọa độ", en: "Position" }),
    holder: text({ vi: "Tổ chức được cấp phép", en: "Licence holder" }),
    licence: text({ vi: "Giấy phép", en: "Licence" }, { maxLength: 200 }),
    licensedTo: date({ vi: "Giấy phép đến ngày", en: "Licensed to" }),
    siteCount: number(
      { vi: "Số điểm", en: "Sites" },
      {
        min: 0,
        max: 100_000,
        decimals: 0,
        needsSource: true,
        hint: { vi: "Khi nguồn chỉ nêu số liệu tổng hợp", en: "When the source gives a total only" },
      },
    ),
    areaHectares: area({ vi: "Diện tích", en: "Area" }, { needsSource: true }),
    reserveCubicMetres: number(
      { vi: "Trữ lượng", en: "Reserve" },
      { unit: { vi: "m³", en: "m³" }, min: 0, needsSource: true },
    ),
    reserveTonnes: number(
      { vi: "Tài nguyên", en: "Resource" },
      { unit: { vi: "tấn", en: "t" }, min: 0, needsSource: true },
    ),
    technology: choice(
      { vi: "Trình độ công nghệ", en: "Technology" },
      {
        manual: { vi: "Thủ công", en: "Manual" },
        old: { vi: "Thiết bị cũ", en: "Old equipment" },
        mechanised: { vi: "Cơ giới hóa", en: "Mechanised" },
        clean: { vi: "Công nghệ sạch, tự động", en: "Clean, automated" },
      },
    ),
    safety: verdict("An toàn lao động", "Work safety"),
    water: verdict("Nước thải", "Waste water"),
    dust: verdict("Bụi, tiếng ồn", "Dust, noise"),
    inspectedOn: date({ vi: "Kiểm tra gần nhất", en: "Last inspected" }),
    note: longText({ vi: "Ghi chú", en: "Note" }),
  },
  derived: {},
  key: "code",
  title: "name",
  filters: ["mineral", "mineralGroup", "state", "placeId", "inspectedOn"],
  sorts: ["name", "code", "inspectedOn", "licensedTo"],
  mapBy: "placeId",
  mayRead: mayReadMinerals,
  mayKeep: mayKeepMinerals,
});
export const mineralSiteContract = recordContract(mineralSites);
