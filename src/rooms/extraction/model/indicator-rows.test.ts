import { describe, expect, test } from "vitest";
import { predictionFrom } from "./extraction-of.testing.ts";

const TABLE = `I. CHỈ TIÊU
TT | Chỉ tiêu | Đơn vị tính | Thực hiện 2025 | Kế hoạch 2026 | Cơ quan chủ trì
1 | Tỷ lệ hộ dùng nước sạch | % | 91 | trên 95 | Sở Xây dựng
2 | Sản lượng chè | Tấn | 1.200 | 1.350,5 | Sở Công Thương`;

describe("a table of indicators", () => {
  test("gives a target for each row, by the plan's column and not by the past", () => {
    expect(predictionFrom(TABLE).targets).toMatchObject([
      { comparator: ">", value: 95, unit: "%", year: 2026, indicator: "Tỷ lệ hộ dùng nước sạch" },
      { comparator: "=", value: 1350.5, unit: "Tấn", year: 2026 },
    ]);
  });

  test("makes reaching the indicator a task, due in the year of its values", () => {
    expect(predictionFrom(TABLE).assignments).toMatchObject([
      { leads: ["Sở Xây dựng"], deadline: { kind: "year", value: "2026" } },
      { leads: ["Sở Công Thương"], deadline: { kind: "year", value: "2026" } },
    ]);
  });

  test("gives a target for each year column", () => {
    const { targets } = predictionFrom(
      "STT | Chỉ tiêu | Đến năm 2028 | Đến năm 2030\n1 | Tỷ lệ đô thị hóa | 45% | ≥ 50%",
    );
    expect(targets.map(({ comparator, value, year }) => ({ comparator, value, year }))).toEqual([
      { comparator: "=", value: 45, year: 2028 },
      { comparator: ">=", value: 50, year: 2030 },
    ]);
  });

  test.for([
    ["từ 90 đến 95", { comparator: "range", value: 90, value2: 95 }],
    ["không thấp hơn 90", { comparator: ">=", value: 90 }],
    ["không vượt quá 5", { comparator: "<=", value: 5 }],
    ["Phấn đấu trên 95% (vượt 2%)", { comparator: ">", value: 95, unit: "%" }],
    ["gần 100", { comparator: "~", value: 100 }],
  ] as const)("reads a cell %s", ([cell, expected]) => {
    const rows = `TT | Chỉ tiêu | ĐVT | Thực hiện 2024 | Dự kiến 2026\n1 | Chợ có mái che | % | 40 | ${cell}`;
    expect(predictionFrom(`I. NỘI DUNG\n${rows}`).targets).toMatchObject([{ unit: "%", year: 2026, ...expected }]);
  });

  test("still aims at what was estimated of the same year, and reports what came of a plan", () => {
    const table = (heads: string) => `I. NỘI DUNG\nTT | Chỉ tiêu | ĐVT | ${heads}\n1 | Chợ có mái che | % | 40 | 45`;
    const aims = predictionFrom(table("Thực hiện 6 tháng 2026 | Kế hoạch cả năm 2026")).targets;
    expect(aims.map(({ value }) => value)).toEqual([45]);
    expect(predictionFrom(table("Kế hoạch 2026 | Thực hiện năm 2026")).targets).toEqual([]);
  });

  test("takes no year from the heads of columns that tell", () => {
    const rows = "TT | Chỉ tiêu | ĐVT | Thực hiện năm 2025 | Kế hoạch\n1 | Chợ có mái che | % | 40 | 45";
    expect(predictionFrom(`II. PHƯƠNG HƯỚNG NĂM 2026\n${rows}`).targets).toMatchObject([{ value: 45, year: 2026 }]);
  });

  test.for([
    ["TT | Nội dung | ĐVT | Hiện trạng 2024 | 2026 | 2030\n1 | Chợ có mái che | % | 40 | 55 | 80", [55, 80]],
    ["TT | Mục tiêu | Đơn vị | Năm 2026 | Năm 2030\n1 | Chợ có mái che | % | 55 | 80", [55, 80]],
    ["Nội dung chi | Giai đoạn 2026 - 2028 (tỷ đồng) | Cộng (tỷ đồng)\nMái che | 12 | 30", []],
  ] as const)("is known by its columns: %s", ([rows, values]) => {
    expect(predictionFrom(`I. NỘI DUNG\n${rows}`).targets.map(({ value }) => value)).toEqual(values);
  });

  test("reads what its cells say beside the figure", () => {
    const rows =
      "STT | Chỉ tiêu | Kết quả năm 2025 | Mục tiêu đến năm 2030\n1 | Hộ dùng nước sạch | 85% | Đạt 95% trở lên\n2 | Nước thất thoát | 15% | Giảm còn dưới 10%";
    expect(predictionFrom(`I. CHỈ TIÊU\n${rows}`).targets).toMatchObject([
      { comparator: ">=", value: 95, unit: "%", year: 2030 },
      { comparator: "<", value: 10, unit: "%", year: 2030 },
    ]);
  });

  test("is not taken for a report because its years are those of a schedule", () => {
    const rows =
      "TT | Chỉ tiêu | ĐVT | Hiện trạng 2024 | Lộ trình thực hiện | | \n | | | | 2028 | 2030 | \n1 | Chợ số | chợ | 12 | 15 | 20 | ";
    expect(predictionFrom(`I. CHỈ TIÊU\n${rows}`).targets.map(({ value, year }) => [value, year])).toEqual([
      [15, 2028],
      [20, 2030],
    ]);
  });

  test("is known by the title above it, which may give the unit", () => {
    const rows =
      "CHỈ TIÊU CHỢ KIÊN CỐ THEO VÙNG (%)\nTT | Vùng | Hiện trạng 2024 | Mục tiêu năm 2026 | Mục tiêu năm 2030\n1 | Miền núi | 38,1 | 48,5 | 64,0";
    expect(predictionFrom(`I. NỘI DUNG\n${rows}`).targets).toMatchObject([
      { value: 48.5, unit: "%", year: 2026, indicator: "Miền núi" },
      { value: 64, unit: "%", year: 2030 },
    ]);
  });

  test("below a title of several columns gives a target for each year that was not over", () => {
    const rows = [
      "TT | Chỉ tiêu | Đơn vị | Năm 2024 | Kế hoạch | | ",
      " | | | | 2026 | 2027 | 2030",
      "1 | Bãi tre trồng mới | ha | 12 | 15 | ≥ 18 | 20 - 25",
    ].join("\n");
    const found = predictionFrom(
      `Số: 12/KH-UBND | Mẫu Sơn, ngày 5 tháng 1 năm 2026\nKẾ HOẠCH\nTrồng tre ven sông\nB. CHỈ TIÊU\n${rows}`,
    );
    expect(found.targets.map(({ comparator, value, unit, year }) => `${comparator} ${value} ${unit} ${year}`)).toEqual([
      "= 15 ha 2026",
      ">= 18 ha 2027",
      "range 20 ha 2030",
    ]);
  });

  test("leaves out a bare year that was over when the document came", () => {
    const rows = "Chỉ tiêu | Đơn vị | 2024 | 2026 | 2027\nBãi tre trồng mới | ha | 12 | 15 | 18";
    const found = predictionFrom(
      `Số: 12/KH-UBND | Mẫu Sơn, ngày 5 tháng 1 năm 2026\nKẾ HOẠCH\nTrồng tre ven sông\nB. CHỈ TIÊU\n${rows}`,
    );
    expect(found.targets.map(({ year }) => year)).toEqual([2026, 2027]);
  });

  test("has school years for columns: the second year is that of the target", () => {
    const rows =
      "STT | Chỉ tiêu | Đơn vị tính | Năm học 2016 - 2017 (thực hiện) | Năm học 2017 - 2018\n1 | Tỷ lệ trẻ đến lớp | % | 61,0 | 72";
    expect(predictionFrom(`B. CHỈ TIÊU\n${rows}`).targets).toMatchObject([{ value: 72, unit: "%", year: 2018 }]);
  });

  test("gives each place its figures, one kind a column, where its title gives targets out", () => {
    const rows =
      "TT | Xã, thị trấn | Giảm hộ nghèo (hộ) | Trồng chè (ha)\n1 | Mẫu Sơn | 65 | -\n2 | Công Sơn | 58 | 12,5";
    const found = (title: string) =>
      predictionFrom(`I. NỘI DUNG\n1. Rà soát các hộ.\nPHỤ LỤC\n${title}\n${rows}`).targets.map(
        ({ value, unit, year }) => `${value} ${unit} ${year}`,
      );
    expect(found("BIỂU GIAO CHỈ TIÊU NĂM 2027")).toEqual(["65 hộ 2027", "58 hộ 2027", "12.5 ha 2027"]);
    expect(found("KẾT QUẢ THỰC HIỆN NĂM 2027")).toEqual([]);
  });

  test("reads one measure by place and year from its title, without the years that were over", () => {
    const head =
      "ỦY BAN NHÂN DÂN TỈNH MẪU SƠN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9/KH-UBND | Mẫu Sơn, ngày 1 tháng 2 năm 2026\nKẾ HOẠCH\nPhát triển chợ";
    const table =
      "Biểu 2. Tỷ lệ hộ dùng nước sạch của các xã (%)\nSTT | Đơn vị | Năm 2025 | Năm 2027 | Năm 2030\n1 | Xã Mẫu Sơn | 61,5 | 70 | 85\n2 | Xã Công Sơn | 40 | 55,5 | 80";
    expect(
      predictionFrom(`${head}\nI. CHỈ TIÊU\n${table}`).targets.map(
        ({ value, unit, year }) => `${value} ${unit} ${year}`,
      ),
    ).toEqual(["70 % 2027", "85 % 2030", "55.5 % 2027", "80 % 2030"]);
    const scores = "TT | Chỉ số | Điểm năm 2024 | Mục tiêu năm 2026 (điểm)\n1 | Thời gian thông quan | 6,5 | ≥ 7,2";
    expect(predictionFrom(`${head}\nI. CHỈ TIÊU\n${scores}`).targets).toMatchObject([{ value: 7.2, year: 2026 }]);
  });

  test("its unit column names no bodies that lead", () => {
    const rows = "TT | Nội dung | Đơn vị | 2027 | 2028\n1 | Người được huấn luyện | Người | 25.000 | 30.000";
    expect(predictionFrom(`3. Phân kỳ chỉ tiêu\n${rows}`).assignments).toEqual([]);
  });
});

describe("a table that gives each place its figures", () => {
  const valuesOf = (text: string) =>
    predictionFrom(text).targets.map(({ value, unit, year }) => `${value} ${unit} ${year}`);

  test.for([
    ["II. CHỈ TIÊU GIAO CÁC VÙNG ĐẾN NĂM 2028", "Vùng"],
    ["II. CHỈ TIÊU ĐẾN HẾT NĂM 2028 THEO KHU VỰC", "Khu vực"],
    ["II. Phân bổ chỉ tiêu năm 2028 cho các thôn", "Thôn, bản"],
  ] as const)("%s", ([title, places]) => {
    const rows = `${places} | Điều dưỡng (người/10.000 dân) | Hộ có nước máy (%)\nVen biển | 22,5 | ≥ 96\nNúi cao | 12 | -`;
    expect(valuesOf(`${title}\n${rows}`)).toEqual([
      "22.5 người/10.000 dân 2028",
      "96 % 2028",
      "12 người/10.000 dân 2028",
    ]);
  });

  test("counts what a column without a unit gives the number of, and not what there was", () => {
    const rows = "Làng | Số hộ cận nghèo đầu năm | Số hộ làm nhà mới 2027\nBuôn A | 30 | 9\nBuôn B | 44 | 12";
    expect(valuesOf(`III. Phân bổ chỉ tiêu năm 2027 cho các làng\n${rows}`)).toEqual(["9 hộ 2027", "12 hộ 2027"]);
  });

  test("begins another table: the rows below it are no tasks of the one before", () => {
    const tasks = "PHỤ LỤC 1\nHoạt động | Chủ trì | Thời gian\nTập huấn nghề rừng | Phòng Kinh tế | Quý I/2027";
    const places =
      "PHỤ LỤC 2. CHỈ TIÊU NĂM 2027 THEO VÙNG\nVùng | Rừng trồng mới (ha) | Hộ nhận khoán (hộ)\nThượng | 40 | 25";
    const found = predictionFrom(`${tasks}\n${places}`);
    expect(found.assignments.map(({ quote }) => quote)).toEqual(["Tập huấn nghề rừng"]);
    expect(found.targets.map(({ value }) => value)).toEqual([40, 25]);
  });
});

describe("a table of indicators and who leads them", () => {
  const TABLE = `Phụ lục
PHÂN CÔNG CHỦ TRÌ CÁC CHỈ TIÊU ĐẾN NĂM 2029
TT | Chỉ tiêu | Cơ quan chủ trì
1 | 85% trang trại dùng điện mặt trời | Sở Công Thương
2 | Diện tích chè chứng nhận hữu cơ: 3.200 ha | Sở Nông nghiệp và Môi trường`;

  test("takes the title's year as the time by which they are due", () => {
    expect(predictionFrom(TABLE).assignments.map(({ deadline }) => deadline.value)).toEqual(["2029", "2029"]);
  });

  test("aims at the figures in their names", () => {
    expect(predictionFrom(TABLE).targets).toMatchObject([
      { value: 85, unit: "%", year: 2029 },
      { value: 3200, unit: "ha", year: 2029 },
    ]);
  });

  test("of what was and what is to be, each column with its unit, aims at the year to come and at the pace", () => {
    const rows = (heads: string) =>
      `KẾ HOẠCH\nNăm 2026\nI. NỘI DUNG\nTT | Mặt hàng | ${heads}\n1 | Gốm sứ | 12,5 | 30 | 24,5`;
    const read = (heads: string) =>
      predictionFrom(rows(heads)).targets.map(({ value, unit, year }) => [value, unit, year]);
    const heads = "Giá trị thực hiện năm 2024 (tỷ đồng) | Giá trị năm 2030 (tỷ đồng) | Tăng bình quân (%/năm)";
    expect(read(heads)).toEqual([
      [30, "tỷ đồng", 2030],
      [24.5, "%/năm", 2030],
    ]);
    expect(read("Vốn năm 2024 (tỷ đồng) | Vốn năm 2030 (tỷ đồng) | Tăng bình quân (%/năm)")).toEqual([]);
  });

  test("of some aims that are given to places has their figures, by the column's unit and the title's year", () => {
    const table = `PHỤ LỤC
MỘT SỐ CHỈ TIÊU CHÍNH NĂM 2027 GIAO CÁC XÃ
TT | Xã, phường | Trồng cây (nghìn cây) | Tỷ lệ hộ nghèo (%)
1 | Xã Suối Đá | 12,5 | 4,2
2 | Phường Cầu Gỗ | - | 1,1`;
    expect(predictionFrom(table).targets.map(({ value, unit, year }) => [value, unit, year])).toEqual([
      [12.5, "nghìn cây", 2027],
      [4.2, "%", 2027],
      [1.1, "%", 2027],
    ]);
  });
});
