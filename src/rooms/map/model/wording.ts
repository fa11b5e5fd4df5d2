import { sentences } from "#shared/sentences.ts";

export const mapWording = sentences({
  "map.nav": { vi: "Bản đồ", en: "Map" },
  "map.title": { vi: "Bản đồ", en: "Map" },
  "map.layer": { vi: "Lớp", en: "Layer" },
  "map.level": { vi: "Cấp địa bàn", en: "Level" },
  "map.view": { vi: "Cách xem", en: "View" },
  "map.view.map": { vi: "Bản đồ", en: "Map" },
  "map.view.tiles": { vi: "Sơ đồ ô", en: "Tiles" },
  "map.view.table": { vi: "Bảng", en: "Table" },
  "map.count": { vi: "{count, number} bản ghi", en: "{count, plural, one {# record} other {# records}}" },
  "map.records": { vi: "Bản ghi", en: "Records" },
  "map.place": { vi: "Địa bàn", en: "Place" },
  "map.region": { vi: "Vùng", en: "Region" },
  "map.legend": { vi: "Chú giải: số bản ghi ở mỗi địa bàn", en: "Legend: records at each place" },
  "map.legend.none": { vi: "không có", en: "none" },
  "map.legend.from-to": { vi: "{from, number}–{to, number}", en: "{from, number}–{to, number}" },
  "map.above": {
    vi: "{count, number} bản ghi chỉ ghi địa bàn cấp cao hơn, cấp này không vẽ được.",
    en: "{count, number} records name a place above this level, which cannot show them.",
  },
  "map.elsewhen": {
    vi: "{count, number} bản ghi gắn với địa bàn không có hiệu lực vào ngày này.",
    en: "{count, number} records stand at places that were not in force on this day.",
  },
  "map.elsewhen.see": { vi: "Xem vào ngày {day}", en: "See as of {day}" },
  "map.unplaced": {
    vi: "{count, number} bản ghi chưa ghi địa bàn nào.",
    en: "{count, plural, one {# record names} other {# records name}} no place.",
  },
  "map.none-shown": {
    vi: "Chưa có bản ghi nào của lớp này đứng ở địa bàn cấp này.",
    en: "No record of this layer stands at a place of this level.",
  },
  "map.band": {
    vi: "{places, number} địa bàn, {count, number} bản ghi",
    en: "{places, plural, one {# place} other {# places}}, {count, plural, one {# record} other {# records}}",
  },
  "map.idle": {
    vi: "{count, number} địa bàn chưa có bản ghi",
    en: "{count, plural, one {# place} other {# places}} without a record",
  },
  "map.tiles.keys": {
    vi: "Các ô địa bàn: phím mũi tên để đi từ ô này sang ô bên cạnh, Enter để mở",
    en: "Tiles of places: the arrow keys go from a tile to the next, Enter opens it",
  },
  "map.list": { vi: "Xem danh sách", en: "List them" },
  "map.above.title": { vi: "Chỉ ghi địa bàn cấp cao hơn", en: "At a place above this level" },
  "map.elsewhen.title": { vi: "Ở địa bàn không có hiệu lực ngày này", en: "At places not in force on this day" },
  "map.none-here": { vi: "Lớp này chưa có bản ghi nào ở đây.", en: "This layer has no record here." },
  "map.more-records": { vi: "Còn nữa; mở sổ để xem đủ.", en: "There are more; the register has them all." },
  "map.open-place": { vi: "Mở trang địa bàn", en: "Open the place's page" },
  "map.points": { vi: "Bản ghi có tọa độ", en: "Records with coordinates" },
  "map.no-places": { vi: "Không có địa bàn cấp này vào ngày {day}.", en: "There is no place of this level on {day}." },
  "map.print": { vi: "In tờ A4", en: "Print on A4" },
  "map.scale-note": { vi: "Sơ đồ ô không có tỷ lệ và phương hướng.", en: "Tiles have neither scale nor north." },
});
export type MapWord = keyof typeof mapWording;
