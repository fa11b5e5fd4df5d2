import { phraseTable } from "../phrases.ts";

/** Openers of an adjunct that stands before the subject or the verb and ends at a comma. */
export const ADJUNCT = phraseTable([
  "trên cơ sở", "căn cứ", "cũng trong", "cũng tại", "cũng theo", "theo", "trong", "trước", "sau", "sau khi", "khi", "để", "nhằm", "từ", "đến", "hằng năm", "hàng năm", "định kỳ", "ngay trong", "đối với", "với", "tại", "qua",
  "ngoài ra", "đồng thời", "bên cạnh đó", "trong đó", "cụ thể", "riêng", "mặt khác", "ngoài", "cùng với", "song song với", "hằng quý", "hàng quý", "hàng tháng", "thông qua", "chậm nhất",
  "nếu", "trường hợp", "tùy theo", "tùy tính chất", "tùy tình hình", "tùy", "tuỳ", "ngay sau khi", "xuất phát từ", "bằng", "trường hợp cần thiết", "trước mắt", "khi cần thiết", "tiếp đó", "đặc biệt", "trên đó", "vào", "đảm bảo đến",
  "bảo đảm đến", "mỗi năm", "mỗi quý", "mỗi tháng", "mỗi tuần", "cùng với đó", "ngay từ", "trên", "về",
  "sáng thứ", "chiều thứ", "thứ", "sáng ngày", "chiều ngày", "đầu", "cuối", "giữa", "hết", "dịp", "nhân dịp", "mùa", "vào dịp", "vào mùa", "ngay", "kể từ", "tính từ", "thực hiện theo", "trong phạm vi", "trong khuôn khổ", "theo chức năng", "dưới sự", "ngoài việc", "bên cạnh", "bên cạnh việc", "cùng thời gian", "căn cứ vào", "dựa trên", "riêng đối với", "riêng về", "nhân", "xét", "giai đoạn", "nhằm mục đích", "phù hợp với", "tùy vào", "tùy thuộc",
]); // prettier-ignore

/** Connectives of no weight of their own before a sentence or a clause. */
export const CONNECTIVE = phraseTable([
  "ngoài ra",
  "đồng thời",
  "bên cạnh đó",
  "mặt khác",
  "đặc biệt",
  "đặc biệt là",
  "và",
  "cụ thể",
  "trong đó",
  "riêng",
  "trên cơ sở đó",
  "từ đó",
  "theo đó",
  "do đó",
  "do vậy",
  "vì vậy",
  "vì thế",
]);

/** Words that begin a purpose, a manner or a basis: the task proper ends before them. */
export const TAIL = phraseTable([
  "nhằm", "để", "góp phần", "đáp ứng", "phục vụ", "phù hợp", "theo", "gắn với", "trên cơ sở", "bảo đảm", "đảm bảo", "trình", "báo cáo", "trước", "trong", "hoàn thành", "căn cứ", "làm cơ sở", "tạo",
  "đặc biệt", "nhất là", "với", "cho", "đến", "trên", "tại", "thuộc", "thông qua", "từ", "xong", "giai đoạn", "thời kỳ", "gửi", "về việc", "khi", "sau", "phối hợp với", "phối hợp cùng", "định kỳ",
]); // prettier-ignore

/** Nouns of outputs: what a task may leave behind. */
export const PRODUCT_NOUN = phraseTable([
  "đề án", "kế hoạch", "chương trình", "phương án", "quy định", "cơ chế", "chính sách", "danh mục", "danh sách", "bảng tiến độ", "biểu mẫu", "biểu tổng hợp", "tờ rơi", "gói vay", "văn kiện", "cơ sở dữ liệu", "giải pháp", "nghị quyết", "quyết định", "báo cáo", "quy chế", "hồ sơ",
  "mô hình", "bản đồ", "văn bản", "tiêu chuẩn", "quy chuẩn", "quy trình", "hệ thống", "nền tảng", "phần mềm", "trung tâm", "quy hoạch", "điều chỉnh quy hoạch", "dự án", "dự thảo", "nghị định",
  "thông tư", "tài liệu", "bộ tiêu chí", "bộ chỉ số", "khung", "chiến lược", "lộ trình", "đề cương", "sổ tay", "cẩm nang", "cổng", "chuyên mục", "chuyên trang", "ứng dụng", "tiện ích",
  "biện pháp", "tờ trình", "kho dữ liệu", "ban chỉ đạo", "ban điều hành", "tổ công tác", "hội đồng", "định mức", "đơn giá", "hướng dẫn", "nhiệm vụ", "kịch bản", "phương hướng", "bản tin",
  "chuyên đề", "lịch", "dự toán", "biên bản", "học liệu", "khu", "cơ sở", "thiết chế", "kiến trúc", "website", "trang thông tin", "app", "chỉ số", "chỉ thị", "ai",
  "thiết kế", "giá dịch vụ", "qui chế", "qui định", "qui hoạch", "qui trình", "tổ tự quản", "tổ khuyến nông", "câu lạc bộ", "bảng theo dõi", "bảng tổng hợp", "gói thầu", "bản đăng ký", "giáo trình", "chương trình đào tạo", "bộ tài liệu", "bộ dữ liệu", "bộ quy tắc", "quy ước", "hương ước", "bản đồ số", "sơ đồ", "kịch bản ứng phó", "luận chứng", "thỏa thuận", "biên bản ghi nhớ", "bản ghi nhớ", "nghị quyết chuyên đề", "luật", "pháp lệnh", "thông tư liên tịch",
  "khung pháp lý", "khung giá", "bảng giá", "giá đất", "hạn mức", "tiêu chí", "mẫu biểu", "biểu mẫu báo cáo", "phiếu khảo sát", "bộ câu hỏi", "bộ công cụ", "cơ sở dữ liệu", "dữ liệu", "kho dữ liệu", "sàn giao dịch", "sàn thương mại điện tử", "ứng dụng di động", "fanpage", "phóng sự", "phim", "ấn phẩm", "tờ gấp", "video", "clip", "pano", "tổ liên ngành", "ban soạn thảo", "ban tổ chức", "tiểu ban", "tổ giúp việc", "tổ thẩm định", "hội đồng thẩm định", "quỹ", "đề tài", "đề án", "chuyên đề", "nhãn hiệu", "chỉ dẫn địa lý", "báo cáo tổng kết", "báo cáo sơ kết", "hồ sơ mời thầu", "hồ sơ dự án", "luận cứ", "đề cương chi tiết", "bản cam kết", "bộ nhận diện", "bộ định mức", "đường dây nóng", "mẫu", "bộ câu hỏi", "bộ số liệu", "quy hoạch chi tiết",
  "điều kiện, tiêu chuẩn", "mức thuế", "biểu thuế", "văn phòng ban", "đội chuyên trách", "đội xung kích", "đội tuyên truyền", "bộ danh mục", "quy tắc", "sổ", "mạng quan trắc", "mức phí", "mức thu", "công văn", "tổ hỗ trợ", "đoàn công tác", "biểu đồ", "tổ kiểm tra", "tuyến du lịch", "bộ mã", "bộ ngân hàng", "ngân hàng câu hỏi", "ngân hàng đề", "ngân hàng bài giảng", "bảng", "bản kế hoạch", "phiếu", "quầy", "tiến độ thi công", "tiến độ chi tiết", "mạng lưới", "nội quy", "chỉ dẫn kỹ thuật", "thông điệp", "bảo tàng ảo", "kho học liệu", "tổ xung kích", "tổ, đội", "đoàn kiểm tra", "đoàn liên ngành", "tổ phản ứng nhanh", "gian hàng",
]); // prettier-ignore

/** Verbs that bring an output into being. */
export const MAKING_VERB = phraseTable([
  "xây dựng", "ban hành", "lập", "soạn thảo", "dự thảo", "biên soạn", "hoàn thiện", "thành lập", "đề xuất", "trình", "thiết lập", "hình thành", "cung cấp", "ra mắt", "tham mưu", "hoàn thành",
  "xây dựng và triển khai", "thành lập mới", "công bố", "in", "xây dựng, triển khai", "xây dựng, ban hành", "gửi", "nghiên cứu, đề xuất", "nghiên cứu xây dựng", "lập và trình", "chuẩn bị", "thiết kế", "phát hành", "xuất bản", "phê duyệt", "thông qua", "hoàn chỉnh", "ký", "ký kết", "nghiên cứu, trình", "biên tập", "xây dựng mới", "viết",
]); // prettier-ignore
