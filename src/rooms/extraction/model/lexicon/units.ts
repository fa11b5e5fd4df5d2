import { phraseTable } from "../phrases.ts";

/** Units of measured quantities, as they follow a figure. */
export const MEASURE = phraseTable([
  "triệu usd", "tỷ usd", "triệu đồng", "tỷ đồng", "nghìn tỷ đồng", "nghìn đồng", "triệu đồng/người", "triệu đồng/người/năm", "usd", "tấn", "nghìn tấn", "triệu tấn", "kg", "ha", "nghìn ha", "km", "km2", "m2", "m3",
  "mw", "kwh", "triệu kwh", "lít", "lượt", "người", "lao động", "hộ", "đơn vị", "giờ", "ngày", "điểm", "bậc", "lần", "suất", "giường bệnh", "bác sĩ", "thuê bao", "trạm", "triệu lượt", "nghìn lượt", "ngày làm việc", "phút", "triệu m3", "tỷ kwh", "triệu lít", "tấn co2", "triệu tấn co2", "gw", "mwp", "người/vạn dân", "vị trí",
  "đồng", "ngàn đồng", "nghìn tỷ", "ngàn tỷ đồng", "tỉ đồng", "nghìn tỉ đồng", "tỉ usd", "tỉ đô la mỹ", "tỷ đô la mỹ", "triệu đô la mỹ", "nghìn usd", "triệu người", "nghìn người", "triệu lao động", "nghìn lao động", "triệu khách", "triệu lượt người", "nghìn khách", "nghìn hộ",
  "tạ", "tạ/ha", "gam", "g", "mg", "ngàn tấn", "vạn tấn", "tấn/ngày", "nghìn m3", "triệu m2", "nghìn m2", "ngàn ha", "héc ta", "hecta", "mét", "m", "cm", "mm", "m3/ngày", "m3/ngày đêm", "m²", "m³", "km²", "ghz", "mbps", "gbps", "kbps", "mbit/s", "gbit/s", "kbit/s", "mb/s", "ms", "gb", "tb", "kw", "mva", "kv", "toe", "nghìn toe", "triệu toe", "tấn co2tđ", "triệu tấn co2tđ",
  "tỷ.đ", "tr.đ", "trđ", "triệu đ", "tỷ đ",
  "tuổi", "giờ làm việc", "tuần", "tháng", "buổi/tuần", "điểm phần trăm", "điểm %", "lượt người", "lượt xe", "chuyến", "teu", "triệu teu", "container", "trẻ", "trẻ em", "học sinh", "sinh viên", "giường", "bác sỹ", "điều dưỡng", "dược sĩ", "máy", "tín chỉ", "liều", "mũi", "ca", "con", "triệu con", "nghìn con", "cây", "triệu cây", "triệu quả", "quả", "chai", "bao", "bộ", "cái", "chiếc", "phương tiện", "xe", "tàu", "cơ sở",
]); // prettier-ignore

/** Counted things: their noun is the unit of `ít nhất 20 mô hình`. */
export const COUNTED = phraseTable([
  "mô hình", "vùng", "trung tâm", "sản phẩm", "doanh nghiệp", "lượt", "cơ sở", "dự án", "cụm", "khu", "xã", "phường", "huyện", "thôn", "trường",
  "trạm", "công trình", "hợp tác xã", "lớp", "đề tài", "nhiệm vụ", "bằng", "đơn", "sáng chế", "chuỗi", "nhãn hiệu", "thương hiệu", "tuyến", "cầu",
  "bến", "cảng", "chợ", "siêu thị", "điểm", "phòng", "ca", "buổi", "cuộc", "đợt", "hộ", "chuyên gia", "cán bộ", "học viên", "người", "lao động",
  "căn", "giường", "cây", "con", "máy", "hệ thống", "nền tảng", "dịch vụ", "tài liệu", "văn bản", "ứng dụng", "khóa", "kỹ sư", "thuyền viên",
  "công nhân", "giáo viên", "di tích", "sàn", "chứng chỉ", "nông dân", "thanh niên", "chủ rừng", "bệnh viện", "câu lạc bộ", "đội", "nhóm", "chi hội", "mã số",
  "đoàn viên", "đảng viên", "chi bộ", "doanh nhân", "startup", "ý tưởng", "sáng kiến", "đề án", "chương trình", "kế hoạch", "bài báo", "bài viết",
  "tin bài", "tin, bài", "phóng sự", "video", "clip", "chuyên đề", "chuyên mục", "ấn phẩm", "tờ rơi", "pano", "áp phích", "cuốn", "đầu sách", "bản",
  "bộ tài liệu", "giải", "sự kiện", "lễ hội", "tour", "homestay", "buồng", "làng", "đô thị", "phường, xã", "thị trấn", "quận", "thành phố", "tỉnh",
  "địa phương", "ấp", "tiểu khu", "trang trại", "gia trại", "lồng bè", "bè", "hồ", "đập", "camera", "cột",
  "cửa hàng", "gian hàng", "tài khoản", "giao dịch", "thủ tục", "quy trình", "tiêu chí", "chỉ tiêu", "chỉ số", "tiêu chuẩn", "quy chuẩn",
  "bộ tiêu chí", "bộ dữ liệu", "bộ chỉ số", "phần mềm", "bài toán", "bằng sáng chế", "văn bằng", "chỉ dẫn địa lý", "chứng nhận", "giấy chứng nhận",
  "giống", "loài", "nguồn gen", "viện nghiên cứu", "công ty", "hợp đồng", "tập đoàn", "nhà", "ngôi nhà", "suất học bổng", "suất quà", "phần quà",
  "gia đình", "phụ nữ", "công dân", "khách", "du khách", "chiến sĩ", "sĩ quan", "tuyên truyền viên", "cộng tác viên", "tình nguyện viên",
  "báo cáo viên", "giảng viên", "cán bộ, công chức", "viên chức", "công chức", "nhân lực", "nhân viên", "nghệ nhân", "hướng dẫn viên", "thợ",
  "tiến sĩ", "thạc sĩ", "cử nhân", "bác sĩ", "y sĩ", "nhà máy", "hội nghị", "tổ chức", "căn hộ", "giải pháp", "nhà khoa học", "làng nghề", "căn nhà",
  "nhà văn hóa", "tổ hợp tác", "hội thảo", "hội chợ", "hội viên", "giải thưởng", "hồ sơ", "khách sạn", "nhà đầu tư", "nhà thầu", "cơ sở dữ liệu",
  "di sản", "hồ bơi", "địa chỉ", "em", "ki ốt", "trang trại", "hộ gia đình", "liên kết", "chuỗi liên kết", "vườn ươm", "kho lạnh", "bãi đỗ", "trẻ em", "học sinh", "sinh viên", "cơ quan", "đơn vị", "khu dân cư", "điểm du lịch", "khu du lịch", "sản phẩm ocop", "vụ", "tin", "nhà vệ sinh", "vườn", "trạm y tế", "trường học", "phòng học", "ao", "giếng", "tổ dân phố", "khu phố", "nhà trẻ", "tổ công tác", "bảng", "làn", "trụ", "ki-ốt", "ki ốt", "đèn", "biển báo", "hố ga", "cống", "bể", "cầu cảng", "chiếc", "cửa", "mẫu", "suất",
  "bể bơi", "cây xanh", "cây ăn quả", "tàu cá", "tàu thuyền", "trạm sạc", "trạm biến áp", "trạm bơm", "vụ án", "vụ việc",
  "điểm trường", "tờ gấp", "tờ bướm", "tổ hòa giải", "tổ đội", "ngày công", "công đoàn cơ sở", "ngân hàng gen",
  "phòng kiểm nghiệm", "phòng thí nghiệm", "nhà ở", "nhà tạm", "bài", "bài giảng", "phiên", "phiên tòa", "tiết", "đài",
  "kỹ thuật", "tập", "băng rôn", "poster", "cổng", "tủ sách", "thư viện", "kênh", "bồn", "thửa", "thửa đất", "lô đất", "gian",
  "nóc nhà", "ngôi", "đàn ong", "cặp", "lồng", "ô lồng", "xuồng", "thuyền", "ghe", "toa", "toa xe", "bến xe", "nút giao",
  "điểm đen", "tòa nhà", "chung cư", "khu công nghiệp", "cụm công nghiệp", "khu kinh tế", "khu đô thị", "khu tái định cư",
  "khu đất", "nhà giáo", "thành viên", "đại biểu", "thí sinh", "nghiên cứu sinh", "thực tập sinh", "vận động viên",
  "huấn luyện viên", "phóng viên", "luật sư", "hòa giải viên", "khuyến nông viên", "hộ sinh", "kỹ thuật viên", "chuyên viên",
  "bệnh nhân", "xét nghiệm", "máy thở", "xe cứu thương", "xe điện", "ô tô", "xe máy", "trận", "cuộc thi", "hội thi", "hội diễn",
  "liên hoan", "triển lãm", "vở diễn", "phim", "bộ phim", "tác phẩm", "nghị quyết", "thông tư", "nghị định", "việc làm", "chỗ",
  "ghế", "thiết bị", "bộ thiết bị", "cảm biến", "đồng hồ", "công tơ", "bình", "bình chữa cháy", "áo phao", "giếng khoan", "lò",
  "lò đốt", "bãi", "thùng", "thùng rác", "hố", "điểm bán", "quầy", "kho", "dây chuyền", "xưởng", "tổ máy", "mỏ", "điểm mỏ",
  "giấy phép", "gói thầu", "hạng mục", "tem", "chữ ký số", "chứng thư số", "hội quán", "đội bóng", "sân", "sân vận động",
  "nhà thi đấu", "bếp ăn", "vùng trồng", "cửa hàng", "trại", "chuồng", "đàn", "lứa", "cá thể", "nhà văn hóa", "thiết chế",
  "nghĩa trang", "trụ sở", "nhà công vụ", "phòng ở", "giáo sư", "phó giáo sư", "điều dưỡng viên", "chủ thể", "thị trường",
  "cán bộ, chiến sĩ", "bác sĩ, y sĩ", "y sĩ, bác sĩ", "chủ cơ sở", "chủ tàu", "nhân khẩu", "sát hạch viên", "biên bản ghi nhớ", "biên bản", "cơ số thuốc", "lối đi", "đường ngang",
  "khu vực", "quốc gia", "bé trai", "tổ chức đảng", "liên hiệp hợp tác xã", "lượt hộ", "tổ", "lượt phương tiện", "trường thcs", "trường thpt",
]); // prettier-ignore
