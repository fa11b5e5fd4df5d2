import { phraseTable } from "../phrases.ts";

/** Units of measured quantities, as they follow a figure. */
export const MEASURE = phraseTable([
  "triệu usd", "tỷ usd", "triệu đồng", "tỷ đồng", "nghìn tỷ đồng", "nghìn đồng", "triệu đồng/người", "triệu đồng/người/năm", "usd", "tấn", "nghìn tấn", "triệu tấn", "kg", "ha", "nghìn ha", "km", "km2", "m2", "m3",
  "mw", "kwh", "triệu kwh", "lít", "lượt", "người", "lao động", "hộ", "đơn vị", "giờ", "ngày", "điểm", "bậc", "lần", "suất", "giường bệnh", "bác sĩ", "thuê bao", "trạm", "triệu lượt", "nghìn lượt", "triệu lượt khách", "nghìn lượt khách", "lượt khách", "ngày làm việc", "phút", "triệu m3", "tỷ kwh", "triệu lít", "tấn co2", "triệu tấn co2", "gw", "mwp", "người/vạn dân", "vị trí",
]); // prettier-ignore

/** Counted things: their noun is the unit of `ít nhất 20 mô hình`. */
export const COUNTED = phraseTable([
  "mô hình", "vùng", "trung tâm", "sản phẩm", "doanh nghiệp", "lượt", "cơ sở", "dự án", "cụm", "khu", "xã", "phường", "huyện", "thôn", "trường", "trạm", "công trình", "nhà máy", "hợp tác xã", "lớp", "hội nghị",
  "đề tài", "nhiệm vụ", "bằng", "đơn", "sáng chế", "chuỗi", "nhãn hiệu", "thương hiệu", "tuyến", "cầu", "bến", "cảng", "chợ", "siêu thị", "điểm", "phòng", "ca", "buổi", "cuộc", "đợt", "hộ", "chuyên gia", "tổ chức",
  "cán bộ", "học viên", "người", "lao động", "căn", "căn hộ", "giường", "cây", "con", "máy", "hệ thống", "nền tảng", "dịch vụ", "tài liệu", "văn bản", "giải pháp", "ứng dụng", "khóa", "kỹ sư", "nhà khoa học", "thuyền viên", "công nhân", "giáo viên", "hợp tác xã", "làng nghề", "di tích", "căn nhà", "nhà văn hóa", "tổ hợp tác", "sàn", "chứng chỉ", "nông dân", "thanh niên", "chủ rừng",
]); // prettier-ignore
