import { phraseTable } from "../phrases.ts";

/** Nouns that name one body when a name follows: `Sở …`, `Văn phòng …`, `Giám đốc …`. */
const PROPER_HEADS = [
  "sở", "bộ", "ubnd", "ủy ban nhân dân", "ủy ban mặt trận tổ quốc", "ủy ban", "hđnd", "hội đồng nhân dân", "hội đồng", "văn phòng", "ban quản lý", "ban chỉ đạo",
  "ban điều phối", "ban cán sự đảng", "đảng đoàn", "tổ chức đảng", "đoàn kiểm tra", "tổ giúp việc", "ban điều hành", "ban dân tộc", "ban tuyên giáo", "ban tổ chức", "ban dân vận", "ban nội chính", "ban chỉ huy", "ban thường vụ", "ban", "cục",
  "vụ", "tổng cục", "chi cục", "công an", "thanh tra", "trung tâm", "viện", "viện kiểm sát", "tòa án", "báo", "đài", "ngân hàng", "kho bạc", "tập đoàn", "tổng công ty",
  "công ty", "liên hiệp", "liên minh", "hiệp hội", "hội", "liên đoàn", "mặt trận tổ quốc", "mặt trận", "mttq", "tỉnh đoàn", "thành đoàn", "đoàn thanh niên", "đoàn",
  "bộ chỉ huy", "bộ tư lệnh", "bộ đội biên phòng", "phòng", "tổ công tác", "tổ", "hạt kiểm lâm", "kiểm lâm", "quản lý thị trường", "hải quan", "cục thuế", "thuế",
  "bảo hiểm xã hội", "cổng thông tin điện tử", "thông tấn xã", "quỹ", "nhà đầu tư", "chủ đầu tư", "chủ rừng", "chủ cơ sở", "chủ", "doanh nghiệp", "hợp tác xã", "trường",
  "học viện", "đại học", "trường đại học", "cảnh sát", "lực lượng", "tỉnh ủy", "thành ủy", "huyện ủy", "đảng ủy", "chính phủ", "quốc hội", "thủ tướng", "chủ tịch",
  "phó chủ tịch", "bộ trưởng", "thứ trưởng", "giám đốc", "thủ trưởng", "người đứng đầu", "lãnh đạo", "chánh văn phòng", "chánh thanh tra", "trưởng ban", "trưởng phòng",
  "hiệu trưởng", "tổng giám đốc", "cục trưởng", "vụ trưởng", "đồng chí", "bưu điện", "điện lực", "thương vụ", "thường trực", "cấp ủy", "chi nhánh", "xí nghiệp", "nhà máy",
  "bệnh viện", "vườn quốc gia", "cảng vụ", "tổng thư ký", "trạm", "đội", "viễn thông", "tòa soạn", "nhà xuất bản", "bảo tàng", "thư viện", "phân viện", "cụm", "tiểu ban",
  "mạng", "nhà mạng", "nhà cung cấp", "nhà thầu", "khối", "thành viên", "toàn ngành", "trưởng thôn", "trưởng ấp", "trưởng bản", "trưởng xóm", "trưởng khu", "tổ trưởng", "bí thư",
  "phó giám đốc", "phó trưởng ban", "phó trưởng phòng", "trạm trưởng", "đội trưởng", "chi cục trưởng", "viện trưởng", "chánh án", "tạp chí", "đoạn quản lý", "huyện đoàn", "xã đoàn", "quận đoàn", "thị đoàn",
  "quận ủy", "thị ủy", "đồn biên phòng", "binh chủng", "quân khu", "binh đoàn", "quân đoàn", "sư đoàn", "trung đoàn", "lữ đoàn", "ban giám hiệu", "ban chấp hành", "ban công tác mặt trận", "nhà văn hóa",
  "phó thủ tướng", "ubmttq", "ubmttqvn", "ủy ban mttq", "ủy ban mặt trận", "kiểm toán nhà nước", "kiểm toán", "kho bạc nhà nước", "ngân hàng nhà nước", "ngân hàng chính sách xã hội", "viện ksnd", "vksnd", "tand", "tòa", "bộ chqs", "ban chqs", "bchqs",
  "bđbp", "cảnh sát biển", "bql", "ban qlda", "ban quản trị", "ban đại diện", "ban giám đốc", "ban lãnh đạo", "ban liên lạc", "ban vận động", "ban soạn thảo", "ban biên tập", "tổ biên tập", "tổ soạn thảo", "ban tổ chức cuộc thi", "ban kinh tế", "ban pháp chế",
  "ban văn hóa", "ban đô thị", "tổ đại biểu", "đoàn đại biểu quốc hội", "đoàn đbqh", "ủy viên", "đại biểu", "chủ nhiệm", "phó chủ nhiệm", "tổng thanh tra", "thống đốc", "tổng cục trưởng", "phó cục trưởng", "phó vụ trưởng", "tổng biên tập", "kế toán trưởng",
  "đội trưởng", "hiệu trưởng", "trưởng đoàn", "trưởng công an", "trung ương đoàn", "trung ương hội", "hội nông dân", "hội liên hiệp phụ nữ", "hội lhpn", "hội cựu chiến binh", "hội ccb", "liên đoàn lao động", "lđlđ", "liên hiệp hội", "công đoàn", "đoàn tncs", "thành hội", "tỉnh hội",
  "khu bảo tồn", "khu quản lý", "ban quản lý rừng", "công ty tnhh", "công ty cổ phần", "ctcp", "tct", "bến xe", "nhà hát", "nông trường", "lâm trường", "thành ủy viên", "bưu cục", "sân bay", "cảng hàng không", "học viện", "phân hiệu", "trường cao đẳng", "trường trung cấp", "trung tâm y tế",
  "văn phòng điều phối", "văn phòng đăng ký", "vpđp", "cục hải quan", "chi cục thuế", "chi cục hải quan", "đội thuế", "thuế cơ sở", "thi hành án", "cục thi hành án", "chi cục thi hành án", "bhxh", "hạt quản lý", "xí nghiệp", "tổng đội", "trung ương", "tổng công đoàn", "hệ thống thông tin cơ sở", "hệ thống truyền thanh", "hệ thống truyền thông", "hệ thống chính trị", "trưởng", "công chức", "chỉ huy trưởng", "phó chỉ huy trưởng", "chính ủy", "đồn trưởng", "tham mưu trưởng", "trưởng trạm", "thuyền trưởng", "tư lệnh", "chánh tòa", "tổng đội trưởng",
  "khoa", "bộ môn", "trưởng khoa", "phó trưởng khoa", "trưởng bộ môn", "phân xưởng", "quản đốc", "thư ký", "ban thư ký", "người đại diện", "kíp", "tt", "ban trị sự", "ban bảo vệ", "tổ bảo vệ", "nhóm", "nhóm công tác", "nhóm chuyên gia", "tổ chuyên gia", "cơ quan công an", "cơ quan thuế", "kế toán", "khu tự quản",
  "chủ tịch hội", "phó trưởng đoàn", "trưởng các đoàn", "phó hiệu trưởng", "phó chánh văn phòng", "phó viện trưởng", "quyền giám đốc", "trạm kiểm lâm", "trạm khuyến nông", "trạm chăn nuôi", "khu di tích", "ban nông nghiệp", "ban công tác", "ban quản lý khu", "ban phối hợp", "tổ hỗ trợ", "tổ thường trực", "văn phòng thường trực", "cơ quan thường trực", "cơ quan thường trú", "đội quản lý thị trường", "lực lượng quản lý thị trường", "hãng", "liên đoàn bóng đá", "liên hiệp các hội", "hội doanh nghiệp", "hội luật gia", "hội nhà báo", "hội chữ thập đỏ", "hội khuyến học", "hội người cao tuổi", "hội làm vườn", "hợp tác xã nông nghiệp", "ga", "bưu chính", "viettel", "vnpt", "mobifone", "vnpost", "evn", "agribank", "tkv", "pvn", "vinamilk", "petrolimex",
] as const; // prettier-ignore

/** Nouns that name a kind of body and so a group, alone or with `các`: `các sở, ban, ngành`. */
const GROUP_NOUNS = [
  "sở", "bộ", "ban", "ngành", "cơ quan", "đơn vị", "địa phương", "tổ chức", "cá nhân", "đoàn thể", "hội đoàn thể", "doanh nghiệp", "hợp tác xã", "cấp", "cấp ngành",
  "cấp ủy", "tổ chức đảng", "vụ", "cục", "viện", "trường", "hội", "hiệp hội", "tập đoàn", "tổng công ty", "nhà đầu tư", "nhà mạng", "chủ đầu tư", "xã", "phường", "quận", "huyện",
  "thị xã", "thành phố", "tỉnh", "mặt trận", "cơ sở", "hộ", "hộ gia đình", "chủ cơ sở", "cơ quan ngang bộ", "viện nghiên cứu", "trường đại học", "cao đẳng", "đặc khu",
  "trường học", "nhà trường", "ban quản lý", "lực lượng", "hội đồng", "phòng", "phòng ban", "phòng, ban", "trung tâm", "ngân hàng", "cơ sở giáo dục",
  "cơ sở sản xuất", "hiệp hội ngành hàng", "tổ chức tín dụng", "tổ chức chính trị", "viện, trường", "công ty", "đảng bộ", "chi bộ", "cơ quan, đơn vị", "mạng", "chủ thể", "nhà cung cấp",
  "htx", "chủ", "đồng chí", "cấp chính quyền", "trạm", "đội", "nhà máy", "nhà khoa học", "chuyên gia", "huyện ủy", "thành ủy", "thị ủy", "quận ủy", "đảng ủy", "thôn", "tổ dân phố", "ấp", "buôn", "khu phố", "xóm", "khóm", "đồn biên phòng", "đài",
  "bộ, ngành", "sở, ngành", "sở ngành", "bộ ngành", "phòng ban", "chủ rừng", "chủ nuôi", "chủ phương tiện", "chủ vật nuôi", "chủ hộ", "chủ đập", "chủ hồ", "chủ tàu", "chủ dự án", "chủ vườn", "chủ trang trại", "nông dân", "ngư dân", "hộ dân", "hộ kinh doanh", "nhà thầu",
  "khoa", "bộ môn", "phân xưởng", "nhóm", "công đoàn", "chi đoàn", "chi hội", "liên đoàn", "đội ngũ cán bộ", "tổ công tác", "thôn, bản", "bản",
  "đơn vị sự nghiệp", "cơ quan báo chí", "bệnh viện", "trung tâm y tế", "trạm y tế", "cơ sở y tế", "cơ sở đào tạo", "doanh nghiệp nhà nước", "hội quần chúng", "hội đặc thù", "thành viên", "thị trấn", 
  "lực lượng chức năng", "lực lượng vũ trang", "tổ chức chính trị - xã hội", "tổ chức đoàn thể", "kho bạc", "nhà phân phối", "nhà sản xuất", "nhà đầu tư hạ tầng", "đại lý", "cơ quan tham mưu, giúp việc", "chính quyền", "chính quyền địa phương", "chính quyền các cấp", "cơ quan chức năng", "cơ quan quản lý nhà nước", "cơ quan truyền thông", "cơ quan tố tụng", "lực lượng công an", "lực lượng quân đội", "nhà phát triển", "nghiệp đoàn", "câu lạc bộ", "cộng đồng", "cộng đồng dân cư", "cộng đồng doanh nghiệp", "chủ sử dụng lao động", "người sử dụng lao động", "chủ lò mổ", "chủ bến", "chủ mỏ", "chủ thầu", "chủ nhà trọ", "chủ kho", "cơ sở kinh doanh", "cơ sở lưu trú", "cơ sở khám bệnh, chữa bệnh", "cơ sở giáo dục nghề nghiệp", "đơn vị vận tải", "tổ hợp tác", "câu lạc bộ", "quỹ tín dụng", "ngân hàng thương mại", 
] as const; // prettier-ignore

export const PROPER_HEAD = phraseTable(PROPER_HEADS);
export const GROUP_NOUN = phraseTable(GROUP_NOUNS);
export const BODY_HEAD = phraseTable([...PROPER_HEADS, ...GROUP_NOUNS]);

/** State bodies among the group nouns: after enterprises or schools they begin a new group. */
export const STATE_NOUN = phraseTable(["sở", "bộ", "ban", "ngành", "vụ", "cục"]);

/** Places that continue a committee's name after a comma: `UBND các xã, phường, đặc khu`. */
export const PLACE_NOUN = phraseTable([
  "xã",
  "phường",
  "đặc khu",
  "thị trấn",
  "quận",
  "huyện",
  "thị xã",
  "thành phố",
  "tỉnh",
  "thành",
  "thị",
  "khu vực",
  "cấp",
]);

/** Phrases that begin like a body and are none. */
export const NOT_BODY = phraseTable([
  "khoa học", "khoa cử", "nhóm hàng", "nhóm nhiệm vụ", "nhóm giải pháp", "nhóm chỉ tiêu", "nhóm vấn đề", "nhóm yếu thế", "nhóm đối tượng", "nhóm tuổi", "nhóm nợ", "nhóm các", "bản đồ", "bản tin", "bản sao", "bản chính", "bản cam kết", "bản sắc", "bản quyền", "bản lĩnh", "bản ghi", "bản án", "bản đăng ký", "bản kế hoạch", "bản thân", "bản kê", "bản vẽ", "kế toán trưởng", "người đại diện theo",
  "trường hợp", "bộ máy", "bộ phận", "bộ tiêu chí", "bộ chỉ số", "bộ dữ liệu", "bộ thủ tục", "bộ tài liệu", "ban hành", "ngành nghề", "hội nghị", "hội thảo", "hội nhập", "hội chợ", "cấp phép",
  "cấp giấy", "báo cáo", "chủ động", "chủ trì", "chủ yếu", "chủ trương", "phòng ngừa", "phòng, chống", "phòng chống", "đội ngũ", "tổ chức thực hiện", "tổ chức triển khai",
  "cơ sở dữ liệu", "cơ sở hạ tầng", "cơ sở pháp lý", "cơ sở vật chất", "quỹ đất", "mạng lưới", "khu công nghiệp", "khu kinh tế", "khu đô thị", "cấp kinh phí", "cấp bách",
  "thành phố thông minh", "hộ chiếu", "cụm công nghiệp", "đoàn kết", "trạm thu phát", "lãnh đạo, chỉ đạo", "thành lập", "thực hiện", "đội hình", "khối lượng", "tỉnh hình",
  "khu vực", "tổ chức các", "tổ chức hội", "tổ chức đào", "tổ chức tập", "tổ chức tuyên", "tổ chức kiểm", "tổ chức rà", "tổ chức xây", "tổ chức đánh", "tổ chức sơ", "tổ chức thu",
  "tổ chức lại", "tổ chức tốt", "tổ chức điều", "tổ chức bộ", "thanh tra, kiểm tra", "thanh tra, giám sát", "thanh tra chuyên ngành", "hội tụ", "báo động", "chủ đề", "chủ lực", "thuế suất", "bộ luật",
  "công an toàn", "thành phần", "tỉnh lộ", "quỹ đạo", "trường học ứng", "trạm biến", "trung tâm dữ liệu", "trung tâm logistics", "tổ hợp", "thị trường", "cấp độ", "chủ quyền",
  "cấp mã", "cấp bổ sung", "cấp phát", "cấp nước", "cấp thoát nước", "cấp điện", "cấp vốn", "cấp thẻ", "cấp mới", "cấp đổi", "cấp đủ", "cấp chứng chỉ", "cấp chứng nhận", "cấp ủy viên", "đội viên", "hội viên", "đoàn viên", "thôn bản",
  "quỹ thời gian", "đài truyền thanh thông minh", "mạng xã hội", "hội đàm", "tổ hợp tác xã hội", "xã hội", "thành tựu", "tổ yến", "ban đầu", "ngành hàng", "hội phí", "chính quyền điện tử", "chính quyền số", "cộng đồng quốc tế", "ga rác",
]); // prettier-ignore

/** Names of fields that follow `Sở`, `Bộ`, `Phòng`, some with commas inside. Case in the documents wavers, the words do not. */
export const FIELD_NAME = phraseTable([
  "khoa học và công nghệ", "kế hoạch và đầu tư", "tài nguyên và môi trường", "nông nghiệp và môi trường", "nông nghiệp và phát triển nông thôn", "nông nghiệp & ptnt",
  "nông nghiệp và ptnt", "nn&ptnt", "nn và ptnt", "lao động - thương binh và xã hội", "lao động – thương binh và xã hội", "lao động, thương binh và xã hội", "lao động thương binh và xã hội", "lđ-tb&xh",
  "lđtb&xh", "dự án đầu tư xây dựng", "dự án đầu tư xây dựng công trình", "các dự án đầu tư xây dựng", "các dự án đầu tư", "dự án đầu tư", "đầu tư phát triển", "phát triển đất", "bảo lãnh tín dụng", "bảo vệ môi trường", "phát triển khoa học và công nghệ", "bảo trì đường bộ", "phòng chống thiên tai", "phòng, chống thiên tai", "phòng, chống thiên tai và tìm kiếm cứu nạn", "phòng chống thiên tai và tìm kiếm cứu nạn", "phòng thủ dân sự", "phòng thủ dân sự, phòng, chống thiên tai và tìm kiếm cứu nạn", "phòng, chống lụt bão và tìm kiếm cứu nạn", "phòng chống lụt bão", "phòng, chống dịch bệnh", "phòng chống dịch", "phòng, chống tội phạm", "nhà giáo và cán bộ quản lý giáo dục", "quản lý chất lượng", "quản lý dược", "quản lý lao động ngoài nước", "quản lý khám, chữa bệnh", "quản lý nợ và cưỡng chế nợ thuế", "kê khai và kế toán thuế", "tuyên truyền - hỗ trợ người nộp thuế", "thanh tra - kiểm tra", "quản lý đầu tư", "quản lý tài nguyên", "quản lý bảo vệ rừng", "bảo tồn thiên nhiên", "khoa học công nghệ và môi trường", "khoa học, công nghệ", "điều tra chống buôn lậu",
  "đầu tư xây dựng", "kiểm soát bệnh tật", "phục vụ hành chính công", "xúc tiến đầu tư", "xúc tiến thương mại", "hỗ trợ doanh nghiệp", "phát triển quỹ đất", "quản lý thị trường",
  "văn hóa, thể thao và du lịch", "văn hóa thể thao và du lịch", "văn hóa thể thao du lịch", "văn hóa và thể thao", "văn hóa - thông tin", "văn hóa, thông tin",
  "văn hóa - xã hội", "văn hóa, khoa học và thông tin", "vh,tt&dl", "vhttdl", "thông tin và truyền thông", "tt&tt", "giáo dục và đào tạo", "giáo dục, đào tạo", "gd&đt",
  "giao thông vận tải", "gtvt", "công thương", "công nghiệp", "thương mại", "xây dựng", "tài chính", "tư pháp", "nội vụ", "ngoại vụ", "ngoại giao", "quốc phòng", "y tế", "du lịch",
  "công an", "dân tộc và tôn giáo", "dân tộc", "quy hoạch - kiến trúc", "quy hoạch và kiến trúc", "kế hoạch, tài chính", "kế hoạch - tài chính", "tổ chức cán bộ", "tổ chức - cán bộ", "pháp chế", "hợp tác quốc tế", "thi đua - khen thưởng", "thi đua, khen thưởng", "khoa học, công nghệ và môi trường", "an toàn thực phẩm", "kinh tế, hạ tầng và đô thị", "kinh tế và hạ tầng",
  "kinh tế", "tài chính - kế hoạch", "quản lý đô thị", "bưu chính, viễn thông", "kh&cn", "kh&đt", "tn&mt", "nn&mt", "phát thanh và truyền hình", "phát thanh - truyền hình",
  "phát thanh, truyền hình", "và phát thanh truyền hình", "và phát thanh, truyền hình", "và phát thanh - truyền hình", "và đài phát thanh, truyền hình", "và đài phát thanh - truyền hình", "và đài phát thanh và truyền hình", "và đài phát thanh truyền hình", "thể dục thể thao", "thủy sản",
  "lâm nghiệp", "kiểm lâm", "thủy lợi", "thống kê", "ngân hàng nhà nước việt nam", "thanh tra",
  "bưu chính viễn thông", "bưu chính, viễn thông", "thương mại - du lịch", "thương mại và du lịch", "du lịch - thương mại", "công nghiệp - thương mại", "văn hóa thông tin", "văn hóa và thông tin", "văn hóa, xã hội", "văn hóa xã hội", "thể dục, thể thao",
  "lao động, thương binh & xã hội", "lao động - tb&xh", "lao động - tbxh", "lao động tb&xh", "lđ - tb&xh", "lđtbxh", "lđ-tbxh", "nông nghiệp & phát triển nông thôn", "nông nghiệp và ptnt", "nông nghiệp - ptnt", "nông nghiệp & môi trường", "nông nghiệp, thủy sản", "nn-ptnt", "nn và mt", "nnmt", "tn-mt", "tnmt", "tn và mt",
  "tài nguyên - môi trường", "tài nguyên & môi trường", "tài nguyên, môi trường", "khoa học - công nghệ", "khoa học & công nghệ", "khoa học, công nghệ", "khcn", "kế hoạch & đầu tư", "kế hoạch - đầu tư", "kế hoạch đầu tư", "khđt", "gd-đt", "gdđt", "giáo dục & đào tạo", "giáo dục - đào tạo", "giáo dục đào tạo", "giáo dục",
  "thông tin & truyền thông", "thông tin truyền thông", "thông tin - truyền thông", "tttt", "vhtt&dl", "vh-tt&dl", "vh, tt&dl", "vhtt-dl", "văn hóa, thể thao & du lịch", "văn hóa - thể thao và du lịch", "văn hóa - thể thao", "văn hóa", "du lịch và dịch vụ", "y tế dự phòng", "dân số", "dân số - kế hoạch hóa gia đình",
  "kinh tế - hạ tầng", "kinh tế, hạ tầng", "kinh tế - kỹ thuật", "hạ tầng kinh tế", "kinh tế và đô thị", "tài chính, kế hoạch", "tài chính kế hoạch", "tài chính và kế hoạch", "tc-kh", "quản lý xây dựng", "tôn giáo và dân tộc", "dân tộc - tôn giáo", "nội chính", "tổ chức", "tuyên giáo", "tuyên giáo và dân vận", "dân vận", "tổ chức - nội vụ", "nội vụ - lao động",
  "dân tộc, tôn giáo", "tổng hợp", "hành chính", "tư tưởng", "quản lý thuế", "quản lý giá", "ngân sách", "đầu tư", "kế hoạch", "pháp luật", "thi hành án dân sự", "đăng kiểm", "đường bộ", "hàng hải", "hàng không", "đường thủy", "đường sắt", "an toàn lao động", "bảo vệ thực vật", "chăn nuôi và thú y", "chăn nuôi", "thú y", "trồng trọt và bảo vệ thực vật", "phát triển nông thôn",
  "phát triển nông thôn và quản lý chất lượng", "quản lý đất đai", "năng lượng", "điện lực", "hóa chất", "chuyển đổi số", "viễn thông", "báo chí", "xuất bản", "bản quyền tác giả", "di sản văn hóa", "trẻ em", "gia đình", "việc làm", "người có công", "bảo trợ xã hội", "giáo dục nghề nghiệp", "đo lường chất lượng", "tiêu chuẩn đo lường chất lượng", "tần số vô tuyến điện", "đầu tư, thương mại và du lịch", "xúc tiến đầu tư, thương mại và du lịch",
  "công tác học sinh, sinh viên", "cơ sở vật chất và thiết bị trường học, đồ chơi trẻ em", "cơ sở vật chất và thiết bị trường học", "giáo dục chính trị và công tác học sinh, sinh viên", "nhà giáo và cán bộ quản lý giáo dục", "giáo dục thể chất", "giáo dục dân tộc", "giáo dục mầm non", "giáo dục tiểu học", "giáo dục trung học", "giáo dục thường xuyên", "giáo dục đại học",
  "cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ", "cảnh sát phòng cháy chữa cháy và cứu nạn cứu hộ", "cảnh sát phòng cháy và chữa cháy", "cơ sở hạ tầng và thiết bị y tế", "phòng thủ dân sự và phòng, chống thiên tai", "cảnh sát phòng, chống tội phạm về môi trường", "cảnh sát phòng chống tội phạm về môi trường", "cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu", "cảnh sát hình sự", "cảnh sát quản lý hành chính về trật tự xã hội", "an ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao", "quản lý xuất nhập cảnh", "cảnh sát giao thông",
  "chiến lược, chính sách tài nguyên và môi trường", "chiến lược, chính sách nông nghiệp và môi trường", "nghiên cứu chiến lược, chính sách công thương", "chiến lược và chính sách tài chính", "chính sách và phát triển nông nghiệp nông thôn", "chính sách và chiến lược phát triển nông nghiệp nông thôn",
  "thẩm định và đánh giá tác động môi trường", "kiểm soát ô nhiễm", "kiểm soát ô nhiễm môi trường", "bảo tồn thiên nhiên và đa dạng sinh học", "quản lý chất thải và cải thiện môi trường", "quản lý tài nguyên nước", "biến đổi khí hậu", "viễn thám quốc gia", "khí tượng thủy văn", "đo đạc và bản đồ", "địa chất và khoáng sản", "biển và hải đảo",
  "quản lý xây dựng và chất lượng công trình giao thông", "quản lý xây dựng công trình", "quản lý đầu tư xây dựng", "kết cấu hạ tầng giao thông", "an toàn giao thông", "quản lý doanh nghiệp", "quản lý hoạt động xây dựng", "giám định nhà nước về chất lượng công trình xây dựng", "phát triển đô thị", "hạ tầng kỹ thuật", "quản lý nhà và thị trường bất động sản", "kinh tế xây dựng",
  "quản lý chất lượng nông lâm sản và thủy sản", "quản lý chất lượng, chế biến và phát triển thị trường", "chế biến và phát triển thị trường nông sản", "kinh tế hợp tác và phát triển nông thôn", "quản lý đê điều và phòng, chống thiên tai",
  "quản lý khám, chữa bệnh", "quản lý y, dược cổ truyền", "phòng, chống hiv/aids", "quản lý môi trường y tế", "sức khỏe bà mẹ - trẻ em", "khoa học công nghệ và đào tạo", "quản lý dược", "truyền thông, giáo dục sức khỏe",
  "kiểm soát thủ tục hành chính", "kiểm tra văn bản quy phạm pháp luật", "kiểm tra văn bản và quản lý xử lý vi phạm hành chính", "phổ biến, giáo dục pháp luật", "trợ giúp pháp lý", "bồi thường nhà nước", "hộ tịch, quốc tịch, chứng thực", "đăng ký quốc gia giao dịch bảo đảm",
  "quản lý, giám sát bảo hiểm", "quản lý, giám sát kế toán, kiểm toán", "quản lý công sản", "quản lý nợ và tài chính đối ngoại", "tài chính hành chính sự nghiệp", "tài chính doanh nghiệp",
  "điều tiết điện lực", "điện lực và năng lượng tái tạo", "kỹ thuật an toàn và môi trường công nghiệp", "phòng vệ thương mại", "xuất nhập khẩu", "thương mại điện tử và kinh tế số", "cạnh tranh và bảo vệ người tiêu dùng", "công nghiệp địa phương", "công thương địa phương", "tiết kiệm năng lượng và phát triển bền vững", "dầu khí và than", "thị trường trong nước", "thị trường châu á - châu phi", "thị trường châu âu - châu mỹ", "chính sách thương mại đa biên",
  "phát thanh, truyền hình và thông tin điện tử", "xuất bản, in và phát hành", "thông tin cơ sở", "thông tin đối ngoại", "an toàn thông tin", "kinh tế số và xã hội số", "công nghiệp công nghệ thông tin và truyền thông",
  "sở hữu trí tuệ", "ứng dụng và phát triển công nghệ", "phát triển thị trường và doanh nghiệp khoa học và công nghệ", "đánh giá, thẩm định và giám định công nghệ", "an toàn bức xạ và hạt nhân", "năng lượng nguyên tử",
  "phòng, chống tệ nạn xã hội", "quản lý lao động ngoài nước", "quan hệ lao động và tiền lương", "bình đẳng giới", "phát triển doanh nghiệp", "đầu tư nước ngoài", "quản lý đấu thầu", "quản lý khu kinh tế", "bảo vệ chính trị nội bộ", "tổ chức phi chính phủ", "chính quyền địa phương", "cải cách hành chính", "văn thư và lưu trữ nhà nước",
]); // prettier-ignore

/** Zones that a group's name lists: `các nhà đầu tư trong khu công nghệ cao, khu công nghiệp`. */
export const ZONE_NOUN = phraseTable([
  "khu công nghiệp",
  "cụm công nghiệp",
  "khu kinh tế",
  "khu công nghệ cao",
  "khu chế xuất",
  "làng nghề",
  "khu đô thị",
]);

/** Bodies that issue documents: `UBND tỉnh giao …` hands the task on. */
const ISSUERS = [
  "ubnd",
  "ủy ban nhân dân",
  "chủ tịch",
  "phó chủ tịch",
  "thủ tướng",
  "bộ trưởng",
  "chính phủ",
  "hđnd",
  "hội đồng nhân dân",
  "tỉnh ủy",
  "thành ủy",
  "ban thường vụ",
  "quốc hội",
  "bộ",
  "thường trực",
  "ban chỉ đạo",
  "lãnh đạo",
];
export const ISSUER_HEAD = phraseTable(ISSUERS);

/** Who hands a task on to another inside a sentence: issuers and heads of bodies. */
export const HANDING_HEAD = phraseTable([
  ...ISSUERS,
  "thứ trưởng",
  "phó thủ tướng",
  "bí thư",
  "phó bí thư",
  "giám đốc",
  "phó giám đốc",
  "tổng giám đốc",
  "hiệu trưởng",
  "cục trưởng",
  "tổng cục trưởng",
]); // prettier-ignore

/** Words that close a group's name: what follows a comma after them is another item. */
export const GROUP_CLOSER = phraseTable([
  "liên quan",
  "có liên quan",
  "trong",
  "thuộc",
  "trên địa bàn",
  "trực thuộc",
  "chức năng",
  "của tỉnh",
  "của thành phố",
  "hữu quan",
]);
