import { describe, expect, test } from "vitest";
import { carriedOut, predictionFrom } from "./extraction-of.testing.ts";

/** What whole published documents taught that no text of ours had: each in words of our own. */
const read = (words: string) =>
  predictionFrom(words).assignments.map(({ quote, leads, coordinators, deadline }) => ({
    quote,
    leads,
    with: coordinators,
    due: deadline.value,
  }));
const first = (words: string) => read(carriedOut(words))[0];

describe("points that stand beside the tasks and say who, with whom and by when", () => {
  const PLAN = `B. NHIỆM VỤ
I. CÔNG TÁC CHỢ
1. Nội dung, biện pháp
a) Sửa mái các chợ quê; lập sổ theo dõi tiểu thương.
b) Tổ chức phiên chợ hữu cơ. Giám đốc Sở Y tế quyết định thành lập đội kiểm tra.
2. Cơ quan chủ trì, phối hợp
a) Cơ quan chủ trì
- Sở Công Thương.
- Sở Xây dựng; UBND các xã.
b) Cơ quan phối hợp
- Hội Nông dân tỉnh.
3. Thời gian thực hiện: Quý I/2027 và bổ sung hằng năm.
II. CÔNG TÁC BẾN
1. Nội dung
a) Sơn lại bến đò Mẫu.
2. Chủ trì thực hiện
- Sở Giao thông vận tải.
3. Thời gian thực hiện: Từ tháng 5/2027 trở đi.`;

  test("complete all of them; a later sentence that names its own lead keeps it", () => {
    const tasks = read(PLAN);
    const all = {
      leads: ["Sở Công Thương", "Sở Xây dựng", "UBND các xã"],
      with: ["Hội Nông dân tỉnh"],
      due: "2027-Q1",
    };
    expect(tasks).toEqual([
      { quote: "Sửa mái các chợ quê", ...all },
      { quote: "lập sổ theo dõi tiểu thương", ...all },
      { quote: "Tổ chức phiên chợ hữu cơ", ...all },
      { quote: "quyết định thành lập đội kiểm tra", ...all, leads: ["Giám đốc Sở Y tế"] },
      { quote: "Sơn lại bến đò Mẫu", leads: ["Sở Giao thông vận tải"], with: [], due: null },
    ]);
  });

  test("are no tasks themselves", () => {
    expect(read(PLAN).some(({ leads }) => leads.some((lead) => lead.startsWith("Cơ quan")))).toBe(false);
  });
});

describe("a text that lost its numbers", () => {
  const PLAN = `Căn cứ Kế hoạch số 12/KH-UBND của tỉnh, Sở Y tế xây dựng kế hoạch như sau:
MỤC TIÊU
Mục tiêu cụ thể đến 2027
- Có ít nhất 12 trạm đạt chuẩn.
TỔ CHỨC THỰC HIỆN
Đề nghị các Sở: Tài chính, Nội vụ; Công an tỉnh
Chủ trì, phối hợp với các huyện rà soát biên chế các trạm.
Các doanh nghiệp dược
Lập danh mục thuốc dự trữ cho mùa lũ.`;

  test("titles its parts by short lines: whom they are for, and by what year", () => {
    const { assignments, targets } = predictionFrom(PLAN);
    expect(assignments.map(({ leads }) => leads)).toEqual([
      ["Tài chính", "Nội vụ", "Công an tỉnh"],
      ["Các doanh nghiệp dược"],
    ]);
    expect(targets.map(({ value, year }) => [value, year])).toEqual([[12, 2027]]);
  });

  test("numbers on lines of their own number what follows: the addressee above goes on", () => {
    const words = `Thông báo kết luận của Bộ trưởng tại hội nghị tổng kết công tác chợ.
Ngày 11/01/2027, Bộ đã tổ chức Hội nghị tổng kết công tác chợ năm 2026.
Tiếp thu ý kiến, Bộ trưởng yêu cầu các đơn vị trực thuộc Bộ thực hiện một số việc sau:
1.
Về công tác chợ
- Xây dựng sổ theo dõi các chợ quê.`;
    expect(read(words).map(({ leads }) => leads)).toEqual([["các đơn vị trực thuộc Bộ"]]);
  });

  test("where points are numbered, a short line without a full stop is none", () => {
    const numbered = `I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế rà soát các trạm.\nCác doanh nghiệp dược\nLập danh mục thuốc dự trữ.`;
    expect(read(numbered).flatMap(({ leads }) => leads)).not.toContain("Các doanh nghiệp dược");
  });
});

describe("who does it, behind the task", () => {
  test.for([
    ["Việc chọn tư vấn do Ban Quản lý chợ thực hiện, xong trong tháng 11/2027.", "chọn tư vấn", "Ban Quản lý chợ", "2027-11"],
    ["Nhiệm vụ lập bản đồ bến đò giao Sở Xây dựng chủ trì, hoàn thành trước ngày 30/6/2027.", "lập bản đồ bến đò", "Sở Xây dựng", "2027-06-30"],
    ["Tổ chức hội thi nấu ăn hai năm một lần, do Hội Phụ nữ tỉnh chủ trì phối hợp Sở Y tế.", "Tổ chức hội thi nấu ăn hai năm một lần", "Hội Phụ nữ tỉnh", "periodic"],
    ["Mở năm lớp dạy bơi. Việc này do Trường Cao đẳng Mẫu chủ trì, các xã cùng tham gia; hoàn thành khóa đầu trước 30/9/2027.", "Mở năm lớp dạy bơi", "Trường Cao đẳng Mẫu", "2027-09-30"],
  ] as const)("%s", ([words, quote, lead, due]) => {
    expect(first(words)).toMatchObject({ quote, leads: [lead], due });
  }); // prettier-ignore

  test("a clause that only says whose the thing is leaves the subject its task", () => {
    expect(first("Sở Y tế rà soát các việc do Sở Nội vụ chủ trì, báo cáo UBND tỉnh.")?.leads).toEqual(["Sở Y tế"]);
    expect(read(carriedOut("Kinh phí sửa chợ do ngân sách tỉnh bảo đảm."))).toEqual([]);
  });
});

describe("who is meant", () => {
  test.for([
    ["Sở Nội vụ: là cơ quan đầu mối, tham mưu lập tổ giúp việc; theo dõi tiến độ.", ["Sở Nội vụ"], "tham mưu lập tổ giúp việc"],
    ["Sở Nội vụ có trách nhiệm theo dõi tiến độ sửa chợ.", ["Sở Nội vụ"], "theo dõi tiến độ sửa chợ"],
    ["Các đơn vị: Phòng Kỹ thuật, Văn phòng Sở báo cáo kết quả về Giám đốc Sở.", ["Phòng Kỹ thuật", "Văn phòng Sở"], "báo cáo kết quả về Giám đốc Sở"],
    ["Giao các đơn vị: Sở Tài chính và Công an tỉnh rà soát các bến.", ["Sở Tài chính", "Công an tỉnh"], "rà soát các bến"],
    ["Sở Tài chính căn cứ khả năng ngân sách bố trí vốn, hướng dẫn thanh toán.", ["Sở Tài chính"], "bố trí vốn, hướng dẫn thanh toán"],
    ["UBND các xã có nông sản xuất khẩu qua cửa khẩu thường xuyên nhắc các hộ trồng dưa.", ["UBND các xã có nông sản xuất khẩu qua cửa khẩu"], "thường xuyên nhắc các hộ trồng dưa"],
  ] as const)("%s", ([words, leads, quote]) => {
    expect(first(words)).toMatchObject({ leads, quote });
  }); // prettier-ignore

  test.for([
    ["Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ, Chủ tịch UBND các tỉnh rà soát các cảng.", ["Bộ trưởng", "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ", "Chủ tịch UBND các tỉnh"]],
    ["Các tỉnh ủy, thành ủy, ban đảng, đảng đoàn, đảng ủy trực thuộc Trung ương rà soát quy chế.", ["Các tỉnh ủy, thành ủy, ban đảng, đảng đoàn, đảng ủy trực thuộc Trung ương"]],
    ["Sở Tài chính (Kho bạc Nhà nước), Sở Nội vụ rà soát các quỹ.", ["Sở Tài chính", "Sở Nội vụ"]],
  ] as const)("%s", ([words, leads]) => {
    expect(first(words)?.leads).toEqual(leads);
  }); // prettier-ignore

  test("a bullet that only names a body is a title for the points below it", () => {
    const words = "2. Quản lý chợ\n- Sở Công Thương\n+ Lập sổ tiểu thương.\n- Sở Y tế\n+ Kiểm tra bếp ăn.";
    expect(read(`I. NHIỆM VỤ\n${words}`).map(({ leads, quote }) => [leads[0], quote])).toEqual([
      ["Sở Công Thương", "Lập sổ tiểu thương"],
      ["Sở Y tế", "Kiểm tra bếp ăn"],
    ]);
  });

  test.for([
    ["1. Uỷ ban nhân dân xã / phường / thị trấn:\n- Rà soát các bến.", "Uỷ ban nhân dân xã / phường / thị trấn"],
    ["1. Sở Y tế - thường trực kế hoạch:\n- Rà soát các bến.", "Sở Y tế"],
    ["1. Các Công ty thuộc phạm vi quản lý của Bộ\na) Rà soát các bến;\nb) Lập sổ.", "Các Công ty thuộc phạm vi quản lý của Bộ"],
  ] as const)("%s", ([words, lead]) => {
    expect(first(words)?.leads).toEqual([lead]);
  }); // prettier-ignore

  test("who chairs a meeting, what came of an order, and where more is to be read are no tasks", () => {
    const words = [
      "Ngày 5/3, Phó Chủ tịch UBND tỉnh chủ trì cuộc họp, nghe báo cáo về chợ nổi.",
      "Qua đó, các huyện ban hành chương trình sửa chợ kịp thời.",
      "Xem thêm tại Công điện 12/CĐ-UBND.",
    ];
    expect(words.flatMap((each) => read(carriedOut(`1. Sở Y tế\n- ${each}`)))).toEqual([]);
  });

  test("`thanh tra việc …` is a task and nobody's name", () => {
    expect(read(carriedOut("Thanh tra việc dùng đất do các nông trường quản lý."))).toEqual([]);
  });
});

describe("a table of indicators", () => {
  const TABLE = `PHỤ LỤC I
TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì
I | Đến năm 2029
1 | Số chợ đạt chuẩn | Chợ | ≥ 12 | Sở Công Thương
2 | Chợ dùng điện mặt trời
2.1 | Tỉ lệ chợ có mái pin | % | 80 | Sở Xây dựng
2.2 | Chất lượng điện ở chợ | Thứ bậc | Vào nhóm khá của vùng | Sở Xây dựng`;

  test("has its values below `Kết quả`, its year in the row above; a row with nothing but a name holds the rows below it", () => {
    const { assignments, targets } = predictionFrom(TABLE);
    expect(targets.map(({ value, unit, year }) => [value, unit, year])).toEqual([
      [12, "Chợ", 2029],
      [80, "%", 2029],
    ]);
    expect(
      assignments.map(({ quote, leads, deadline, product }) => [quote, leads[0], deadline.value, product]),
    ).toEqual([
      ["Số chợ đạt chuẩn", "Sở Công Thương", "2029", null],
      ["Tỉ lệ chợ có mái pin", "Sở Xây dựng", "2029", null],
      ["Chất lượng điện ở chợ", "Sở Xây dựng", "2029", null],
    ]);
  });

  test("bodies of a cell that are called by capitals are one each", () => {
    const rows = `TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian\n1 | Phát tin về chợ nổi | QTV, QRT, các xã | Sở Y tế | 2027`;
    expect(predictionFrom(rows).assignments[0]?.leads).toEqual(["QTV", "QRT", "các xã"]);
  });
});

describe("a page", () => {
  const PAGE = `Toàn văn Công điện 12/CĐ-UBND về chợ nổi?
Ngày 30/11/2027, Chủ tịch UBND tỉnh ban hành Công điện 12/CĐ-UBND về việc neo đậu an toàn tại các chợ nổi của tỉnh.
Theo đó, Chủ tịch UBND tỉnh yêu cầu Chủ tịch UBND các huyện từ Mỹ Lâm đến Tân Hòa tập trung thực hiện các nhiệm vụ sau:
- Rà soát các bến trước ngày 03/12/2027.
Neo đậu được quy định ra sao?
Việc neo đậu theo khoản 2 Điều 7 Luật Giao thông đường thủy như sau:
+ Chủ phương tiện có trách nhiệm kiểm tra dây neo.`;

  test("names those from one place to another; what it answers by a law is no task of the document", () => {
    expect(read(PAGE)).toEqual([
      expect.objectContaining({
        quote: "Rà soát các bến trước ngày 03/12/2027",
        leads: ["Chủ tịch UBND các huyện từ Mỹ Lâm đến Tân Hòa"],
      }),
    ]);
  });
});

describe("by when", () => {
  test.for([
    ["Từ nay đến hết năm 2027, Sở Xây dựng xóa các điểm ngập.", "2027"],
    ["Sở Xây dựng trình quy hoạch chợ trong quý 1/2027.", "2027-Q1"],
    ["Sở Xây dựng mở chuyên mục theo kế hoạch hằng năm và dài hạn.", null],
    ["Sở Xây dựng triển khai Luật Giao thông đường bộ năm 2008 đến các xã.", null],
    ["Do đó, Sở Xây dựng trình Luật Chợ nổi trong năm 2027.", "2027"],
    ["Sở Nội vụ tiếp nhận người được hưởng trợ cấp hằng tháng.", null],
    ["Sở Tài chính xây dựng kế hoạch phát triển 5 năm 2026-2030.", null],
    ["Sở Tài chính rà soát các quỹ. Thời hạn hoàn thành đến hết ngày 10 tháng 4 năm 2027.", "2027-04-10"],
  ] as const)("%s", ([words, due]) => {
    expect(first(words)?.due).toBe(due);
  });
});

describe("what comes of it", () => {
  test.for([
    ["Sở Y tế xây dựng và tổ chức thực hiện Kế hoạch của từng trạm.", "Kế hoạch của từng trạm"],
    ["Sở Y tế thành lập và thường xuyên kiện toàn đội xung kích chống lũ.", "đội xung kích chống lũ"],
    ["Sở Y tế xây dựng điều kiện, tiêu chuẩn đối với bếp ăn trường học.", "điều kiện, tiêu chuẩn đối với bếp ăn trường học"],
  ] as const)("%s", ([words, product]) => {
    expect(predictionFrom(carriedOut(words)).assignments[0]?.product).toBe(product);
  }); // prettier-ignore
});

describe("aims", () => {
  test.for([
    ["Hỗ trợ 200 hộ xóa nhà tạm.", [[200, null]]],
    ["Kinh phí chi cho nghiên cứu đạt 2% GRDP.", [[2, null]]],
    ["Chỉ số phát triển con người (HDI) duy trì trên 0,7; số bác sĩ/vạn dân đạt 13.", [[0.7, null], [13, null]]],
    ["Chỉ số cải cách đạt 70 điểm theo Quyết định số 12, khoản 4.", [[70, null]]],
    ["Tốc độ tải xuống tối thiểu 25Mbit/s.", [[25, null]]],
    ["Đến năm 2027, 70% trạm đạt chuẩn; năm 2030 các tỷ lệ tương ứng là 80%, 90% và 85%.", [[70, 2027], [80, 2030], [90, 2030], [85, 2030]]],
  ] as const)("%s", ([words, expected]) => {
    const { targets } = predictionFrom(`I. MỤC TIÊU\n1. Cụ thể\n- ${words}`);
    expect(targets.map(({ value, year }) => [value, year])).toEqual(expected);
  }); // prettier-ignore

  test("a span of five years counts by its end", () => {
    const { targets } = predictionFrom("I. MỤC TIÊU\n1. Cụ thể\n- Tăng trưởng bình quân 5 năm 2026-2030 đạt 9%/năm.");
    expect(targets.map(({ value, year }) => [value, year])).toEqual([[9, 2030]]);
  });

  test("money that is given to each is none", () => {
    expect(predictionFrom("I. MỤC TIÊU\n1. Cụ thể\n- Hỗ trợ 20 triệu đồng mỗi hộ.").targets).toEqual([]);
  });
});

test("who is to carry the decision out has no task, however the bodies are listed", () => {
  const words =
    "Điều 3. Thủ trưởng các cơ quan: Văn phòng UBND tỉnh, Sở Y tế; Chủ tịch UBND các xã căn cứ Quyết định thi hành./.";
  expect(read(words)).toEqual([]);
});

test("a scheme is named on over `hoàn thành`; the draft of a law is no project", () => {
  const names = (words: string) => predictionFrom(carriedOut(words)).programmes.map(({ name }) => name);
  expect(names("Sở Nội vụ lập Đề án đánh giá mức độ hoàn thành nhiệm vụ của các chợ.")).toEqual([
    "Đề án đánh giá mức độ hoàn thành nhiệm vụ của các chợ",
  ]);
  expect(names("Sở Nội vụ góp ý Dự án Luật Chợ nổi.")).toEqual([]);
});
