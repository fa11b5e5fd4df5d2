import { describe, expect, test } from "vitest";
import { carriedOut, predictionFrom } from "./extraction-of.testing.ts";

const inAims = (words: string) => predictionFrom(`I. MỤC TIÊU\n1. Đến năm 2030\n- ${words}`).targets;

describe("targets", () => {
  test.for([
    ["Tỷ lệ hộ dùng nước sạch đạt 95%.", { comparator: "=", value: 95, unit: "%", year: 2030 }],
    ["Trên 80% trường học có sân chơi.", { comparator: ">", value: 80, unit: "%" }],
    ["Hình thành ít nhất 12 mô hình hợp tác xã kiểu mới.", { comparator: ">=", value: 12, unit: "mô hình" }],
    ["Tỷ lệ hộ nghèo còn dưới 1,5%.", { comparator: "<", value: 1.5, unit: "%" }],
    ["Thời gian giải quyết hồ sơ không quá 3 ngày.", { comparator: "<=", value: 3, unit: "ngày" }],
    ["Giá trị sản xuất tăng bình quân 8 - 9%/năm.", { comparator: "range", value: 8, value2: 9, unit: "%/năm" }],
    ["Kim ngạch xuất khẩu đạt khoảng 1.250,5 triệu USD.", { comparator: "~", value: 1250.5, unit: "triệu USD" }],
  ] as const)("%s", ([words, expected]) => {
    expect(inAims(words)[0]).toMatchObject(expected);
  });

  test.for([
    ["Nâng tỷ lệ hộ dùng nước sạch từ 65% lên 80%.", { value: 80, unit: "%" }],
    ["Phấn đấu có ít nhất hai sản phẩm đạt 5 sao.", { comparator: ">=", value: 2, unit: "sản phẩm" }],
    ["Diện tích nhà ở đạt 30 m2 sàn/người.", { value: 30, unit: "m2 sàn/người" }],
    ["Số giường bệnh đạt 32 giường bệnh/vạn dân.", { value: 32, unit: "giường bệnh/vạn dân" }],
    ["Tỷ lệ hộ nghèo từ 3% trở xuống.", { comparator: "<=", value: 3 }],
    ["Khoanh nuôi tái sinh 2.500 ha.", { value: 2500, unit: "ha" }],
    ["Thành lập mới 60 HTX nông nghiệp.", { value: 60, unit: "HTX" }],
    ["Nâng tổng số HTX toàn tỉnh lên 215 - 220 HTX.", { comparator: "range", value: 215, value2: 220, unit: "HTX" }],
    ["Có 4/6 huyện, thành phố được công nhận đạt chuẩn.", { value: 4, unit: "huyện, thành phố" }],
    ["Doanh thu bình quân đạt 3 tỷ đồng/HTX/năm.", { value: 3, unit: "tỷ đồng/HTX/năm" }],
    ["Giảm tỷ suất mắc lao xuống dưới 90/100.000 dân.", { comparator: "<", value: 90, unit: "/100.000 dân" }],
    ["Số bác sĩ đạt 9 bác sĩ/1 vạn dân.", { value: 9, unit: "bác sĩ/1 vạn dân" }],
    ["Sản lượng tăng 5,5 - 6%/năm giai đoạn 2026 - 2032.", { comparator: "range", value: 5.5, year: 2032 }],
    ["Từ năm 2027, 100% người dân được khám sức khỏe.", { value: 100, year: 2027 }],
    ["Hình thành vùng trồng chè 500ha.", { value: 500, unit: "ha" }],
    ["Tỷ lệ số thôn đạt dưới 8 tiêu chí còn 12%.", { value: 12, unit: "%" }],
    ["Giảm số thôn đạt dưới 8 tiêu chí xuống 40 thôn.", { value: 40, unit: "thôn" }],
    ["Doanh thu đạt 96 tỷ.đ, tăng 0,7 lần so với năm 2020.", { value: 96, unit: "tỷ.đ" }],
    ["Số chợ đạt 12 chợ, tăng 04 chợ so với năm 2020.", { value: 12, unit: "chợ" }],
    ["Đàn lợn: 3.000 con, bằng năm 2020.", { value: 3000, unit: "con", year: 2030 }],
    ["Tăng trưởng hai con số, phấn đấu đạt 11%.", { value: 11, unit: "%" }],
    ["Ít nhất 20 xã, phường có nhà văn hóa đạt chuẩn.", { comparator: ">=", value: 20, unit: "xã, phường" }],
  ] as const)("%s: one figure", ([words, expected]) => {
    expect(inAims(words)).toHaveLength(1);
    expect(inAims(words)[0]).toMatchObject(expected);
  });

  test.for([
    ["100% trạm được đầu tư và ít nhất 90% trường được nâng cấp.", [100, 90]],
    ["Giảm ít nhất 30% số vụ cháy và 50% diện tích bị hại so với năm 2009.", [30, 50]],
    ["Hoàn thành phổ cập tại 124/124 xã, phường.", [124]],
    ["Thời gian giải quyết hồ sơ giảm 30% so với hiện nay.", [30]],
    ["Ngân sách chi cho giáo dục đạt ít nhất 20% tổng chi.", [20]],
    ["Điện thương phẩm đạt 24 - 26 tỷ kWh; công suất cực đại khoảng 5.200 MW.", [24, 5200]],
    ["Cơ cấu ba ngành lần lượt là 28% - 30% - 42%.", [28, 30, 42]],
    ["80% đơn vị cấp tỉnh, 75% đơn vị cấp huyện và 70% đơn vị cấp xã đạt chuẩn.", [80, 75, 70]],
    ["Có 90% dân số tham gia, 13% lao động đóng và có 11,4% lao động hưởng.", [90, 13, 11.4]],
    ["Tăng trưởng 2 con số trong cả giai đoạn.", []],
    ["Duy trì các thôn đã đạt chuẩn, nâng bình quân lên 15 tiêu chí/xã.", [15]],
    ["Trực 24/24 giờ trong mùa mưa lũ.", []],
    ["Số giường bệnh trên 1 vạn dân đạt 35 giường.", [35]],
    ["Tổng vốn đầu tư toàn xã hội 5 năm khoảng 350 nghìn tỷ đồng.", [350]],
  ] as const)("%s: %j", ([words, values]) => {
    expect(inAims(words).map(({ value }) => value)).toEqual(values);
  });

  test("what the title's year says holds where nothing else does", () => {
    const words = "KẾ HOẠCH\nPhòng, chống dịch năm 2027\nI. MỤC TIÊU\n- 100% ổ dịch được xử lý.";
    expect(predictionFrom(words).targets[0]?.year).toBe(2027);
  });

  test.for([
    ["Sở Nội vụ tuyển dụng 640 giáo viên mầm non trước ngày 30/9/2027.", [640]],
    ["Sở Công Thương cấp 1.450 giấy phép bán lẻ trong năm 2027.", [1450]],
    ["Sở Y tế triển khai thí điểm 15 trạm y tế số trong năm 2027.", [15]],
    ["Sở Xây dựng đầu tư 45 trạm cân, trong đó 12 trạm hoàn thành trong năm 2027.", [45, 12]],
    ["Sở Y tế kiểm tra 26 bếp ăn trong tháng 9/2027.", []],
    ["Sở Y tế nâng cấp bệnh viện cấp 2 trong năm 2027.", []],
    ["Sở Công Thương tiết giảm công suất đỉnh tối thiểu 40 MW trong năm 2027.", [40]],
    ["Sở Công Thương mời đầu tư nhà máy công suất 100 MW trong năm 2027.", []],
  ] as const)("in a task, %s: %j", ([words, values]) => {
    expect(predictionFrom(carriedOut(words)).targets.map(({ value }) => value)).toEqual(values);
  });

  test("the year of an aim is that said since its phấn đấu", () => {
    const words =
      "Thực hiện Chương trình tiết kiệm điện giai đoạn 2026 - 2030, phấn đấu năm 2027 tiết kiệm tối thiểu 2% điện năng, tổn thất giảm xuống dưới 6%.";
    expect(inAims(words).map(({ year }) => year)).toEqual([2027, 2027]);
  });

  test("a condition inside a target is no second target", () => {
    expect(inAims("100% xã có tối thiểu 2 trạm sạc.")).toHaveLength(1);
  });

  test("a year before a place counts nothing", () => {
    expect(inAims("Năm 2013 tỉnh Hà Nam được công nhận đạt chuẩn.")).toEqual([]);
  });

  test("what stands below “phấn đấu:” is an aim wherever it stands", () => {
    const words = "I. NHIỆM VỤ\n1. Tuyển sinh, năm 2027 phấn đấu:\n- Nhập học 2.150 sinh viên.";
    expect(predictionFrom(words).targets).toMatchObject([{ value: 2150, unit: "sinh viên", year: 2027 }]);
  });

  test("a table whose column says “phấn đấu” is read beside the year that was", () => {
    const rows = "STT | Nội dung | 2024 | 2025 (phấn đấu)\n1 | Số lượt khám bệnh (lượt) | 486.200 | 500.000";
    expect(predictionFrom(`II. CHỈ TIÊU\n${rows}`).targets).toMatchObject([
      { value: 500_000, unit: "lượt", year: 2025 },
    ]);
  });

  test.for(["Hiện nay có 25 chợ hoạt động.", "Theo Điều 5 Luật Thương mại."])("%s has no target", (words) => {
    expect(inAims(words)).toEqual([]);
  });
});

/** A document of 15/2/2026 whose second point gives a department its tasks. */
const inTasks = (words: string) =>
  predictionFrom(
    `ỦY BAN NHÂN DÂN TỈNH MẪU SƠN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9/KH-UBND | Mẫu Sơn, ngày 15 tháng 2 năm 2026\nKẾ HOẠCH\nPhát triển chợ\nI. NHIỆM VỤ\n1. Sở Công Thương\n- ${words}`,
  ).targets;

describe("figures in tasks", () => {
  test.for([
    ["Lắp đặt bổ sung 46 tủ điện, 12 bảng chỉ dẫn trong quý IV/2027.", [46, 12]],
    ["Đào tạo lại 180 nhân viên chợ trước ngày 30/9/2027.", [180]],
    ["Thành lập 45 câu lạc bộ tiểu thương trong năm 2027.", [45]],
    ["Thành lập 05 đoàn công tác kiểm tra các chợ.", []],
    ["Mỗi năm củng cố 06 chợ yếu kém.", [6]],
    ["Vận động các hộ đổi mới sạp hàng mỗi năm 600 sạp.", [600]],
    ["Nâng số chợ đạt chuẩn từ 3.200 năm 2025 lên 4.000 chợ.", [4000]],
    ["Giảm thời gian cấp phép xuống không quá 10 ngày trong năm 2027.", [10]],
    ["Nạo vét rãnh quanh các chợ đã bị bồi lấp, tổng chiều dài khoảng 14 km.", [14]],
    ["Cắt giảm, đơn giản hóa ít nhất 30% chi phí tuân thủ của tiểu thương.", [30]],
    ["Xử lý nghiêm 100% vi phạm theo Nghị định số 42/2019/NĐ-CP ngày 16 tháng 5 năm 2019.", [100]],
    ["Thực hiện chế độ miễn phí chỗ ngồi cho hộ nghèo; vận động hộ kinh doanh đóng thuế đạt từ 98% trở lên.", [98]],
    ["Giải ngân đạt trên 95% kế hoạch vốn được giao năm 2026.", [95]],
    ["Hưởng ứng Chương trình “1 triệu sáng kiến” do cấp trên phát động.", []],
    ["Điều chỉnh doanh thu khoán đối với hộ có biến động từ 30% trở lên.", []],
  ] as const)("%s: %j", ([words, values]) => {
    expect(inTasks(words).map(({ value }) => value)).toEqual(values);
  });

  test.for([
    ["Tính đến ngày 31/1/2026, toàn tỉnh có 21% số chợ được nâng cấp, đạt 46,3% kế hoạch."],
    ["Qua tổng kiểm tra, toàn tỉnh có 320 chợ, trong đó hơn 41% chưa có lối thoát nạn."],
    ["Trong 11 tháng đầu năm 2025, doanh thu chợ tăng 14%."],
    ["Tồn tại: 14 chợ quá hạn, tỷ lệ thu phí dưới 50%."],
    ["Doanh thu quý I ước tăng 5,3%; lượng hàng tăng 4,2%."],
  ] as const)("%s tells of the past", ([words]) => {
    expect(inTasks(words)).toEqual([]);
  });

  test.for([
    ["Mỗi năm mở rộng 20 chợ.", null],
    ["Lắp đặt 20 tủ điện, hoàn thành trước ngày 30/9/2028.", 2028],
    ["Xóa 100% sạp tạm trước năm 2029; tỷ lệ chợ kiên cố đạt trên 95%.", 2029],
  ] as const)("%s is for %j", ([words, year]) => {
    expect(inTasks(words)[0]?.year).toBe(year);
  });

  test("what is reached by another part of the sentence keeps the year of its title", () => {
    const years = inAims("Tỷ lệ chợ kiên cố đạt trên 95%; xóa 100% sạp tạm trước năm 2028.").map(({ year }) => year);
    expect(years).toEqual([2030, 2028]);
  });

  test("“ít nhất” holds for what the list goes on to", () => {
    const compared = inAims("Hình thành ít nhất 10 doanh nghiệp, 50 hợp tác xã.");
    expect(compared.map(({ comparator }) => comparator)).toEqual([">=", ">="]);
  });

  test("the baseline in brackets makes an aim no report", () => {
    expect(inAims("Thời gian chờ bình quân không quá 12 giờ (hiện nay khoảng 30 giờ).")).toMatchObject([
      { value: 12, unit: "giờ", comparator: "<=" },
    ]);
  });

  test("a size that says which is no aim beside the share that says how many", () => {
    const found = inAims("Tỷ lệ hộ dùng nước sạch, số lượng tối thiểu 60 lít/người/ngày đạt 58%.");
    expect(found.map(({ value }) => value)).toEqual([58]);
  });
});

describe("programmes", () => {
  test.for([
    [
      "Thực hiện Chương trình phát triển du lịch xanh giai đoạn 2026 - 2030.",
      { name: "Chương trình phát triển du lịch xanh", period_from: 2026, period_to: 2030 },
    ],
    [
      "Xây dựng Đề án “Trường học hạnh phúc”.",
      { name: "Đề án “Trường học hạnh phúc”", period_from: null, period_to: null },
    ],
    ["Triển khai Đề án bảo tồn chè cổ thụ đến năm 2035.", { name: "Đề án bảo tồn chè cổ thụ", period_to: 2035 }],
  ] as const)("%s", ([words, expected]) => {
    expect(predictionFrom(words).programmes[0]).toMatchObject(expected);
  });

  test("two names that are joined are two", () => {
    const names = predictionFrom("Sử dụng vốn của Dự án Cầu Mẫu và Đề án Chợ Xanh trước ngày 30/9/2026.").programmes;
    expect(names.map(({ name }) => name)).toEqual(["Dự án Cầu Mẫu", "Đề án Chợ Xanh"]);
  });

  test("a second name in brackets is none", () => {
    const names = predictionFrom("Triển khai Đề án “Dữ liệu về dân cư” (Đề án 06).").programmes;
    expect(names.map(({ name }) => name)).toEqual(["Đề án “Dữ liệu về dân cư”"]);
  });

  test.for([
    "Lồng ghép với các chương trình, dự án khác.",
    "Chương trình này được sơ kết hằng năm.",
    "Bố trí cho Chương trình 580 tỷ đồng.",
    "Đến hết Chương trình khoảng 40 xã có chợ.",
  ])("%s names none", (words) => {
    expect(predictionFrom(words).programmes).toEqual([]);
  });
});

describe("targets of tasks and annexes", () => {
  const carried = (words: string) => predictionFrom(`I. TỔ CHỨC THỰC HIỆN\n${words}`).targets;

  test.for([
    ["- Sở Y tế tổ chức 14 khóa tập huấn cho khoảng 700 y sĩ đến hết năm 2027.", [14, 700]],
    ["- Sở Xây dựng xóa bỏ 35 lối đi tự mở trong năm 2026.", [35]],
  ] as const)("%s", ([words, values]) => {
    expect(carried(words).map(({ value }) => value)).toEqual(values);
  });

  test("a day before which something is done gives its year", () => {
    expect(carried("- Công an tỉnh lắp thiết bị trên 90% xe khách chạy quá 200 km trước ngày 01/9/2027.")[0]).toMatchObject({ value: 90, year: 2027 }); // prettier-ignore
  });

  test("a table below the line with which its annex came has the title above that line, and the unit above itself", () => {
    const words = `PHỤ LỤC\nCHỈ TIÊU DẠY NGHỀ THEO VÙNG\n(Ban hành kèm theo Quyết định số 15/QĐ-UBND)\nĐơn vị tính: người\nTT | Vùng | Đã học nghề đến 31/12/2025 | Chỉ tiêu đến năm 2027 | Chỉ tiêu đến năm 2030\n1 | Vùng cao | 1.200 | 2.000 | 3.500`;
    expect(predictionFrom(words).targets.map(({ value, unit, year }) => [value, unit, year])).toEqual([
      [2000, "người", 2027],
      [3500, "người", 2030],
    ]);
  });

  test("what a directive aims at before it orders is an aim", () => {
    const words = `ỦY BAN NHÂN DÂN TỈNH MẪU SƠN\nSố: 5/CT-UBND | Mẫu Sơn, ngày 3 tháng 2 năm 2026\nCHỈ THỊ\nVề tiết kiệm điện\nĐể bảo đảm cung ứng điện, phấn đấu năm 2026 tiết kiệm tối thiểu 3% điện năng toàn tỉnh, Chủ tịch UBND tỉnh yêu cầu:\n1. Sở Công Thương kiểm tra các cơ sở.`;
    expect(predictionFrom(words).targets).toMatchObject([{ value: 3, unit: "%", year: 2026 }]);
  });
});

describe("figures that a task has to reach", () => {
  test.for([
    ["Sở Nội vụ rà soát quy trình; bảo đảm thời gian chờ của công dân không quá 20 phút.", [20, "phút"]],
    ["Sở Y tế khám mắt cho học sinh vùng cao, cho 18.000 lượt người/năm.", [18_000, "lượt người/năm"]],
    ["Sở Nội vụ số hóa hồ sơ, tỷ lệ hồ sơ trả đúng hạn 99,2%.", [99.2, "%"]],
    ["Sở Y tế nâng điểm hài lòng của người bệnh thêm 0,4 điểm.", [0.4, "điểm"]],
  ] as const)("%s", ([words, expected]) => {
    expect(predictionFrom(carriedOut(words)).targets.map(({ value, unit }) => [value, unit])).toEqual([expected]);
  });

  test.for([
    ["Sở Y tế thẩm định hồ sơ, thời gian không quá 7 ngày làm việc."],
    ["Sở Y tế kiểm tra cơ sở giết mổ theo định kỳ 03 lần/năm."],
    ["Sở Tài chính bố trí khoảng 12 tỷ đồng/năm cho các xã."],
  ] as const)("not the rhythm, the terms or the money of a task: %s", ([words]) => {
    expect(predictionFrom(carriedOut(words)).targets).toEqual([]);
  });
});

describe("figures that go on from others", () => {
  const valuesOf = (words: string) => predictionFrom(words).targets.map(({ value, unit, year }) => [value, unit, year]);

  test("amounts of a list that has begun to aim go on as long as they are measured alike; money does not", () => {
    const below = (words: string) =>
      predictionFrom(`II. NHIỆM VỤ\n1. Chăn nuôi: ${words}`).targets.map(({ value }) => value);
    const first = "Đến năm 2030 sản lượng thịt đạt 52.000 tấn/năm";
    expect(below(`${first}; mật ong rừng 40 tấn/năm, sữa dê từ 300 nghìn lít/năm trở lên.`)).toEqual([52000, 40, 300]);
    expect(below(`${first}; hộ nuôi ong 40 con mỗi đàn.`)).toEqual([52000]);
    expect(below("Đến năm 2030 giá trị đạt 900 tỷ đồng; vốn của dân 300 tỷ đồng.")).toEqual([900]);
  });

  test("the next measure of a list that has begun to aim", () => {
    const words =
      "Theo nghị quyết mới được HĐND tỉnh thông qua, tổng thu ngân sách năm 2027 đạt từ 9.200 tỷ đồng trở lên, kim ngạch xuất khẩu 03 tỷ USD.";
    expect(valuesOf(carriedOut(words))).toEqual([
      [9200, "tỷ đồng", 2027],
      [3, "tỷ USD", 2027],
    ]);
  });

  test("the same rate elsewhere, in the same year", () => {
    const words = "Đến năm 2027, tỉnh phấn đấu 80% chợ có mái che. Ở vùng cao, tỷ lệ này tối thiểu 60%.";
    expect(valuesOf(words)).toEqual([
      [80, "%", 2027],
      [60, "%", 2027],
    ]);
  });

  test("what has only just been reached is none", () => {
    expect(valuesOf(carriedOut("Toàn huyện mới được khoảng 40% đường thôn cứng hóa."))).toEqual([]);
  });
});

describe("figures of aims", () => {
  test.for([
    ["Chỉ số cải cách hành chính thuộc nhóm 15 tỉnh dẫn đầu cả nước.", [[15, "tỉnh"]]],
    ["Năng lực logistics nằm trong nhóm 40 quốc gia đứng đầu thế giới.", [[40, "quốc gia"]]],
    [
      "Trường đạt chuẩn: tiểu học 92% và mầm non trên 87%.",
      [
        [92, "%"],
        [87, "%"],
      ],
    ],
    ["Ít nhất 4 khu vực phố đi bộ.", [[4, "khu vực"]]],
    ["Mỗi lớp học ít nhất 3 tiết/lớp/học kỳ ngoài trời.", [[3, "tiết/lớp/học kỳ"]]],
    ["Tỷ số giới tính khi sinh dưới 109 bé trai/100 bé gái.", [[109, "bé trai/100 bé gái"]]],
    ["Thành lập 6 tổ chức đảng trong doanh nghiệp tư nhân.", [[6, "tổ chức đảng"]]],
    ["Số dược sĩ trên 10.000 dân còn thiếu được bổ sung.", []],
  ] as const)("%s", ([words, expected]) => {
    expect(inAims(words).map(({ value, unit }) => [value, unit])).toEqual(expected);
  });

  test("a group that is named by its number is none", () => {
    expect(inAims("Các xã thuộc nhóm 2 và nhóm 3 được ưu tiên.")).toEqual([]);
  });

  test("what a remark beside a task counts is none", () => {
    const rows = "Hoạt động | Chủ trì | Thời gian | Ghi chú\nTập huấn nghề rừng | Sở Nội vụ | Tháng 5/2027 | 04 đợt";
    expect(predictionFrom(rows).targets).toEqual([]);
  });
});

describe("references", () => {
  test("lists each cited number once, without the document's own", () => {
    const words =
      "ỦY BAN NHÂN DÂN TỈNH MẪU SƠN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9/KH-UBND | Mẫu Sơn, ngày 1 tháng 2 năm 2026\nKẾ HOẠCH\nPhát triển chợ\nCăn cứ Nghị quyết số 57-NQ/TW và Nghị định số 80/2025/NĐ-CP ngày 01/4/2025;\nI. NỘI DUNG\n1. Thực hiện Nghị quyết số 57-NQ/TW và Kế hoạch số 9/KH-UBND; Tờ trình số 12/TTr-SCT.";
    expect(predictionFrom(words).references).toEqual(["57-NQ/TW", "80/2025/NĐ-CP", "12/TTr-SCT"]);
  });
});

describe("goals", () => {
  test("have the horizon of their title", () => {
    expect(inAimsGoals("Chợ quê văn minh, sạch đẹp.")).toEqual([{ horizon: 2030, vision: false }]);
  });

  test("a vision looks past the plan", () => {
    const { goals } = predictionFrom(
      "UBND tỉnh ban hành kế hoạch với mục tiêu đến năm 2030 tỉnh là trung tâm chè của vùng; tầm nhìn đến năm 2050, chè là ngành mũi nhọn.",
    );
    expect(goals.map(({ horizon, vision }) => ({ horizon, vision }))).toEqual([
      { horizon: 2030, vision: false },
      { horizon: 2050, vision: true },
    ]);
  });
});

function inAimsGoals(words: string) {
  return predictionFrom(`I. MỤC TIÊU\n1. Đến năm 2030\n- ${words}`).goals.map(({ horizon, vision }) => ({
    horizon,
    vision,
  }));
}
