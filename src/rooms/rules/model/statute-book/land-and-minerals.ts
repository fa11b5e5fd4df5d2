import type { Figure } from "../figure.ts";
import { atLeast, atMost, exactly, figureOf, inWords, moreThan, UNKNOWN, type Instrument } from "./figure-of.ts";
import { SOURCE } from "./sources.ts";

const LAND_LAW: Instrument = { name: "Luật Đất đai 31/2024/QH15", from: "2024-08-01" };
/** The law was brought forward to this day; that was remembered, not read. */
const SINCE_UNREAD = {
  vi: "Ngày hiệu lực 01/8/2024 chưa đối chiếu với văn bản.",
  en: "The day it came into force, 1 August 2024, was not read in the text.",
};
const HOUSING_LAW: Instrument = { name: "Luật Nhà ở 27/2023/QH15", from: "2024-08-01" };
const INCOME_RULE: Instrument = { name: "Nghị định 100/2024/NĐ-CP, sửa đổi bởi 136/2026/NĐ-CP", from: "2026-04-07" };
const MINERALS_LAW: Instrument = { name: "Luật Địa chất và khoáng sản 54/2024/QH15", from: "2025-07-01" };
const MINERALS_2010: Instrument = { name: "Luật Khoáng sản 60/2010/QH12", from: null, to: "2025-06-30" };
const DECREE_193: Instrument = { name: "Nghị định 193/2025/NĐ-CP", from: "2025-07-02" };
const CIRCULAR_36: Instrument = { name: "Thông tư 36/2025/TT-BNNMT", from: "2025-07-02" };
const REPORT_2012: Instrument = { name: "Nghị định 15/2012/NĐ-CP", from: null, to: "2025-06-30" };
const SAFETY: Instrument = { name: "Thông tư 24/2025/TT-BCT", from: "2025-07-01" };
const DECREE_8: Instrument = { name: "Nghị định 08/2022/NĐ-CP", from: "2022-01-10" };
const DECREE_48: Instrument = { name: "Nghị định 48/2026/NĐ-CP", from: "2026-01-29" };
const QCVN_40: Instrument = { name: "QCVN 40:2025/BTNMT", from: "2025-09-01" };
const QCVN_5: Instrument = { name: "QCVN 05:2023/BTNMT", from: "2023-09-12" };

/** Land, workers' housing, minerals and the environment at sites. */
export const LAND_AND_MINERAL_FIGURES: readonly Figure[] = [
  figureOf(
    "land.own-capital-large",
    "Vốn của nhà đầu tư, dự án từ 20 ha",
    "Investor's own capital, projects of 20 ha or more",
    atLeast(15, "% tổng vốn"),
    LAND_LAW,
    { confidence: "secondary", note: SINCE_UNREAD },
  ),
  figureOf(
    "land.own-capital-small",
    "Vốn của nhà đầu tư, dự án dưới 20 ha",
    "Investor's own capital, projects below 20 ha",
    atLeast(20, "% tổng vốn"),
    LAND_LAW,
    { confidence: "background" },
  ),
  figureOf("land.lease-term", "Thời hạn thuê đất", "Lease term", atMost(50, "năm"), LAND_LAW, {
    confidence: "secondary",
    note: {
      vi: "Địa bàn khó khăn hoặc thu hồi vốn chậm: không quá 70 năm.",
      en: "Hard areas or slow return: at most 70 years.",
    },
  }),
  figureOf(
    "land.lower-plan",
    "Kế hoạch sử dụng đất dưới cấp tỉnh từ 1/7/2025",
    "Land-use plan below the province since 1 July 2025",
    UNKNOWN,
    { name: "Nghị quyết 254/2025/QH15", from: "2025-07-01" },
    {
      confidence: "disputed",
      note: {
        vi: "Cấp lập và kỳ của kế hoạch chưa rõ: ghi theo từng kế hoạch, không suy ra.",
        en: "Level and period are not settled: note them plan by plan, never derive them.",
      },
    },
  ),
  figureOf(
    "land.codes",
    "Mã loại đất sản xuất, kinh doanh phi nông nghiệp",
    "Codes of non-agricultural production land",
    inWords("SKK, SKN, SKT, TMD, SKC, SKS, SKX", "SKK, SKN, SKT, TMD, SKC, SKS, SKX"),
    { name: "Thông tư 08/2024/TT-BTNMT", from: "2024-08-01" },
    {
      confidence: "disputed",
      note: { vi: "SKT và SKX có thể đã bỏ, SCT có thể đã thêm.", en: "SKT and SKX may be dropped, SCT may be added." },
    },
  ),

  figureOf(
    "housing.income-single",
    "Thu nhập trần mua, thuê mua nhà ở xã hội: người độc thân",
    "Income ceiling for social housing: single person",
    atMost(25, "triệu đồng/tháng"),
    INCOME_RULE,
    { confidence: "secondary", article: "Điều 30" },
  ),
  figureOf(
    "housing.income-parent",
    "Thu nhập trần: người độc thân nuôi con chưa thành niên",
    "Income ceiling: single parent",
    atMost(35, "triệu đồng/tháng"),
    INCOME_RULE,
    { confidence: "secondary", article: "Điều 30" },
  ),
  figureOf(
    "housing.income-couple",
    "Thu nhập trần: vợ chồng",
    "Income ceiling: couple",
    atMost(50, "triệu đồng/tháng"),
    INCOME_RULE,
    { confidence: "secondary", article: "Điều 30" },
  ),
  figureOf(
    "housing.lodging-lets-to",
    "Ai được thuê nhà lưu trú để cho công nhân thuê lại",
    "Who may rent workers' lodging to re-let it",
    inWords("doanh nghiệp, hợp tác xã sản xuất trong khu", "firms and cooperatives producing in the zone"),
    HOUSING_LAW,
    { confidence: "secondary", article: "Điều 76 khoản 12", sources: [SOURCE.housingLaw], note: SINCE_UNREAD },
  ),
  figureOf(
    "housing.area-per-worker",
    "Diện tích sử dụng mỗi công nhân",
    "Area per worker",
    atLeast(5, "m²/người"),
    HOUSING_LAW,
    {
      confidence: "disputed",
      note: {
        vi: "Mức cũ còn nhớ; văn bản hiện hành chưa đọc được.",
        en: "An older value; the present text could not be read.",
      },
    },
  ),
  figureOf("housing.persons-per-room", "Số người một phòng ở", "Persons per room", atMost(8, "người"), HOUSING_LAW, {
    confidence: "disputed",
  }),

  figureOf(
    "minerals.groups",
    "Nhóm khoáng sản",
    "Groups of minerals",
    inWords(
      "I kim loại, năng lượng, đá quý, khoáng chất công nghiệp; II vật liệu cho công nghiệp vật liệu xây dựng; III vật liệu xây dựng thông thường, than bùn, nước khoáng; IV chỉ để san lấp",
      "I metals, energy, gems, industrial minerals; II for the building-materials industry; III common building materials, peat, mineral water; IV fill only",
    ),
    MINERALS_LAW,
    { confidence: "read", article: "Điều 6", sources: [SOURCE.mineralsGroups] },
  ),
  figureOf(
    "minerals.silica-group",
    "Nhóm của cát trắng silic",
    "Group of white silica sand",
    inWords("nhóm I hoặc II tùy mục đích dùng; không thuộc cát nhóm IV", "group I or II by use; not sand of group IV"),
    DECREE_193,
    { confidence: "disputed", sources: [SOURCE.mineralsGroup4] },
  ),
  figureOf(
    "minerals.licence-term",
    "Thời hạn giấy phép khai thác",
    "Term of a mining licence",
    atMost(30, "năm"),
    MINERALS_LAW,
    { confidence: "read", article: "Điều 56 khoản 4", sources: [SOURCE.mineralsTerm] },
  ),
  figureOf(
    "minerals.licence-extension",
    "Tổng thời gian gia hạn giấy phép khai thác",
    "Extensions of a mining licence in total",
    atMost(20, "năm"),
    MINERALS_LAW,
    { confidence: "read", article: "Điều 56 khoản 4", sources: [SOURCE.mineralsTerm] },
  ),
  figureOf(
    "minerals.group4-term",
    "Thời hạn giấy phép nhóm IV",
    "Term of a group IV licence",
    atMost(10, "năm"),
    DECREE_193,
    { confidence: "read", article: "Điều 90", sources: [SOURCE.mineralsGroup4] },
  ),
  figureOf(
    "minerals.group4-extension",
    "Tổng thời gian gia hạn giấy phép nhóm IV",
    "Extensions of a group IV licence in total",
    atMost(5, "năm"),
    DECREE_193,
    { confidence: "read", article: "Điều 90", sources: [SOURCE.mineralsGroup4] },
  ),
  figureOf(
    "minerals.salvage-term",
    "Thời hạn khai thác tận thu",
    "Term of salvage mining",
    atMost(5, "năm, cả gia hạn"),
    MINERALS_LAW,
    { confidence: "disputed" },
  ),
  figureOf(
    "minerals.exploration-term",
    "Thời hạn giấy phép thăm dò",
    "Term of an exploration licence",
    atMost(48, "tháng"),
    MINERALS_2010,
    { confidence: "read", article: "Điều 41 khoản 2", sources: [SOURCE.exploration2010] },
  ),
  figureOf(
    "minerals.exploration-term",
    "Thời hạn giấy phép thăm dò",
    "Term of an exploration licence",
    UNKNOWN,
    MINERALS_LAW,
    { confidence: "disputed" },
  ),
  figureOf(
    "minerals.exchange-by",
    "Đổi giấy phép cũ không phù hợp, trước",
    "Licences that do not fit are exchanged before",
    inWords("01/7/2028", "1 July 2028"),
    DECREE_193,
    { confidence: "secondary", article: "Điều 154" },
  ),
  figureOf(
    "minerals.book-gap",
    "Chênh lệch giữa sổ sản lượng và chứng từ phải giải trình khi vượt",
    "A gap between tonnage book and vouchers must be explained above",
    moreThan(10, "%"),
    CIRCULAR_36,
    { confidence: "secondary", article: "Điều 10 khoản 3", sources: [SOURCE.departmentNotes] },
  ),
  figureOf(
    "minerals.annual-report",
    "Báo cáo định kỳ khai thác khoáng sản, trước",
    "Annual mining report, before",
    inWords("15/02 năm sau", "15 February of the next year"),
    CIRCULAR_36,
    { confidence: "secondary", sources: [SOURCE.departmentNotes] },
  ),
  figureOf(
    "minerals.annual-report",
    "Báo cáo định kỳ khai thác khoáng sản, trước",
    "Annual mining report, before",
    exactly(5, "ngày làm việc sau khi hết năm"),
    REPORT_2012,
    { confidence: "read", article: "Điều 7", sources: [SOURCE.report2012] },
  ),
  figureOf(
    "minerals.risk-plan",
    "Kế hoạch quản lý rủi ro mỏ lộ thiên",
    "Risk-management plan of open pits",
    inWords(
      "nhóm I luôn phải có; nhóm II–IV khi dùng vật liệu nổ; tự phê duyệt",
      "group I always; groups II–IV when explosives are used; self-approved",
    ),
    SAFETY,
    { confidence: "secondary", sources: [SOURCE.departmentNotes] },
  ),
  figureOf(
    "minerals.weighing",
    "Cân, đo khoáng sản nguyên khai",
    "Weighing of raw ore",
    inWords(
      "trước khi ra khỏi mỏ; có chế biến tại chỗ thì hai điểm",
      "before leaving the site; with on-site processing at two points",
    ),
    DECREE_193,
    { confidence: "secondary", article: "Điều 59", sources: [SOURCE.departmentNotes] },
  ),

  figureOf(
    "environment.deposit-first",
    "Ký quỹ cải tạo môi trường: lần đầu, giấy phép dưới 10 năm",
    "Rehabilitation deposit: first instalment, licence below 10 years",
    exactly(25, "%"),
    DECREE_8,
    {
      confidence: "secondary",
      article: "Điều 37",
      sources: [SOURCE.deposit],
      note: { vi: "Đọc được ở quy định trước có nội dung giống vậy.", en: "Read in the earlier, identical scheme." },
    },
  ),
  figureOf(
    "environment.deposit-first-medium",
    "Ký quỹ lần đầu, giấy phép từ 10 đến dưới 20 năm",
    "First instalment, licence of 10 to below 20 years",
    exactly(20, "%"),
    DECREE_8,
    { confidence: "background", article: "Điều 37" },
  ),
  figureOf(
    "environment.deposit-first-long",
    "Ký quỹ lần đầu, giấy phép từ 20 năm",
    "First instalment, licence of 20 years or more",
    exactly(15, "%"),
    DECREE_8,
    { confidence: "background", article: "Điều 37" },
  ),
  figureOf(
    "environment.permit-industrial-water",
    "Giấy phép môi trường: nước thải công nghiệp ngoài Phụ lục II",
    "Environmental permit: industrial wastewater outside Annex II",
    atLeast(10, "m³/ngày"),
    DECREE_48,
    { confidence: "secondary", article: "Điều 24" },
  ),
  figureOf(
    "environment.permit-domestic-water",
    "Giấy phép môi trường: nước thải sinh hoạt",
    "Environmental permit: domestic wastewater",
    atLeast(50, "m³/ngày"),
    DECREE_48,
    { confidence: "secondary", article: "Điều 24" },
  ),
  figureOf(
    "environment.permit-emissions",
    "Giấy phép môi trường: khí thải",
    "Environmental permit: emissions",
    atLeast(5000, "m³/giờ"),
    DECREE_48,
    { confidence: "secondary", article: "Điều 24" },
  ),
  figureOf(
    "environment.effluent-transition",
    "Cơ sở cũ được giữ quy chuẩn nước thải trước đến",
    "Older sites may keep the earlier effluent norm until",
    inWords("31/12/2031", "31 December 2031"),
    QCVN_40,
    { confidence: "read", sources: [SOURCE.qcvn40] },
  ),
  figureOf(
    "environment.pm25-day",
    "PM2,5 trung bình 24 giờ",
    "PM2.5, 24-hour mean",
    atMost(50, "µg/Nm³"),
    { ...QCVN_5, to: "2025-12-31" },
    { confidence: "secondary", sources: [SOURCE.qcvn5] },
  ),
  figureOf(
    "environment.pm25-day",
    "PM2,5 trung bình 24 giờ",
    "PM2.5, 24-hour mean",
    atMost(45, "µg/Nm³"),
    { ...QCVN_5, from: "2026-01-01" },
    { confidence: "secondary", sources: [SOURCE.qcvn5] },
  ),
  figureOf("environment.pm25-year", "PM2,5 trung bình năm", "PM2.5, annual mean", atMost(25, "µg/Nm³"), QCVN_5, {
    confidence: "secondary",
    sources: [SOURCE.qcvn5],
  }),
  figureOf("environment.pm10-day", "PM10 trung bình 24 giờ", "PM10, 24-hour mean", atMost(100, "µg/Nm³"), QCVN_5, {
    confidence: "secondary",
    sources: [SOURCE.qcvn5],
  }),
  figureOf(
    "environment.tsp-day",
    "Tổng bụi lơ lửng trung bình 24 giờ",
    "TSP, 24-hour mean",
    atMost(200, "µg/Nm³"),
    QCVN_5,
    { confidence: "background" },
  ),
  figureOf(
    "environment.noise",
    "Tiếng ồn, độ rung tại mỏ",
    "Noise and vibration at mines",
    UNKNOWN,
    { name: "QCVN về tiếng ồn, độ rung", from: null },
    { confidence: "disputed" },
  ),
];
