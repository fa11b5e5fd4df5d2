import { sentences } from "#shared/sentences.ts";

/** What the overview and its review say. */
export const overviewWording = sentences({
  "overview.nav": { vi: "Tổng quan", en: "Overview" },
  "overview.title.off": {
    vi: "{off} mức phấn đấu xa lộ trình, {behind} dưới lộ trình.",
    en: "{off, plural, one {# target} other {# targets}} off the road, {behind} behind.",
  },
  "overview.title.good": { vi: "Không mức phấn đấu nào dưới lộ trình.", en: "No target is behind its road." },
  "overview.title.none": { vi: "Chưa đánh giá được mức phấn đấu nào.", en: "No target can be judged yet." },
  "overview.title.empty.all": { vi: "Chưa có chỉ tiêu nào.", en: "There is no indicator yet." },
  "overview.title.empty.mine": {
    vi: "Cơ quan bạn chưa phụ trách chỉ tiêu nào.",
    en: "Your body answers for no indicator yet.",
  },
  "overview.rest": {
    vi: "{good} đúng hoặc vượt lộ trình, {unknown} chưa đánh giá được, {stale} có số liệu quá hạn.",
    en: "{good} on or ahead of the road, {unknown} unknown, {stale} stale.",
  },
  "overview.tiles": { vi: "Con số chính", en: "Main figures" },
  "overview.worst": { vi: "Xa lộ trình nhất", en: "Farthest from the road" },
  "overview.gap": { vi: "Còn lệch", en: "Gap" },
  "overview.awaits": { vi: "Chờ quyết định", en: "Awaiting a decision" },
  "overview.awaits.unmeasured": {
    vi: "{count} dòng chưa đánh giá được: thiếu mức phấn đấu, mức gốc, thước đo hoặc số liệu.",
    en: "{count, plural, one {# line} other {# lines}} cannot be judged: target, baseline, measure or values are missing.",
  },
  "overview.awaits.stale": {
    vi: "{count} dòng quá hạn số liệu: yêu cầu cơ quan theo dõi bổ sung.",
    en: "{count, plural, one {# line has} other {# lines have}} an overdue value: ask the body that follows it.",
  },
  "overview.print": { vi: "In tài liệu rà soát", en: "Print the review pack" },
  "overview.whose": { vi: "Xem của ai", en: "Whose figures" },
  "overview.whose.all": { vi: "Cả tỉnh", en: "The province" },
  "overview.whose.mine": { vi: "Cơ quan tôi", en: "My body" },
  "overview.empty.all": {
    vi: "Trang này cho biết tỉnh có đi đúng lộ trình không: chỉ tiêu xa lộ trình nhất, điều đã thay đổi, việc chờ quyết định. Bắt đầu bằng việc thêm chỉ tiêu và đặt lộ trình của nó.",
    en: "This page tells whether the province is on its road: what is furthest off, what changed, what waits for a decision. It starts with an indicator and its road.",
  },
  "overview.empty.mine": {
    vi: "Khi cơ quan bạn chịu trách nhiệm số liệu của một chỉ tiêu, số phải nhập và tình trạng của nó hiện ở đây. Việc phải làm của cơ quan ở ngay bên dưới.",
    en: "Once your body answers for an indicator, what it must enter and where that stands shows here. What your body has to do stands below.",
  },
  "overview.empty.open": { vi: "Mở trang Chỉ tiêu", en: "Open the indicators" },
  "overview.worst-part": {
    vi: "Kém nhất trong {parts} địa bàn: {name}, {value}",
    en: "Worst of {parts} places: {name}, {value}",
  },
  "overview.since": { vi: "Thay đổi từ lần rà soát trước", en: "Changed since the last review" },
  "overview.since.never": {
    vi: "Chưa rà soát lần nào. Ghi nhận một lần rà soát để lần sau thấy điều gì đã thay đổi.",
    en: "Nothing was reviewed yet. Hold a review, and the next time this says what changed.",
  },
  "overview.since.review": { vi: "Rà soát ngày {day}, {by}.", en: "Reviewed on {day} by {by}." },
  "overview.since.same": { vi: "Không có gì thay đổi tình trạng.", en: "Nothing stands elsewhere." },
  "overview.since.counts": { vi: "{worse} xấu đi, {better} tốt lên.", en: "{worse} worse, {better} better." },
  "overview.since.before": { vi: "trước: {status}", en: "before: {status}" },
  "overview.hold": { vi: "Ghi nhận đã rà soát", en: "Hold a review" },
  "overview.hold.what": {
    vi: "Tình trạng của mọi chỉ tiêu lúc này được giữ lại. Từ nay trang này nói điều gì đã thay đổi so với hôm nay.",
    en: "Where every indicator stands now is kept. From now on this page says what changed since today.",
  },
  "overview.hold.note": { vi: "Ghi chú (không bắt buộc)", en: "Note (optional)" },
  "overview.hold.do": { vi: "Ghi nhận", en: "Keep it" },
  "overview.duties": {
    vi: "{open} nhiệm vụ chưa xong, {late} quá hạn.",
    en: "{open, plural, one {# assignment} other {# assignments}} open, {late} overdue.",
  },
  "overview.awaits.none": { vi: "Không có gì chờ quyết định.", en: "Nothing waits." },
  "indicators.spark.breaks": {
    vi: "{count, plural, other {# chỗ}} chuỗi không nối được",
    en: "{count, plural, one {# break} other {# breaks}} of the series",
  },
  "indicators.spark.unsure": {
    vi: "{count, plural, other {# kỳ}} chưa chính thức",
    en: "{count, plural, one {# value} other {# values}} not final",
  },
});
