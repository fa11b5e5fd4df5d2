import { phraseTable } from "../phrases.ts";

/** Verbs of administrative tasks, as they begin a task. Lower case, in the spelling of `comparableText`. */
const TASK_VERBS = [
  "đăng", "đăng tin", "sản xuất", "in ấn",
  "xây dựng", "ban hành", "tổ chức", "triển khai", "thực hiện", "tiến hành", "tham mưu", "đề xuất", "kiến nghị", "phối hợp", "chủ trì", "rà soát", "kiểm tra",
  "giám sát", "theo dõi", "đôn đốc", "hướng dẫn", "tuyên truyền", "phổ biến", "quán triệt", "tập huấn", "bồi dưỡng", "đào tạo", "báo cáo", "tổng hợp", "trình",
  "thẩm định", "thẩm tra", "phê duyệt", "bố trí", "cân đối", "phân bổ", "cấp phép", "cấp tài khoản", "cấp căn cước", "cấp định danh", "cấp giấy", "cấp kinh phí", "lập", "soạn thảo", "dự thảo", "biên soạn",
  "biên tập", "hoàn thiện", "hoàn thành", "nâng cấp", "cải tạo", "đầu tư", "thu hút", "huy động", "kêu gọi", "mời gọi", "vận động", "khuyến khích", "hỗ trợ",
  "tạo điều kiện", "tạo thuận lợi", "tạo lập", "tạo", "đẩy mạnh", "đẩy nhanh", "tăng cường", "nâng cao", "phát triển", "mở rộng", "nhân rộng", "duy trì", "củng cố",
  "kiện toàn", "đổi mới", "ứng dụng", "áp dụng", "nghiên cứu", "khảo sát", "đánh giá", "điều tra", "thống kê", "kiểm kê", "phân loại", "phân tích", "xác định",
  "công bố", "công khai", "cập nhật", "khai thác", "vận hành", "quản lý", "bảo vệ", "bảo đảm", "đảm bảo", "bảo trì", "bảo dưỡng", "bảo tồn", "phục hồi",
  "xử lý", "xử phạt", "xử lí", "ngăn chặn", "ngăn ngừa", "phòng chống", "phòng, chống", "phòng ngừa", "giải quyết", "tháo gỡ", "tiếp nhận", "cung cấp",
  "chia sẻ", "kết nối", "tích hợp", "số hóa", "chuẩn hóa", "chuẩn bị", "thiết lập", "thiết kế", "thành lập", "hình thành", "giới thiệu", "quảng bá", "xúc tiến",
  "liên kết", "liên hệ", "hợp tác", "tham gia", "góp ý", "sửa đổi", "bổ sung", "điều chỉnh", "thay thế", "bãi bỏ", "cụ thể hóa", "lồng ghép", "ưu tiên",
  "tập trung", "chú trọng", "quan tâm", "tiếp tục", "chỉ đạo", "lãnh đạo", "điều hành", "phân công", "giao", "đề nghị", "yêu cầu", "ký kết", "đàm phán",
  "thúc đẩy", "phát huy", "khắc phục", "chấn chỉnh", "siết chặt", "kiểm soát", "hạn chế", "giảm", "tăng", "tiết kiệm", "thu gom", "tuân thủ", "chấp hành",
  "sử dụng", "thông báo", "thông tin kịp thời", "gửi", "chuyển", "làm việc", "làm rõ", "làm tốt", "làm đầu mối", "mở", "đưa", "lựa chọn", "chọn lựa", "bàn giao",
  "tiếp thu", "tiếp cận", "giữ vững", "giữ gìn", "ổn định", "cơ cấu lại", "tái cơ cấu", "cải cách", "cải thiện", "cải tiến", "đơn giản hóa", "rút ngắn", "chuyển đổi",
  "chuyển giao", "đăng ký", "đặt hàng", "xác nhận", "xác lập", "xác minh", "phát hiện", "phát động", "phát hành", "nhắc nhở", "quyết định", "quy định", "quy hoạch",
  "tham vấn", "tư vấn", "phản biện", "biểu dương", "khen thưởng", "đề cao", "gắn", "dự báo", "cảnh báo", "quan trắc", "thử nghiệm", "thí điểm", "ra mắt",
  "khởi công", "khánh thành", "giải phóng mặt bằng", "giải ngân", "thanh toán", "quyết toán", "nghiệm thu", "chi trả", "bồi thường", "di dời", "trồng",
  "chăm sóc", "sơ kết", "tổng kết", "nắm bắt", "nắm", "khoanh vùng", "tôn tạo", "lưu trữ", "lắp đặt", "trang bị", "mua sắm", "tuyển dụng", "luân chuyển",
  "sắp xếp", "bố trí", "phân cấp", "phân quyền", "ủy quyền", "công nhận", "thu hồi", "xem xét", "có kế hoạch", "có biện pháp", "có giải pháp", "có phương án",
  "có văn bản", "xóa", "bám sát", "cam kết", "đồng hành", "xã hội hóa", "đa dạng hóa", "hiện đại hóa", "tối ưu hóa", "gia hạn", "đấu thầu", "đấu giá",
  "tiêu thụ", "thu mua", "tạm dừng", "dừng", "đình chỉ", "nghiêm cấm", "cấm", "không để", "không được", "không thu", "không sử dụng", "khuyến nghị", "trao đổi",
  "đối thoại", "tiếp xúc", "học tập", "tham quan", "liên thông", "phân luồng", "phân định", "kế thừa", "lập hồ sơ", "niêm yết", "đăng tải",
  "truyền thông", "tuyển chọn", "tôn vinh", "vinh danh", "truy xuất", "truy quét", "tuần tra", "đấu tranh", "bắt giữ", "xét duyệt", "thực thi", "thi hành",
  "kích hoạt", "nhắn tin", "cảnh giới", "canh gác", "cử", "ký", "nộp", "trích", "trích lập", "dành", "mua", "trao", "trao tặng", "treo", "đặt", "thay", "giúp", "nâng", "cắm", "phun", "rút", "bù", "bù đắp", "xét", "tặng", "thuê",
  "hoàn tất", "hoàn chỉnh", "chỉnh lý", "chỉnh sửa", "hiệu chỉnh", "chỉnh trang", "đưa tin", "phát sóng", "phát thanh", "phát bản tin", "phát tin", "phát tờ rơi", "phát động", "giải đáp", "giải thích", "trả lời", "phản hồi", "tiếp dân", "tiếp công dân",
  "điều động", "điều tiết", "điều phối", "bổ nhiệm", "miễn nhiệm", "tinh giản", "sáp nhập", "hợp nhất", "giải thể", "cổ phần hóa", "thoái vốn", "tái cấu trúc", "đảm nhiệm", "đảm nhận",
  "tiêu hủy", "tiêm phòng", "tiêm", "khử trùng", "khử khuẩn", "cách ly", "sàng lọc", "khám", "điều trị", "cứu chữa", "giảng dạy", "tuyển sinh", "phổ cập", "xóa mù chữ", "huấn luyện", "diễn tập", "luyện tập",
  "đối chiếu", "đối soát", "kê khai", "khai báo", "kiểm định", "kiểm nghiệm", "kiểm đếm", "kiểm toán", "giám định", "đo đạc", "cắm mốc", "cho thuê", "cho vay", "cho phép", "cho ý kiến", "chuyển mục đích",
  "tái định cư", "khơi dậy", "khích lệ", "động viên", "cổ vũ", "tôn trọng", "hiến kế", "kéo giảm", "kiềm chế", "khống chế", "đẩy lùi", "ngăn", "bảo toàn", "bảo hộ", "bảo mật", "lưu giữ", "sưu tầm", "xuất bản",
  "ươm tạo", "gieo trồng", "chuyển dịch", "tái đàn", "dồn điền", "tích tụ", "liên doanh", "chế biến", "thanh lý", "truy vết", "truy thu", "xếp hạng", "xếp loại", "bình xét", "bình chọn", "phong tặng",
  "ghi nhận", "nêu cao", "tiếp nối", "coi trọng", "lắng nghe", "đề ra", "thi công", "khởi động", "triển lãm", "trưng bày", "quảng cáo", "phân phối", "cung ứng", "dự trữ", "bình ổn", "khoanh nuôi", "khoanh định",
  "truyền dạy", "trao quyền", "đấu nối", "kết nạp", "can thiệp", "hiệp đồng", "hiệp thương", "ứng phó", "ứng cứu", "ứng trực", "cứu hộ", "cứu nạn", "cứu trợ", "sơ tán", "chằng chống", "gia cố", "tu bổ", "duy tu",
  "sửa chữa", "tu sửa", "tôn cao", "nạo vét", "kiên cố hóa", "cứng hóa", "tháo dỡ", "phá dỡ", "cưỡng chế", "giải tỏa", "đóng cửa", "phê bình", "kỷ luật", "định hướng", "trợ giúp", "giúp đỡ", "vay", "học hỏi",
  "rèn luyện", "phân cấp", "phân nhiệm", "phân vùng", "giao quyền", "giao đất", "giao rừng", "thẩm tra", "thẩm duyệt", "cấp phát", "cấp bù", "cấp mới", "cấp đổi", "cấp mã", "cấp thẻ", "cấp chứng",
  "tạm ứng", "hoàn trả", "miễn, giảm", "miễn giảm", "giãn", "cơ cấu nợ", "bảo lãnh", "chống", "từ chối", "loại bỏ", "loại trừ", "tạm đình chỉ", "thu thập", "thu nhận", "thu thuế", "thu nợ",
  "nhắc việc", "phúc đáp", "phúc tra", "kiểm điểm", "tự đánh giá", "tự kiểm tra", "tự rà soát", "tự chịu", "khắc phục", "bồi đắp", "tổng rà soát", "tổng kiểm tra", "tổng điều tra",
  "quảng bá", "trưng cầu", "lấy ý kiến", "lấy mẫu", "xin ý kiến", "viết", "ghi hình", "dịch thuật", "nhập dữ liệu", "cài đặt", "nâng hạng", "nâng chuẩn", "thuần hóa",
  "nhân nuôi", "nhân giống", "phát hiện", "phát quang", "phát triển", "trồng rừng", "khai hoang", "đóng góp", "quyên góp", "ủng hộ", "tài trợ", "viện trợ",
  "thăm hỏi", "tri ân", "tuyên dương", "thi đua", "đăng cai", "đón", "tiếp đón", "bảo quản", "tu tạo", "trùng tu", "bóc tách", "khởi kiện", "xét xử", "truy tố", "khởi tố", 
  "phân tuyến", "phân làn", "điều hòa", "nới lỏng", "thắt chặt", "minh bạch hóa", "luật hóa", "nội luật hóa", "thể chế hóa", "quốc tế hóa", "tiêu chuẩn hóa", "điện tử hóa", "cơ giới hóa", "tự động hóa", "xanh hóa",
  "đáp ứng", "phấn đấu", "nghiên cứu, đề xuất", "phân giao", "giao nhiệm vụ", "bàn bạc", "thống nhất", "quy tụ", "khơi thông", "mời", "tìm kiếm", "tận dụng",
  "định hướng", "khai báo", "khai trương", "khống chế", "giải trình", "bổ nhiệm", "phân phối", "điều phối", "phối hợp chặt chẽ", "vận dụng", 
  "tổng kiểm tra", "tổng rà soát", "tổng điều tra", "sẵn sàng", "dự trữ", "cấp phát", "sưu tầm", "kiểm định", "giám định", "kiểm nghiệm", "chứng nhận", "đo lường", "điều tiết", "cử", "bảo quản",
  "nhân bản", "tự kiểm tra", "xử trí", "tiếp công dân", "trả kết quả", "bồi hoàn", "thu thập", "lấy ý kiến", "tổ chức lấy", "sao chụp", "rà quét", "diễn tập", "ứng phó", "ứng trực", "bám nắm", "hoàn trả", "hoàn chỉnh",
  "hòa giải", "tố giác", "chống", "dành", "ban bố", "tập hợp", "đấu nối", "mở đợt", "phân tách", "triệt phá", "truy tố", "xét xử", "kê khai", "định giá", "cân đối, bố trí", "lắng nghe",
  "có cơ chế", "có chính sách", "có trách nhiệm", "chịu trách nhiệm", "xây mới", "làm mới", "sửa chữa", "hạn chế tối đa", "trực tiếp", "kết hợp",
  "trả lời", "đối chiếu", "giúp", "giúp đỡ", "phản ánh", "chọn", "lấy", "tổng kiểm kê", "nạo vét", "kết nghĩa", "chú ý", "thông xe", "miễn", "trợ giá", "trợ giúp", "vận chuyển", "phát sóng", "chấm dứt", "khoanh định", "khoanh vẽ", "kéo giảm", "kiềm chế",
  "giải tỏa", "xuất cấp", "cấp bổ sung", "cấp mã", "cấp phát", "cấp đủ", "cấp đất", "cấp vốn", "cấp thẻ", "đăng kiểm", "hủy bỏ", "tiêm phòng", "phun", "cắm", "thanh tra việc", "thanh tra công tác", "thanh tra trách nhiệm",
  "khôi phục", "tìm kiếm", "tiếp tế", "cứu chữa", "san lấp", "thả", "phân bố", "khuyến cáo", "trang trải", "tri ân", "kiểm chứng", "chuyển mạnh", "bãi nhiệm", "tạm ứng", "hạch toán", "khen", "đào sâu", "tháo dỡ", "cưỡng chế",
  "tiêu hủy", "phân kỳ", "bảo hộ", "bảo hiểm", "số hoá", "tinh gọn", "tinh giản", "hợp nhất", "sáp nhập", "giải thể", "nối dài", "nới", "khơi dậy", "lan tỏa", "nêu gương", "gương mẫu", "không cấp", "không mở", "không tiếp nhận",
  "thông qua nghị quyết", "quán xuyến", "đảm nhiệm", "đảm trách", "tiếp sức", "ghi nhận", "theo sát", "giữ nguyên", "giữ ổn định", "bảo lãnh", "phát triển mới", "báo cáo nhanh", "đăng cai", "tổ chức lại",
  "phủ sóng", "phủ xanh", "đấu mối", "gieo cấy", "gieo sạ", "xuống giống", "thu hoạch", "dọn dẹp", "vệ sinh", "quét dọn", "tỉa thưa", "khai thông", "khơi", "khơi nguồn", "công diễn", "biểu diễn", "sáng tác", "dàn dựng",
  "phục dựng", "phục chế", "phục hưng", "phát lộ", "khai quật", "giám tuyển", "sưu tập", "chụp", "quay", "phỏng vấn", "đưa vào", "đưa ra", "nâng tầm", "nâng mức", "nâng tỷ lệ", "nâng dần", "tăng tỷ lệ", "tăng dần",
  "tăng mức", "tăng thu", "tăng tốc", "giảm dần", "giảm tỷ lệ", "giảm thiểu", "giảm tải", "cắt giảm", "cắt bỏ", "miễn trừ", "hoãn", "giãn tiến độ", "bứt phá", "dẫn dắt", "đi đầu", "điều tra, khảo sát",
  "truy cứu", "thu giữ", "tịch thu", "tạm giữ", "tạm giam", "khám xét", "giám sát chặt", "kiểm soát chặt", "cảnh cáo", "răn đe", "dạy nghề", "truyền đạt", "truyền tải", "truyền nghề", "thuyết minh", "thuyết phục",
  "nhân lên", "gia tăng", "gia công", "gia cường", "gắn kết", "gắn liền", "gắn biển", "gắn mã", "dán nhãn", "sao lưu", "sao gửi", "lưu ý", "gửi báo cáo", "chuyển phát", "chuyển tải", "chuyển hóa", "chuyển nhượng",
  "chuyển hướng", "phân chia", "phân khai", "phân nhóm", "phân khu", "phân lô", "cấp tín dụng", "giải chấp", "giải cứu", "giải mã", "giải trừ", "tham dự", "tham chiếu", "tham khảo", "tiếp quản", "tiếp thị", "tiến tới",
  "thương mại hóa", "cụ thể hoá", "hiện thực hóa", "chuyên môn hóa", "chuyên nghiệp hóa", "đồng bộ hóa", "hợp lý hóa", "hợp thức hóa", "hài hòa hóa", "lành mạnh hóa", "trẻ hóa", "ngầm hóa", "bê tông hóa", "nhựa hóa",
  "tin học hóa", "văn bản hóa", "khuyến mại", "bán đấu giá", "xuất bán", "xuất trình", "tiêu úng", "tiêu thoát", "ngăn mặn", "trữ nước", "tích nước", "tích trữ", "tích lũy", "xả lũ", "đóng tàu", "hạ tải", "hạ thấp",
  "hạ thủy", "neo đậu", "cập bến", "ra quân", "ra khơi", "xuất quân", "trực ban", "trực chiến", "túc trực", "chốt chặn", "chốt trực", "phong tỏa", "rào chắn", "che chắn", "che phủ", "phủ kín", "lấp đầy", "chôn lấp",
  "tái chế", "tái sử dụng", "tái sinh", "tái tạo", "tái thiết", "tái phân bổ", "tái hòa nhập", "hỏi ý kiến", "trả nợ", "thu phí", "thu xếp", "nộp ngân sách", "khoán chi", "khai thuế", "quyết nghị", "biểu quyết",
  "bỏ phiếu", "đề bạt", "đề cử", "đề xuất, kiến nghị", "đề phòng", "đề đạt", "thỏa thuận", "chấp thuận", "chấp nhận", "bác bỏ", "khước từ", "thu hẹp", "thu nhỏ", "nối tuyến", "nối mạng", "kết thúc", "hoàn công",
  "hoàn thuế", "hoàn nguyên", "khởi tạo", "khởi xướng", "khơi gợi", "gợi ý", "gợi mở", "bồi trúc", "chăm lo", "chăm bón", "chăm nuôi", "nuôi dưỡng", "nuôi cấy", "chữa cháy", "chữa bệnh", "cấp cứu", "hồi sức",
  "phẫu thuật", "xét nghiệm", "chẩn đoán", "tầm soát", "theo dõi, giám sát", "giám hộ", "đỡ đầu", "nhận đỡ đầu", "nhận", "nhận diện", "kết nối cung cầu", "bảo chứng", "bảo lưu", "xác thực", "định danh", "định vị",
  "định lượng", "lập lại", "lập trình", "lập quy", "lập mới", "rải thảm", "thông tuyến", "thông quan", "đả thông", "tuyên án", "cổ động", "phát thưởng", "phát quà", "phát tặng", "phản bác", "phản ảnh", "cải hoán",
  "làm chủ", "làm sạch", "làm giàu", "làm thủ tục", "làm thí điểm", "làm cho", "làm lại", "làm quen", "giao lưu", "giao ban", "giao khoán", "giao chỉ tiêu", "giao kế hoạch", "giao vốn", "kéo dài", "giữ chân", "gìn giữ",
  "dạy học", "kiểm thử", "kiểm dịch", "đo kiểm", "đo đếm", "cân nhắc", "tính toán", "tính đúng", "so sánh", "đối sánh", "tra cứu", "truy cập", "truy nhập", "đón tiếp", "tiễn", "đưa đón", "chuyên chở", "bốc dỡ",
  "bốc xếp", "giao nhận", "cấp phối", "trợ cấp", "tặng quà", "trao học bổng", "xử nghiêm", "xử lý nghiêm", "xử lý dứt điểm", "kiên quyết xử lý", "dứt điểm", "ngừng", "tạm ngừng", "tạm ngưng", "ngưng", "đình hoãn",
  "mở khóa", "cấm biển", "xóa bỏ", "xoá bỏ", "xóa nhà tạm", "xóa đói", "thanh quyết toán", "thanh lọc", "thanh thải", "soát xét", "rà lại", "rà soát lại", "chuẩn xác", "chuẩn y", "tối ưu", "tối đa hóa", "tối thiểu hóa",
  "động thổ", "ký hợp đồng", "ký cam kết", "ký giao ước", "giao ước", "đăng bài", "đăng bạ", "đăng nhập", "tải lên", "chạy thử", "thực hành", "thực nghiệm", "thể nghiệm", "khái toán", "tách thửa", "đổi thửa",
  "hoán đổi", "bổ khuyết", "bổ trợ", "bổ túc", "đính chính", "cải chính", "giải tán", "giải phóng", "tạo nguồn", "tạo việc làm", "tạo môi trường", "tạo sự", "tạo chuyển biến", "sơ chế", "đóng gói", "mở thầu",
  "xét thầu", "chấm thầu", "chỉ định thầu", "đánh số", "đánh chặn", "đánh dấu", "đánh thức", "ghi chép", "ghi nợ", "báo công", "báo động", "báo tin", "cảnh tỉnh", "thức tỉnh", "giải oan", "minh oan", "bào chữa",
  "biện hộ", "công chứng", "chứng thực", "chứng minh", "thị sát", "thị thực", "khảo nghiệm", "khảo cứu", "khảo thí", "thi tuyển", "xét tuyển", "sát hạch", "bốc thăm", "chấm điểm", "phê chuẩn", "phê phán", "lên án",
  "lên kế hoạch", "lên phương án", "lên danh sách", "lên lịch", "có hình thức", "có công văn", "có lộ trình", "có ý kiến", "có báo cáo", "soi chiếu", "trang cấp", "trang trí", "treo cờ", "treo biển", "căng treo",
  "kẻ vẽ", "chỉnh huấn", "chỉnh đốn", "noi gương", "ngợi khen", "xây dựng mới", "xây lắp", "nắm chắc", "ưu đãi", "chặt tỉa", "cho ra khơi", "tổ chức diễn tập", "nắm vững", "vào cuộc", "nêu rõ", "chỉ rõ", "chốt danh sách", "chốt số liệu", "báo cáo giải trình",
  "dự kiến phân bổ", "tiết giảm", "cắt lỗ", "sa thải", "bình bệnh án", "tín chấp", "kết nối với",
] as const; // prettier-ignore

/** Words of manner and modality that stand before a task's verb and so begin the predicate. */
const BEFORE_VERBS = [
  "không",
  "chủ động", "kịp thời", "thường xuyên", "định kỳ", "nghiêm túc", "tích cực", "khẩn trương", "trực tiếp", "đồng thời", "từng bước", "kiên quyết", "quyết liệt",
  "phải", "cần", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hàng tháng", "hằng tháng", "hàng tuần", "hằng tuần", "quyết tâm", "nhanh chóng", "sớm",
  "không ngừng", "tuyệt đối", "trước mắt", "cùng", "chỉ cấp", "chỉ được", "căn cứ", "trên cơ sở", "theo chức năng", "theo thẩm quyền", "theo nhiệm vụ", "là cơ quan",
  "là đơn vị", "là đầu mối", "làm đầu mối", "làm cơ quan", "làm thường trực", "làm nhiệm vụ", "giữ vai trò", "đóng vai trò", "có nhiệm vụ", "sẽ", "xong", "nỗ lực", "linh hoạt", "cương quyết", "nghiêm khắc", "nghiêm chỉnh", "mạnh dạn", "quyết tâm", "gương mẫu", "cẩn trọng", "thận trọng", "chủ động, tích cực", "tích cực, chủ động", "hàng ngày", "hằng ngày", "trước hết", "tranh thủ", "trọng tâm là", "thực sự", "sử dụng hiệu quả", "quản lý chặt chẽ",
] as const; // prettier-ignore

/** Adverbs and modals before a verb. */
export const MANNER_WORD = phraseTable(BEFORE_VERBS);

/** What begins a task or a predicate. */
export const PREDICATE_START = phraseTable([...TASK_VERBS, ...BEFORE_VERBS]);

/** Verbs that may name a body's trade right after its noun: `cơ quan quản lý`, `doanh nghiệp sản xuất`, `đơn vị đầu tư`. */
export const TRADE_VERB = phraseTable([
  "quản lý", "đầu tư", "sản xuất", "kinh doanh", "phục vụ", "đăng ký", "truyền thông", "chế biến", "khai thác", "vận hành", "nghiên cứu", "đào tạo", "thực hiện",
  "giám sát", "xúc tiến", "tư vấn", "thẩm định", "chủ trì", "soạn thảo", "tham mưu", "cung cấp", "xuất khẩu", "nuôi trồng", "được", "thi công", "phát triển",
  "kiểm tra", "thanh tra", "tham gia", "thu gom", "vận chuyển", "bảo hiểm", "bảo hộ", "hỗ trợ", "kiểm soát", "điều phối", "quy hoạch", "bảo trì", "quan trắc", "bảo tồn",
]); // prettier-ignore

/** A sentence with one of these binds whoever it is about. */
export const MODAL = phraseTable([
  "phải", "có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "nghiêm cấm", "không được", "bắt buộc", "chủ trì", "đề nghị", "yêu cầu", "giao cho", "cấm", "cần phải",
  "có nghĩa vụ", "được giao chủ trì", "giao", "chỉ được", "cần",
]); // prettier-ignore

/** The task's weight by its first words, strongest first; anything else is an order. */
export const STRENGTH_WORDS = {
  lead: phraseTable(["chủ trì", "là cơ quan thường trực", "là cơ quan đầu mối", "là đầu mối", "làm đầu mối"]),
  advise: phraseTable([
    "tham mưu",
    "đề xuất",
    "kiến nghị",
    "tư vấn",
    "góp ý",
    "phản biện",
    "nghiên cứu, đề xuất",
    "nghiên cứu đề xuất",
  ]),
  study: phraseTable(["nghiên cứu", "khảo sát", "xem xét", "tìm hiểu"]),
  encourage: phraseTable(["khuyến khích", "vận động", "động viên", "khuyến nghị", "mời gọi"]),
} as const;
