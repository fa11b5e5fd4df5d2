import { sentences } from "#shared/sentences.ts";

/** Why a file of boundaries is not taken, and how to mend it. */
export const boundaryRefusals = sentences({
  "refusal.boundary-not-geojson": {
    vi: "{file} không phải tệp GeoJSON hay TopoJSON chứa các vùng. Trong QGIS hoặc phần mềm bản đồ, xuất lớp ranh giới thành GeoJSON rồi thử lại.",
    en: "{file} is no GeoJSON or TopoJSON file of areas. Export the layer of boundaries as GeoJSON from QGIS or your map program and try again.",
  },
  "refusal.boundary-not-area": {
    vi: "Hình thứ {at, number} ({name}) trong {file} không phải là một vùng khép kín có diện tích. Bỏ hình đó hoặc vẽ lại thành vùng rồi thử lại.",
    en: "Shape {at, number} ({name}) in {file} is not a closed area. Remove it or draw it as an area and try again.",
  },
  "refusal.boundary-ring-open": {
    vi: "Đường bao của hình thứ {at, number} ({name}) trong {file} không khép kín: điểm cuối khác điểm đầu. Khép kín đường bao rồi thử lại.",
    en: "The outline of shape {at, number} ({name}) in {file} is open: it does not end where it began. Close it and try again.",
  },
  "refusal.boundary-not-degrees": {
    vi: "Tọa độ trong {file} không phải kinh độ, vĩ độ WGS 84 (thường là hệ VN-2000, tính bằng mét). Chuyển lớp sang WGS 84 (EPSG:4326) trong QGIS rồi xuất lại; hệ thống không tự chuyển vì mỗi tỉnh có kinh tuyến trục riêng.",
    en: "The coordinates in {file} are not WGS 84 longitude and latitude (often they are VN-2000, in metres). Convert the layer to WGS 84 (EPSG:4326) in QGIS and export it again; each province has its own central meridian, so it is not guessed here.",
  },
  "refusal.boundary-crs-unknown": {
    vi: "{file} ghi hệ tọa độ {crs}. Chỉ nhận kinh độ, vĩ độ WGS 84 (EPSG:4326): chuyển hệ tọa độ trong QGIS rồi xuất lại.",
    en: "{file} states the coordinate system {crs}. Only WGS 84 longitude and latitude (EPSG:4326) are taken: convert the layer in QGIS and export it again.",
  },
  "refusal.boundary-axes-swapped": {
    vi: "Tọa độ trong {file} ghi vĩ độ trước, kinh độ sau. GeoJSON ghi kinh độ trước: đổi thứ tự khi xuất rồi thử lại.",
    en: "The coordinates in {file} have latitude first. GeoJSON has longitude first: swap them on export and try again.",
  },
  "refusal.boundary-outside": {
    vi: "Hình thứ {at, number} ({name}) trong {file} có điểm {lon}; {lat} ngoài lãnh thổ và vùng biển Việt Nam. Kiểm tra hệ tọa độ hoặc bỏ hình đó rồi thử lại.",
    en: "Shape {at, number} ({name}) in {file} has the point {lon}; {lat}, outside Viet Nam and its sea. Check the coordinate system or remove the shape and try again.",
  },
  "refusal.boundary-broken": {
    vi: "Hình thứ {at, number} ({name}) trong {file} có tọa độ không đọc được. Xuất lại lớp bản đồ rồi thử lại.",
    en: "Shape {at, number} ({name}) in {file} has coordinates that cannot be read. Export the layer again and try again.",
  },
  "refusal.boundary-too-many-shapes": {
    vi: "{file} có hơn {limit, number} hình. Chọn riêng cấp cần nạp rồi xuất lại.",
    en: "{file} has more than {limit, number} shapes. Export only the level that you need.",
  },
  "refusal.boundary-too-many-points": {
    vi: "{file} có hơn {limit, number} điểm. Đơn giản hóa đường bao (ví dụ bằng mapshaper.org hoặc QGIS) rồi thử lại.",
    en: "{file} has more than {limit, number} points. Simplify the outlines (with mapshaper.org or QGIS) and try again.",
  },
  "refusal.boundary-nested-too-deep": {
    vi: "{file} lồng nhau quá {limit, number} tầng. Xuất lại lớp bản đồ rồi thử lại.",
    en: "{file} is nested more than {limit, number} deep. Export the layer again and try again.",
  },
  "refusal.boundaries-undecided": {
    vi: "Còn {count, number} hình chưa rõ thuộc địa bàn nào. Chọn địa bàn hoặc bỏ qua từng hình, rồi lưu.",
    en: "{count, number} shapes are still in doubt. Choose a place for each or leave it out, then save.",
  },
  "refusal.boundary-nothing-matched": {
    vi: "Không hình nào trong {file} mang mã hoặc tên của địa bàn thuộc cấp đã chọn vào ngày {day}. Kiểm tra lại cấp và ngày rồi thử lại.",
    en: "No shape in {file} bears a code or name of a place of this level on {day}. Check the level and the day and try again.",
  },
  "refusal.boundary-place-unknown": {
    vi: "Địa bàn đã chọn cho hình thứ {at, number} không có hiệu lực vào ngày bắt đầu của ranh giới. Chọn lại rồi lưu.",
    en: "The place chosen for shape {at, number} is not in force on the day the boundary begins. Choose another and save again.",
  },
  "refusal.boundary-sheet-not-found": {
    vi: "Không có tờ ranh giới này. Mở lại trang địa bàn để lấy bản đang dùng.",
    en: "There is no such sheet of boundaries. Open the page of places again for those in use.",
  },
});
