import {
  choice,
  choices,
  date,
  declareRecord,
  longText,
  money,
  number,
  point,
  text,
  vsic,
  year,
  yesNo,
} from "#shared/fields/index.ts";
import { policy } from "#shared/permission.ts";

/** A register as a room would declare it, with every kind of field, for tests. Its migration: `given-workshop-migration.ts`. */
export const workshops = declareRecord({
  name: "workshop",
  table: "workshop",
  path: "/api/workshops",
  label: { one: { vi: "Xưởng", en: "Workshop" }, many: { vi: "Xưởng", en: "Workshops" } },
  purpose: { vi: "Theo dõi các xưởng.", en: "Follow the workshops." },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true }),
    name: text({ vi: "Tên", en: "Name" }, { required: true }),
    kind: choice(
      { vi: "Loại", en: "Kind" },
      { forge: { vi: "Lò rèn", en: "Forge" }, loom: { vi: "Khung cửi", en: "Loom" } },
      { required: true },
    ),
    crafts: choices({ vi: "Nghề", en: "Crafts" }, { iron: { vi: "Sắt", en: "Iron" }, silk: { vi: "Lụa", en: "Silk" } }),
    output: number(
      { vi: "Sản lượng", en: "Output" },
      { unit: { vi: "tấn", en: "t" }, min: 0, needsSource: true, isSummed: true },
    ),
    capital: money({ vi: "Vốn", en: "Capital" }, { seenBy: ["office"] }),
    opened: date({ vi: "Ngày mở", en: "Opened" }),
    firstYear: year({ vi: "Năm đầu", en: "First year" }),
    isFamily: yesNo({ vi: "Hộ gia đình", en: "Family" }),
    industry: vsic({ vi: "Mã ngành", en: "Industry" }),
    place: point({ vi: "Tọa độ", en: "Position" }),
    note: longText({ vi: "Ghi chú", en: "Note" }),
  },
  derived: {
    doubled: {
      label: { vi: "Gấp đôi", en: "Doubled" },
      unit: null,
      decimals: 1,
      rule: { vi: "Sản lượng × 2", en: "Output × 2" },
      of: ({ output }) => (output === null ? null : output * 2),
    },
  },
  key: "code",
  title: "name",
  filters: ["kind", "crafts", "output", "firstYear", "isFamily"],
  sorts: ["name", "output", "opened"],
  mapBy: "place",
  mayRead: policy("workshops.read", ["office", "observer", "public"]),
  mayKeep: policy("workshops.keep", ["office"]),
});
