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
] as const; // prettier-ignore

/** Nouns that name a kind of body and so a group, alone or with `các`: `các sở, ban, ngành`. */
const GROUP_NOUNS = [
  "sở", "bộ", "ban", "ngành", "cơ quan", "đơn vị", "địa phương", "tổ chức", "cá nhân", "đoàn thể", "hội đoàn thể", "doanh nghiệp", "hợp tác xã", "cấp", "cấp ngành",
  "cấp ủy", "tổ chức đảng", "vụ", "cục", "viện", "trường", "hội", "hiệp hội", "tập đoàn", "tổng công ty", "nhà đầu tư", "nhà mạng", "chủ đầu tư", "xã", "phường", "quận", "huyện",
  "thị xã", "thành phố", "tỉnh", "mặt trận", "cơ sở", "hộ", "hộ gia đình", "chủ cơ sở", "cơ quan ngang bộ", "viện nghiên cứu", "trường đại học", "cao đẳng", "đặc khu",
  "trường học", "nhà trường", "ban quản lý", "lực lượng", "hội đồng", "phòng", "phòng ban", "phòng, ban", "trung tâm", "ngân hàng", "cơ sở giáo dục",
  "cơ sở sản xuất", "hiệp hội ngành hàng", "tổ chức tín dụng", "tổ chức chính trị", "viện, trường", "công ty", "đảng bộ", "chi bộ", "cơ quan, đơn vị", "mạng", "chủ thể", "nhà cung cấp",
  "htx", "chủ", "đồng chí", "cấp chính quyền", "trạm", "đội", "nhà máy", "nhà khoa học", "chuyên gia", "huyện ủy", "thành ủy", "thị ủy", "quận ủy", "đảng ủy", "thôn", "tổ dân phố", "ấp", "buôn", "khu phố", "xóm", "khóm", "đồn biên phòng", "đài",
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
  "trường hợp", "bộ máy", "bộ phận", "bộ tiêu chí", "bộ chỉ số", "bộ dữ liệu", "bộ thủ tục", "bộ tài liệu", "ban hành", "ngành nghề", "hội nghị", "hội thảo", "hội nhập", "hội chợ", "cấp phép",
  "cấp giấy", "báo cáo", "chủ động", "chủ trì", "chủ yếu", "chủ trương", "phòng ngừa", "phòng, chống", "phòng chống", "đội ngũ", "tổ chức thực hiện", "tổ chức triển khai",
  "cơ sở dữ liệu", "cơ sở hạ tầng", "cơ sở pháp lý", "cơ sở vật chất", "quỹ đất", "mạng lưới", "khu công nghiệp", "khu kinh tế", "khu đô thị", "cấp kinh phí", "cấp bách",
  "thành phố thông minh", "hộ chiếu", "cụm công nghiệp", "đoàn kết", "trạm thu phát", "lãnh đạo, chỉ đạo", "thành lập", "thực hiện", "đội hình", "khối lượng", "tỉnh hình",
  "khu vực", "tổ chức các", "tổ chức hội", "tổ chức đào", "tổ chức tập", "tổ chức tuyên", "tổ chức kiểm", "tổ chức rà", "tổ chức xây", "tổ chức đánh", "tổ chức sơ", "tổ chức thu",
  "tổ chức lại", "tổ chức tốt", "tổ chức điều", "tổ chức bộ", "thanh tra, kiểm tra", "thanh tra, giám sát", "hội tụ", "báo động", "chủ đề", "chủ lực", "thuế suất", "bộ luật",
  "công an toàn", "thành phần", "tỉnh lộ", "quỹ đạo", "trường học ứng", "trạm biến", "trung tâm dữ liệu", "trung tâm logistics", "tổ hợp", "thị trường", "cấp độ", "chủ quyền",
  "cấp mã", "cấp bổ sung", "cấp phát", "cấp nước", "cấp thoát nước", "cấp điện", "cấp vốn", "cấp thẻ", "cấp mới", "cấp đổi", "cấp đủ", "cấp chứng chỉ", "cấp chứng nhận", "cấp ủy viên", "đội viên", "hội viên", "đoàn viên", "thôn bản",
  "quỹ thời gian", "đài truyền thanh thông minh", "mạng xã hội", "hội đàm", "tổ hợp tác xã hội", "xã hội", "thành tựu", "tổ yến", "ban đầu", "ngành hàng", "hội phí",
]); // prettier-ignore

/** Names of fields that follow `Sở`, `Bộ`, `Phòng`, some with commas inside. Case in the documents wavers, the words do not. */
export const FIELD_NAME = phraseTable([
  "khoa học và công nghệ", "kế hoạch và đầu tư", "tài nguyên và môi trường", "nông nghiệp và môi trường", "nông nghiệp và phát triển nông thôn", "nông nghiệp & ptnt",
  "nông nghiệp và ptnt", "nn&ptnt", "nn và ptnt", "lao động - thương binh và xã hội", "lao động, thương binh và xã hội", "lao động thương binh và xã hội", "lđ-tb&xh",
  "lđtb&xh", "dự án đầu tư xây dựng", "dự án đầu tư xây dựng công trình", "các dự án đầu tư xây dựng", "các dự án đầu tư", "dự án đầu tư",
  "đầu tư xây dựng", "kiểm soát bệnh tật", "phục vụ hành chính công", "xúc tiến đầu tư", "xúc tiến thương mại", "hỗ trợ doanh nghiệp", "phát triển quỹ đất", "quản lý thị trường",
  "văn hóa, thể thao và du lịch", "văn hóa thể thao và du lịch", "văn hóa thể thao du lịch", "văn hóa và thể thao", "văn hóa - thông tin", "văn hóa, thông tin",
  "văn hóa - xã hội", "văn hóa, khoa học và thông tin", "vh,tt&dl", "vhttdl", "thông tin và truyền thông", "tt&tt", "giáo dục và đào tạo", "giáo dục, đào tạo", "gd&đt",
  "giao thông vận tải", "gtvt", "công thương", "công nghiệp", "thương mại", "xây dựng", "tài chính", "tư pháp", "nội vụ", "ngoại vụ", "ngoại giao", "quốc phòng", "y tế", "du lịch",
  "công an", "dân tộc và tôn giáo", "dân tộc", "quy hoạch - kiến trúc", "quy hoạch và kiến trúc", "kế hoạch, tài chính", "kế hoạch - tài chính", "tổ chức cán bộ", "tổ chức - cán bộ", "pháp chế", "hợp tác quốc tế", "thi đua - khen thưởng", "thi đua, khen thưởng", "khoa học, công nghệ và môi trường", "an toàn thực phẩm", "kinh tế, hạ tầng và đô thị", "kinh tế và hạ tầng",
  "kinh tế", "tài chính - kế hoạch", "quản lý đô thị", "bưu chính, viễn thông", "kh&cn", "kh&đt", "tn&mt", "nn&mt", "phát thanh và truyền hình", "phát thanh - truyền hình",
  "phát thanh, truyền hình", "và phát thanh truyền hình", "và phát thanh, truyền hình", "và phát thanh - truyền hình", "và đài phát thanh, truyền hình", "và đài phát thanh - truyền hình", "và đài phát thanh và truyền hình", "và đài phát thanh truyền hình", "thể dục thể thao", "thủy sản",
  "lâm nghiệp", "kiểm lâm", "thủy lợi", "thống kê", "ngân hàng nhà nước việt nam", "thanh tra", "đầu tư, thương mại và du lịch", "xúc tiến đầu tư, thương mại và du lịch",
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
export const ISSUER_HEAD = phraseTable([
  "ubnd", "ủy ban nhân dân", "chủ tịch", "phó chủ tịch", "thủ tướng", "bộ trưởng", "chính phủ", "hđnd", "hội đồng nhân dân", "tỉnh ủy", "thành ủy", "ban thường vụ", "quốc hội", "bộ",
  "thường trực", "ban chỉ đạo",
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
