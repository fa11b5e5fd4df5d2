import { describe, expect, test } from "vitest";
import { predictionFrom } from "./extraction-of.testing.ts";

const HEADLINE = "Tỉnh Hoa Sen chuẩn bị mùa lễ hội\n";
const tasks = (words: string) =>
  predictionFrom(HEADLINE + words).assignments.map(({ leads, coordinators, quote }) => ({
    leads,
    coordinators,
    quote,
  }));
const figures = (words: string) =>
  predictionFrom(HEADLINE + words).targets.map(({ value, unit, year }) => `${value} ${unit} ${year}`);

describe("what a page tells of an order", () => {
  test.for([
    ["UBND tỉnh đã yêu cầu Công an tỉnh kiểm tra các bến đò trong mùa lễ hội.", "Công an tỉnh"],
    ["Mới đây, UBND TP. Hoa Sen đã giao Sở Du lịch khảo sát các tuyến phố đi bộ.", "Sở Du lịch"],
    ["Trước đó, UBND tỉnh đã có văn bản chỉ đạo Sở Y tế kiểm tra các quán ăn.", "Sở Y tế"],
    ["Chủ tịch UBND tỉnh đã có văn bản chỉ đạo giao Sở Y tế kiểm tra các quán ăn.", "Sở Y tế"],
    ["Phó Thủ tướng chỉ đạo, trước mắt, UBND tỉnh Hoa Sen chủ động cân đối vốn.", "UBND tỉnh Hoa Sen"],
    ["Nhất trí giao Sở Du lịch khảo sát các bến đò.", "Sở Du lịch"],
    ["Chỉ thị yêu cầu UBND các xã sửa chữa các đoạn đường hư hỏng.", "UBND các xã"],
    ["Kết luận cuộc họp, ông Lê Văn Mẫu đề nghị Sở Tài chính bố trí kinh phí cho các xã.", "Sở Tài chính"],
    ["Theo đó, Thủ tướng giao Bộ Xây dựng rà soát các quy hoạch đô thị ven biển.", "Bộ Xây dựng"],
    ["Lãnh đạo TP yêu cầu Sở Xây dựng hoàn thiện hồ sơ dự án.", "Sở Xây dựng"],
    ["Quốc hội giao Chính phủ xây dựng tiêu chí phân loại đô thị.", "Chính phủ"],
    ["Đối với UBND các xã cần xây dựng phương án giữ xe.", "UBND các xã"],
    ["Bộ Y tế vừa có Công văn gửi UBND các xã ven biển đề nghị kiểm tra bếp ăn.", "UBND các xã ven biển"],
    ["Sở Xây dựng đã có văn bản gửi UBND các huyện, yêu cầu lập danh sách hộ dân.", "UBND các huyện"],
    ["Với Sở Y tế, tiếp tục kiểm tra các quán ăn dịp lễ hội.", "Sở Y tế"],
    ["Bộ Xây dựng ra Chỉ thị về giá cát đá.Theo đó, Giám đốc Sở Xây dựng kiểm tra các mỏ.", "Giám đốc Sở Xây dựng"],
    ["UBND tỉnh yêu cầu UBND các xã tùy vào điều kiện kiểm tra bến đò.", "UBND các xã"],
    ["Thực hiện công điện của Thủ tướng, UBND tỉnh đã yêu cầu UBND các xã kiểm tra đê bao.", "UBND các xã"],
  ] as const)("%s", ([words, lead]) => {
    expect(tasks(words).map(({ leads }) => leads)).toEqual([[lead]]);
  });

  test.for([
    "Huyện Ba Mẫu phấn đấu giá trị sản xuất tăng 12%; trồng mới 500 ha rừng.",
    "UBND tỉnh phấn đấu năm 2027 giảm 2% số hộ nghèo; trồng mới 500 ha rừng.",
    "Huyện Ba Mẫu tiếp tục đề ra các chỉ tiêu phát triển du lịch cho năm 2027.",
    "Bộ Xây dựng đặt mục tiêu năm 2027 hoàn thành 110 nghìn căn hộ.",
    "Phó Thủ tướng chỉ đạo đưa dự án vào kế hoạch đầu tư công trung hạn.",
    "Ủy ban nhân dân tỉnh nhận được Tờ trình số 12/TTr-SDL của Sở Du lịch về bến đò.",
    "Phó Thủ tướng lưu ý, việc mở tuyến bay cần xác định rõ nhu cầu.",
    "Phó Thủ tướng yêu cầu báo cáo kết quả trước ngày 10/11/2026.",
    "Ngày 8/1, UBND huyện Ba Mẫu triển khai kế hoạch thu ngân sách.",
    "Các chuyên gia cho rằng: Đề án cần đưa ra giải pháp cụ thể hơn.",
  ])("%s: nobody is given a task", (words) => {
    expect(tasks(words)).toEqual([]);
  });

  test("a department that directs those below it acts itself", () => {
    expect(tasks("Sở Xây dựng chỉ đạo lực lượng thanh tra xử lý xe quá tải.")[0]?.leads).toEqual(["Sở Xây dựng"]);
  });

  test("the next paragraph goes on with whom the order was given to", () => {
    const words = "UBND tỉnh giao Sở Y tế kiểm tra bếp ăn.\nĐồng thời tham mưu UBND tỉnh xử lý vi phạm.";
    expect(tasks(words).map(({ leads }) => leads)).toEqual([["Sở Y tế"], ["Sở Y tế"]]);
  });

  test("a document tells what was ordered before as its background", () => {
    const words =
      "KẾ HOẠCH\nTổ chức lễ hội\nI. CĂN CỨ\n1. Tại Quyết định số 12/QĐ-TTg, Thủ tướng đã giao Bộ Xây dựng rà soát quy hoạch.";
    expect(predictionFrom(words).assignments).toEqual([]);
  });
});

describe("names in running words", () => {
  test.for([
    [
      "Sở Y tế phối hợp với các Sở: Lao động – Thương binh và Xã hội, Công Thương kiểm tra chợ.",
      ["Lao động – Thương binh và Xã hội", "Công Thương"],
    ],
    [
      "Sở Y tế phối hợp với các bộ, cơ quan: Công an, GTVT, UBND các tỉnh trực thuộc T.Ư kiểm tra bến xe.",
      ["Công an", "GTVT", "UBND các tỉnh trực thuộc T.Ư"],
    ],
    [
      "Sở Y tế phối hợp với các Sở Tài chính, Xây dựng và Công Thương kiểm tra chợ.",
      ["các Sở Tài chính", "Xây dựng", "Công Thương"],
    ],
    ["Công an tỉnh phối hợp với cảnh sát trật tự kiểm tra bến xe.", ["cảnh sát trật tự"]],
    ["Sở Xây dựng chỉ đạo Thanh tra phối hợp các xã, phường kiểm tra bến xe.", ["các xã, phường"]],
  ] as const)("%s", ([words, coordinators]) => {
    expect(tasks(words)[0]?.coordinators).toEqual(coordinators);
  });

  test("end before words that say how or in whose place", () => {
    const words = "Yêu cầu các xã ngay sau khi nhận văn bản lập danh sách hộ dân.";
    expect(tasks(words)[0]?.leads).toEqual(["các xã"]);
    const other = "Giao Bộ trưởng Bộ Tài chính thừa ủy quyền Thủ tướng quyết định giao bổ sung vốn.";
    expect(tasks(other)[0]?.leads).toEqual(["Bộ trưởng Bộ Tài chính"]);
  });

  test("the year of the plan that is reported on is no deadline", () => {
    const words =
      "Giao các sở báo cáo tình hình giải ngân kế hoạch đầu tư công năm 2027 theo đề nghị của Bộ Tài chính.";
    expect(predictionFrom(HEADLINE + words).assignments[0]?.deadline.value).toBeNull();
  });

  test("what the order is for says no deadline", () => {
    const words = "Để đạt các chỉ tiêu trong năm 2027, UBND huyện yêu cầu các xã lập danh sách hộ dân.";
    expect(predictionFrom(HEADLINE + words).assignments[0]?.deadline.value).toBeNull();
  });

  test("the year of a feast is no deadline", () => {
    const words = "Công an tỉnh tuần tra các tuyến phố dịp lễ hội Xuân năm 2027.";
    expect(predictionFrom(HEADLINE + words).assignments[0]?.deadline.value).toBeNull();
  });
});

describe("what a page cites and names", () => {
  test("a document that was received is cited, and a number may have a blank for its stroke", () => {
    const words =
      "UBND tỉnh nhận được Công văn số 31/SDL-QL ngày 5/5/2026 về bến đò.\nGiao Sở Y tế góp ý theo đề nghị tại Công văn số 31/SDL-QL và số 15 CĐ-TTg ngày 3/2/2026.";
    expect(predictionFrom(HEADLINE + words).references).toEqual(["31/SDL-QL", "15 CĐ-TTg"]);
    expect(predictionFrom(HEADLINE + words).assignments[0]?.deadline.value).toBeNull();
  });

  test("a scheme quoted as a whole is named, and a name ends before what it will do", () => {
    const words =
      "Thủ tướng phê duyệt “Đề án thực hiện lộ trình chợ không rác giai đoạn 2026 - 2030”. Dự án Bến Xanh sẽ hỗ trợ các xã.";
    expect(predictionFrom(HEADLINE + words).programmes.map(({ name }) => name)).toEqual([
      "Đề án thực hiện lộ trình chợ không rác",
      "Dự án Bến Xanh",
    ]);
  });

  test("below a title of aims nobody has a task", () => {
    const words =
      "Điều 2. Đề nghị Ủy ban nhân dân tỉnh thực hiện tốt các nội dung sau:\n1. Mục tiêu tổng quát\nPhấn đấu tăng trưởng từ 11% trở lên so với năm 2025; cơ cấu lại các ngành.";
    expect(predictionFrom(words).assignments).toEqual([]);
  });
});

describe("what a page tells of aims", () => {
  test.for([
    [
      "Nghị quyết đề ra 9 chỉ tiêu chủ yếu gồm: Tổng sản phẩm tăng 7%; số giường bệnh đạt 30 giường;\nTỷ lệ hộ nghèo giảm 2%, riêng các xã vùng cao giảm 4%.",
      ["7 % null", "30 giường null", "2 % null", "4 % null"],
    ],
    [
      "Giai đoạn 2026 - 2030, toàn tỉnh phấn đấu tăng thêm 40 trường đạt chuẩn; cấp tiểu học từ 12 - 15 trường.",
      ["40 trường 2030", "12 trường 2030"],
    ],
    [
      "Nghị quyết xác định các mục tiêu. Đến năm 2030, tỷ lệ che phủ đạt 42%. Thu nhập bình quân đạt 90 triệu đồng.",
      ["42 % 2030", "90 triệu đồng 2030"],
    ],
    ["Đến năm 2030, thu nhập tăng lên 2,5 lần so với năm 2020, số xã đạt chuẩn là 60%.", ["2.5 lần 2030", "60 % 2030"]],
    [
      "Đến năm 2030, toàn tỉnh phát triển vùng chè tập trung. Qua đó phấn đấu đạt tổng diện tích 3.700 ha.",
      ["3700 ha 2030"],
    ],
    [
      "Theo đó, mục tiêu đến năm 2030 tỷ lệ che phủ đạt 42%. Thu nhập tăng ít nhất 1,8 lần so với năm 2020; 60% số xã đạt chuẩn.",
      ["42 % 2030", "1.8 lần 2030", "60 % 2030"],
    ],
    [
      "Theo Kế hoạch, UBND tỉnh phấn đấu năm 2027 giảm 2% số hộ nghèo; tỷ lệ dân số tham gia bảo hiểm 96%.",
      ["2 % 2027", "96 % 2027"],
    ],
    ["Phấn đấu trong giai đoạn từ năm 2029 - 2030 số lớp học đạt 40 lớp.", ["40 lớp 2030"]],
    ["Phấn đấu đến năm 2030 giảm 5% số ca mắc so với trung bình giai đoạn 2021 - 2026.", ["5 % 2030"]],
    ["Giai đoạn 2026-2030 sẽ dạy nghề cho khoảng 5 nghìn lao động.", ["5 nghìn lao động 2030"]],
    ["Nâng tỷ lệ huy động trẻ nhà trẻ 35%.", ["35 % null"]],
    [
      "Chỉ tiêu: Đến năm 2027 đạt 40% và đến năm 2030 đạt 55% số cơ quan có lãnh đạo là nữ.",
      ["40 % 2027", "55 % 2030"],
    ],
    [
      "Trong giai đoạn 2026-2030, doanh số bán lẻ qua mạng tăng 15%/năm, chiếm 12% tổng mức bán lẻ hàng hóa.",
      ["15 %/năm 2030", "12 % 2030"],
    ],
    [
      "Phấn đấu đến năm 2030, 90% nhóm, lớp được học 2 buổi/ngày, phòng học kiên cố đạt 80%, có ít nhất 50% trường đạt chuẩn.",
      ["90 % 2030", "80 % 2030", "50 % 2030"],
    ],
    [
      "Cụ thể, tỷ lệ huy động đạt 38% trẻ em nhà trẻ và 97% trẻ em mẫu giáo; tỷ lệ hoàn thành cấp tiểu học đạt 99% và cấp trung học đạt 95%.",
      ["38 % null", "97 % null", "99 % null", "95 % null"],
    ],
    [
      "Mục tiêu đến năm 2030, tỷ lệ hộ dùng nước sạch đạt 80% và số hộ có đồng hồ tăng từ 5-6% mỗi năm.",
      ["80 % 2030", "5 % null"],
    ],
    [
      "Mục tiêu đến năm 2030 có ít nhất 200 hợp tác xã. Trong số này, có khoảng 20-30 hợp tác xã loại tốt.",
      ["200 hợp tác xã 2030", "20 hợp tác xã 2030"],
    ],
    ["Chỉ tiêu phát triển số người tham gia là 29.330 người.", ["29330 người null"]],
  ] as const)("%s", ([words, expected]) => {
    expect(figures(words)).toEqual(expected);
  });

  test.for([
    "Theo thống kê, 8 tháng đầu năm, tổng thu ước đạt trên 1.900 tỷ đồng.",
    "Tốc độ tăng giá trị sản xuất đạt 11,01%, tăng 0,26% so với năm trước.",
    "Năm 2025, tỉnh ta đón hơn 1,2 triệu lượt khách, tăng 8,4%; doanh thu 900 tỷ đồng, tăng 9,1% so với năm 2024.",
    "Tổng diện tích gieo trồng được 2.271 ha, đạt 64,6% kế hoạch, tăng 2,5%.",
    "Toàn huyện có 23 chỉ tiêu hoàn thành kế hoạch.",
    "Tỉnh thông qua 16 chỉ tiêu nhiệm kỳ mới.",
  ])("%s: nothing is aimed at", (words) => {
    expect(figures(words)).toEqual([]);
  });

  test("a letter that old fonts leave is read as the one it stands for", () => {
    expect(figures("Phấn đấu lƣơng thực bình quân đầu ngƣời đạt 700 kg.")).toEqual(["700 kg null"]);
    expect(tasks("UBND tỉnh giao Sở Văn hóa dựng 3 trƣờng quay.")[0]?.leads).toEqual(["Sở Văn hóa"]);
    expect(figures("Đến năm 2030 xây dựng 6 trƣờng đạt chuẩn.")).toEqual(["6 trƣờng 2030"]);
  });

  test("a page that begins with a title of aims is about them; one of what was reached is not", () => {
    const aims = "CÁC CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2025 - 2030\n1. Về kinh tế\n- Thu nhập bình quân: 60 triệu đồng.";
    expect(predictionFrom(aims).targets).toMatchObject([{ value: 60, unit: "triệu đồng", year: 2030 }]);
    const past =
      "CÁC CHỈ TIÊU ĐẠT ĐƯỢC TRONG GIAI ĐOẠN 2021 - 2025\nSTT | CHỈ TIÊU | Năm 2024 | Năm 2025\n1 | Tốc độ tăng trưởng (%) | 8,2 | 9,1";
    expect(predictionFrom(past).targets).toEqual([]);
  });
});
