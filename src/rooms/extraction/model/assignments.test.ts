import { describe, expect, test } from "vitest";
import { carriedOut, predictionFrom } from "./extraction-of.testing.ts";

const read = (words: string) =>
  predictionFrom(words).assignments.map(({ quote, leads, coordinators }) => ({
    quote,
    leads: [...leads],
    coordinators: [...coordinators],
  }));

describe("who leads", () => {
  test.for([
    {
      case: "the subject of the sentence",
      words: "1. Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát các trạm y tế.",
      expected: [{ quote: "rà soát các trạm y tế", leads: ["Sở Y tế"], coordinators: ["Sở Nội vụ"] }],
    },
    {
      case: "the title above the bullets",
      words: "1. Sở Y tế\n- Chủ trì, phối hợp với các sở, ngành liên quan lập danh mục thiết bị.\n- Báo cáo UBND tỉnh.",
      expected: [
        { quote: "lập danh mục thiết bị", leads: ["Sở Y tế"], coordinators: ["các sở, ngành liên quan"] },
        { quote: "Báo cáo UBND tỉnh", leads: ["Sở Y tế"], coordinators: [] },
      ],
    },
    {
      case: "a partner in a remark at the end",
      words: "1. Sở Y tế lập danh mục thiết bị trong quý II/2027. Đơn vị phối hợp: Sở Nội vụ.",
      expected: [{ quote: "lập danh mục thiết bị trong quý II/2027", leads: ["Sở Y tế"], coordinators: ["Sở Nội vụ"] }],
    },
    {
      case: "whom the issuer hands the task",
      words: "1. Giao Sở Nội vụ kiểm tra việc chấp hành giờ làm việc.",
      expected: [{ quote: "kiểm tra việc chấp hành giờ làm việc", leads: ["Sở Nội vụ"], coordinators: [] }],
    },
    {
      case: "the body behind a topic and a colon",
      words: "1. Chế độ báo cáo: Sở Y tế tổng hợp tình hình hằng tháng.",
      expected: [{ quote: "tổng hợp tình hình hằng tháng", leads: ["Sở Y tế"], coordinators: [] }],
    },
    {
      case: "who directs actors that are no bodies of the state",
      words: "1. Sở Xây dựng\n- Yêu cầu chủ đầu tư, nhà thầu rào chắn các hố móng.",
      expected: [
        { quote: "Yêu cầu chủ đầu tư, nhà thầu rào chắn các hố móng", leads: ["Sở Xây dựng"], coordinators: [] },
      ],
    },
    {
      case: "each of two owners",
      words: "1. Các cơ sở thu mua và các doanh nghiệp chế biến chè: lưu giữ hồ sơ nguồn gốc.",
      expected: [
        {
          quote: "lưu giữ hồ sơ nguồn gốc",
          leads: ["Các cơ sở thu mua", "các doanh nghiệp chế biến chè"],
          coordinators: [],
        },
      ],
    },
    {
      case: "the office behind an address",
      words: "1. Giao các đồng chí Phó Chủ tịch UBND tỉnh trực tiếp kiểm tra các chợ.",
      expected: [{ quote: "trực tiếp kiểm tra các chợ", leads: ["Phó Chủ tịch UBND tỉnh"], coordinators: [] }],
    },
    {
      case: "who answers for it, in a point of its own",
      words: "1. UBND các xã, phường\n- Chịu trách nhiệm trước UBND tỉnh nếu để xảy ra cháy chợ.",
      expected: [
        {
          quote: "Chịu trách nhiệm trước UBND tỉnh nếu để xảy ra cháy chợ",
          leads: ["UBND các xã, phường"],
          coordinators: [],
        },
      ],
    },
    {
      case: "nobody where the sentence says where money comes from",
      words: "1. Kinh phí thực hiện lấy từ ngân sách; doanh nghiệp đóng góp 258 tỷ đồng.",
      expected: [],
    },
    {
      case: "a name before a colon",
      words: "- Sở Tài chính: Chủ trì thẩm định dự toán.",
      expected: [{ quote: "thẩm định dự toán", leads: ["Sở Tài chính"], coordinators: [] }],
    },
    {
      case: "the last body of the kind where the name is bare",
      words: "Sở Công Thương triển khai chương trình chợ đêm.\nSở nghiên cứu mở thêm ba chợ.",
      expected: [
        { quote: "triển khai chương trình chợ đêm", leads: ["Sở Công Thương"], coordinators: [] },
        { quote: "nghiên cứu mở thêm ba chợ", leads: ["Sở Công Thương"], coordinators: [] },
      ],
    },
    {
      case: "the subject of the sentence before in the same paragraph",
      words: "UBND các xã, phường rà soát hộ nghèo. Lập danh sách gửi về huyện.",
      expected: [
        { quote: "rà soát hộ nghèo", leads: ["UBND các xã, phường"], coordinators: [] },
        { quote: "Lập danh sách gửi về huyện", leads: ["UBND các xã, phường"], coordinators: [] },
      ],
    },
    {
      case: "the subject behind an adjunct",
      words: "2. Trên cơ sở đề xuất của các đơn vị, Sở Tài chính tổng hợp nhu cầu vốn.",
      expected: [{ quote: "tổng hợp nhu cầu vốn", leads: ["Sở Tài chính"], coordinators: [] }],
    },
    {
      case: "the one who supports, when support is its only part",
      words: "1. Công an tỉnh phối hợp với Sở Xây dựng kiểm tra tải trọng xe.",
      expected: [{ quote: "kiểm tra tải trọng xe", leads: ["Công an tỉnh"], coordinators: ["Sở Xây dựng"] }],
    },
    {
      case: "the one who directs others",
      words: "1. Sở Y tế chỉ đạo các bệnh viện dự trữ thuốc.",
      expected: [{ quote: "chỉ đạo các bệnh viện dự trữ thuốc", leads: ["Sở Y tế"], coordinators: [] }],
    },
    {
      case: "lines after the task",
      words:
        "1. Rà soát quy hoạch chợ\n- Cơ quan chủ trì: Sở Công Thương.\n- Cơ quan phối hợp: UBND các xã.\n- Thời gian: Quý I/2027.",
      expected: [{ quote: "Rà soát quy hoạch chợ", leads: ["Sở Công Thương"], coordinators: ["UBND các xã"] }],
    },
    {
      case: "a remark in brackets",
      words: "- Kiểm tra bếp ăn trường học (Sở Y tế chủ trì, phối hợp với Công an tỉnh).",
      expected: [{ quote: "Kiểm tra bếp ăn trường học", leads: ["Sở Y tế"], coordinators: ["Công an tỉnh"] }],
    },
    {
      case: "labelled remarks in the same paragraph",
      words: "- Lập bản đồ chợ (Chủ trì: Sở Công Thương; phối hợp: UBND các xã; thời gian: Quý I/2027).",
      expected: [{ quote: "Lập bản đồ chợ", leads: ["Sở Công Thương"], coordinators: ["UBND các xã"] }],
    },
    {
      case: "an article on someone's duty",
      words: "Điều 4. Trách nhiệm của Sở Tư pháp\n1. Thẩm định dự thảo quy chế.",
      expected: [{ quote: "Thẩm định dự thảo quy chế", leads: ["Sở Tư pháp"], coordinators: [] }],
    },
    {
      case: "the sentence after the task",
      words: "- Lập quy chế trực đêm. Giao Sở Y tế chủ trì thực hiện.",
      expected: [{ quote: "Lập quy chế trực đêm", leads: ["Sở Y tế"], coordinators: [] }],
    },
    {
      case: "numbered parts of one sentence",
      words: "2. Yêu cầu Ban Quản lý dự án đầu tư xây dựng tỉnh: (1) chọn nhà thầu; (2) khởi công cầu Mẫu.",
      expected: [
        { quote: "chọn nhà thầu", leads: ["Ban Quản lý dự án đầu tư xây dựng tỉnh"], coordinators: [] },
        { quote: "khởi công cầu Mẫu", leads: ["Ban Quản lý dự án đầu tư xây dựng tỉnh"], coordinators: [] },
      ],
    },
    {
      case: "persons who are addressed",
      words: "7. Các ông (bà) Trưởng thôn, bản: dán danh sách tại nhà văn hóa; rà soát hộ nghèo.",
      expected: [
        { quote: "dán danh sách tại nhà văn hóa", leads: ["Các ông (bà) Trưởng thôn, bản"], coordinators: [] },
        { quote: "rà soát hộ nghèo", leads: ["Các ông (bà) Trưởng thôn, bản"], coordinators: [] },
      ],
    },
    {
      case: "the subject before words that say where it goes",
      words: "4. Công an xã đến từng bản cấp tài khoản cho người già.",
      expected: [{ quote: "cấp tài khoản cho người già", leads: ["Công an xã"], coordinators: [] }],
    },
    {
      case: "the institutions that a department orders",
      words: "Cũng trong tháng 3, Sở Y tế yêu cầu các trung tâm cấp huyện rà soát tủ thuốc.",
      expected: [{ quote: "rà soát tủ thuốc", leads: ["các trung tâm cấp huyện"], coordinators: [] }],
    },
    {
      case: "the office of a person",
      words: "1. Giám đốc Sở Nội vụ rà soát biên chế.",
      expected: [{ quote: "rà soát biên chế", leads: ["Giám đốc Sở Nội vụ"], coordinators: [] }],
    },
  ])("$case", ({ words, expected }) => {
    expect(read(carriedOut(words))).toEqual(expected);
  });
});

describe("one task for each action", () => {
  test("splits at semicolons where a verb begins", () => {
    const words = carriedOut(
      "1. Sở Y tế lập kế hoạch tiêm chủng; tổ chức tập huấn cho cán bộ trạm; báo cáo UBND tỉnh.",
    );
    expect(read(words)).toHaveLength(3);
  });

  test("keeps a list of things together", () => {
    expect(read(carriedOut("1. Sở Y tế kiểm tra bếp ăn trường học; nhà hàng; chợ đầu mối."))).toHaveLength(1);
  });

  test("keeps verbs with one object together", () => {
    expect(read(carriedOut("1. Sở Y tế rà soát, sửa đổi, bổ sung quy chế trực."))).toHaveLength(1);
  });
});

describe("what is no assignment", () => {
  test.for([
    "Trong quá trình thực hiện, nếu có khó khăn, các đơn vị báo cáo về Sở Y tế.",
    "Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này.",
    "Sở Y tế đã hoàn thành việc sáp nhập các trạm.",
    "Nâng cao chất lượng khám chữa bệnh.",
    "Tại Quyết định số 5/QĐ-TTg, Thủ tướng Chính phủ đã giao Bộ Y tế chủ trì lập quy hoạch bệnh viện.",
    "UBND tỉnh ban hành Kế hoạch này để thực hiện thống nhất.",
    "Sở Y tế sẽ làm gì để giảm quá tải?",
  ])("%s", (words) => {
    expect(read(carriedOut(words))).toEqual([]);
  });
});

test("a list of aims below a body's title assigns nothing", () => {
  const words =
    "1. Đối với Phòng Giáo dục Mẫu Sơn\n- Rà soát sân trường.\n- Phấn đấu trong năm học: tối thiểu 60% trường có sân bóng.";
  expect(predictionFrom(carriedOut(words)).assignments.map(({ quote }) => quote)).toEqual(["Rà soát sân trường"]);
});

describe("what else stands on a news page", () => {
  const PAGE = "Sở Y tế rà soát tủ thuốc trước ngày 30/6/2027.";

  test.for([
    ["where it leads on", "Tin liên quan\n- Sở Nội vụ: Năm 2027 giảm 10% đầu mối"],
    ["its keywords", "Tags: phòng khám, phân luồng, Mẫu Sơn"],
    ["what it answers a reader", "Hỏi – đáp: Phòng khám cần những gì?\nPhòng khám phải bảo đảm đủ tủ thuốc."],
    ["how much each shall have", "Theo kế hoạch, mỗi trường thực hiện ít nhất 02 buổi tư vấn."],
  ] as const)("%s assigns nothing", ([, words]) => {
    expect(predictionFrom(`${PAGE}\n${words}`).assignments.map(({ quote }) => quote)).toEqual([
      "rà soát tủ thuốc trước ngày 30/6/2027",
    ]);
  });
});

describe("a table of tasks", () => {
  test("reads the columns in any order", () => {
    const words =
      "Phối hợp | Chủ trì | Nội dung công việc | Sản phẩm | Thời hạn\nSở Nội vụ; UBND các xã | Sở Y tế | Lập bản đồ trạm y tế | Bản đồ | Tháng 6/2026";
    const [row] = predictionFrom(words).assignments;
    expect(row).toMatchObject({
      quote: "Lập bản đồ trạm y tế",
      leads: ["Sở Y tế"],
      coordinators: ["Sở Nội vụ", "UBND các xã"],
      product: "Bản đồ",
      deadline: { kind: "month", value: "2026-06" },
    });
  });

  test("a row is one task although its cell has semicolons", () => {
    const words = "TT | Nhiệm vụ | Cơ quan chủ trì\n1 | Rà soát chợ; sửa chữa chợ; khai trương chợ | Sở Công Thương";
    expect(predictionFrom(words).assignments).toHaveLength(1);
  });
});

describe("the day after the task", () => {
  test.for([
    "1. Sở Y tế rà soát các trạm y tế xã; hoàn thành trước ngày 30/6/2027.",
    "1. Sở Y tế rà soát các trạm y tế xã. Hoàn thành trong tháng 6/2027.",
    "1. Sở Y tế rà soát các trạm y tế xã; thời gian hoàn thành: quý II/2027.",
  ])("dates it and is none itself: %s", (words) => {
    const { assignments } = predictionFrom(carriedOut(words));
    expect(assignments).toHaveLength(1);
    expect(assignments[0]?.deadline.kind).not.toBe("none");
  });
});

describe("the end of a name", () => {
  test.for([
    ["Hội Nông dân tỉnh nhắn tin cho hội viên về lịch xả nước.", ["Hội Nông dân tỉnh"]],
    ["Phòng Kinh tế làm đầu mối theo dõi việc sửa chợ.", ["Phòng Kinh tế"]],
    ["UBND các xã: Tân Phú, Tân Lập rà soát các chợ tạm.", ["UBND các xã: Tân Phú, Tân Lập"]],
    ["Giám đốc các sở, Thủ trưởng các ban, ngành rà soát biên chế.", ["Giám đốc các sở", "Thủ trưởng các ban, ngành"]],
    ["Giao Phó Thủ tướng Nguyễn Văn Mẫu chỉ đạo việc sửa cầu.", ["Phó Thủ tướng Nguyễn Văn Mẫu"]],
  ] as const)("%s", ([words, leads]) => {
    expect(predictionFrom(carriedOut(`1. ${words}`)).assignments[0]?.leads).toEqual(leads);
  });

  test("a title that ends in a colon takes nothing from the line below it", () => {
    const words = "Để khắc phục, Thủ tướng Chính phủ yêu cầu:\nBộ Y tế rà soát các trạm.\nSở Nội vụ rà soát biên chế.";
    expect(predictionFrom(words).assignments.map(({ leads }) => leads)).toEqual([["Bộ Y tế"], ["Sở Nội vụ"]]);
  });

  test("the leader and the one beside it", () => {
    const words = "1. Giao Sở Y tế chủ trì, Sở Nội vụ phối hợp lập danh mục thiết bị.";
    expect(predictionFrom(carriedOut(words)).assignments[0]).toMatchObject({
      leads: ["Sở Y tế"],
      coordinators: ["Sở Nội vụ"],
      product: "danh mục thiết bị",
    });
  });
});

describe("rows of a table", () => {
  test("say by nt what the row above says, and are due at the later of two times", () => {
    const words =
      "STT | Nhiệm vụ | Chủ trì | Bắt đầu | Thời gian hoàn thành\n1 | Sửa các chợ tạm | Sở Công Thương | 01/2026 | 06/2026\n2 | Mở thêm các chợ đêm | nt | 02/2026 | 09/2026";
    expect(predictionFrom(words).assignments.map(({ leads, deadline }) => [...leads, deadline.value])).toEqual([
      ["Sở Công Thương", "2026-06"],
      ["Sở Công Thương", "2026-09"],
    ]);
  });
});

describe("bodies that rows and cells of a table name", () => {
  test("a row that only names a body leads the rows below it", () => {
    const words =
      "TT | Nội dung công việc | Thời hạn | Cơ quan phối hợp\nA | SỞ CÔNG THƯƠNG | |\n1 | Sửa các chợ tạm | 30/6/2026 | Sở Xây dựng\nB | THANH TRA TỈNH | |\n2 | Công khai kết luận thanh tra | Quý II/2026 |";
    expect(
      predictionFrom(words).assignments.map(({ leads, coordinators, deadline }) => [
        leads,
        coordinators,
        deadline.value,
      ]),
    ).toEqual([
      [["SỞ CÔNG THƯƠNG"], ["Sở Xây dựng"], "2026-06-30"],
      [["THANH TRA TỈNH"], [], "2026-Q2"],
    ]);
  });

  test.for(["Đơn vị chủ trì/Đơn vị phối hợp", "Phân công"])(
    "one cell under “%s” says who leads and who joins",
    (head) => {
      const words = `Hạn | Phần việc | ${head}\nTháng 6/2026 | Dời các sạp hàng khỏi vỉa hè | Chủ trì: UBND phường An Hòa; phối hợp: Công an phường, Ban Quản lý chợ`;
      expect(predictionFrom(words).assignments).toMatchObject([
        { leads: ["UBND phường An Hòa"], coordinators: ["Công an phường", "Ban Quản lý chợ"] },
      ]);
    },
  );
});

describe("verbs that no list knows", () => {
  test.for([
    ["Văn phòng Sở lắp quạt ở trụ sở trong quý II/2026.", "Văn phòng Sở", "lắp quạt ở trụ sở trong quý II/2026"],
    ["Công an xã kẻ vạch ở cổng trường.", "Công an xã", "kẻ vạch ở cổng trường"],
    ["Hội Nông dân tỉnh: tín chấp cho hội viên.", "Hội Nông dân tỉnh", "tín chấp cho hội viên"],
    ["Các trường tiểu học xếp thời khóa biểu mới.", "Các trường tiểu học", "xếp thời khóa biểu mới"],
  ] as const)("%s", ([words, lead, quote]) => {
    expect(predictionFrom(carriedOut(words)).assignments).toMatchObject([{ leads: [lead], quote }]);
  });

  test("a sentence that describes the body assigns nothing", () => {
    for (const words of [
      "Sở Y tế có 20 trạm.",
      "Sở Y tế là đầu mối.",
      "Chợ đã xuống cấp.",
      "Sở Y tế nằm trên đường Lê Lợi.",
    ])
      expect(predictionFrom(carriedOut(words)).assignments).toEqual([]);
  });
});

describe("a body called by its kind", () => {
  test("is the one named last in the paragraph, whatever it did there", () => {
    const words = "Các xã gửi số liệu về Sở Y tế; Sở tổng hợp trước ngày 05 hằng tháng.";
    expect(predictionFrom(carriedOut(words)).assignments.map(({ leads }) => leads)).toEqual([["Các xã"], ["Sở Y tế"]]);
  });

  test("may be called “this one”", () => {
    const words = "1. Phòng Nội vụ rà soát biên chế. Phòng này lập danh sách dôi dư.";
    expect(predictionFrom(carriedOut(words)).assignments.map(({ leads }) => leads)).toEqual([
      ["Phòng Nội vụ"],
      ["Phòng Nội vụ"],
    ]);
  });
});

describe("a task that has said when it is due", () => {
  test("is over at the comma", () => {
    const words = "Sở Y tế tổ chức sơ kết vào năm 2028, tổng kết vào năm 2030.";
    expect(predictionFrom(carriedOut(words)).assignments.map(({ deadline }) => deadline.value)).toEqual([
      "2028",
      "2030",
    ]);
  });

  test.for([
    ["Phòng Văn hóa thăm hỏi gia đình có trẻ bỏ học, mở 04 lớp học tình thương trong quý III/2027.", [null, "2027-Q3"]],
    ["Trường Trung cấp nghề ban hành chuẩn nghề hàn (năm 2027), mỗi năm đào tạo 300 thợ.", ["2027", "annual"]],
    ["Sở Y tế hoàn thành kế hoạch thanh tra, kiểm tra năm 2027 trước ngày 30/11/2027.", ["2027-11-30"]],
  ] as const)("a verb after a comma with its figure and its time begins another: %s", ([words, due]) => {
    const { assignments } = predictionFrom(carriedOut(`1. ${words}`));
    expect(assignments.map(({ deadline }) => deadline.value)).toEqual(due);
  });

  test("keeps two rhythms of one report together, each with its day in brackets", () => {
    const words =
      "1. Các sở triển khai kế hoạch này ở đơn vị mình; định kỳ 6 tháng (trước ngày 15 tháng 6) và hằng năm (trước ngày 15 tháng 12) gửi báo cáo về Sở Y tế.";
    expect(predictionFrom(carriedOut(words)).assignments.map(({ deadline }) => deadline.value)).toEqual([
      null,
      "semiannual before 06-15",
    ]);
  });

  test("keeps to whom its result goes", () => {
    const words = "Sở Y tế tổng hợp kết quả khám trong tháng 6/2028, gửi Văn phòng Sở.";
    expect(predictionFrom(carriedOut(words)).assignments).toHaveLength(1);
  });
});

describe("products", () => {
  test.for([
    ["Sở Y tế xây dựng Đề án bác sĩ gia đình, trình UBND tỉnh.", "Đề án bác sĩ gia đình"],
    ["Sở Y tế tham mưu UBND tỉnh ban hành quy chế phối hợp liên ngành.", "quy chế phối hợp liên ngành"],
    ["Sở Y tế kiểm tra việc xây dựng kế hoạch của các trạm.", null],
    ["Sở Y tế tổ chức tập huấn cho cán bộ trạm.", null],
    ["Sở Y tế tham mưu UBND tỉnh tổng kết Kế hoạch.", null],
    ["Sở Y tế tham mưu UBND tỉnh phương án trực đêm.", "phương án trực đêm"],
    ["Sở Y tế lập hồ sơ thiết bị gửi Sở Tài chính.", "hồ sơ thiết bị"],
    ["Sở Y tế chỉ đạo các trạm lập danh mục công trình hư hỏng.", "danh mục công trình hư hỏng"],
    ["Sở Y tế rà soát, bổ sung phương án chống dịch ở chợ.", "phương án chống dịch ở chợ"],
    ["Sở Y tế thống nhất phương án cấp điện dự phòng.", "phương án cấp điện dự phòng"],
    ["Sở Y tế cung cấp bản đồ hiện trạng chợ cho Sở Nội vụ.", null],
    ["Sở Y tế hoàn thành Dự án nâng cấp chợ Mẫu.", null],
    ["Sở Y tế hoàn thành kế hoạch thanh tra các quầy thuốc.", null],
    ["Sở Giáo dục và Đào tạo xây dựng ngân hàng bài giảng về biển.", "ngân hàng bài giảng về biển"],
  ] as const)("%s", ([words, product]) => {
    expect(predictionFrom(carriedOut(words)).assignments[0]?.product).toBe(product);
  });
});
