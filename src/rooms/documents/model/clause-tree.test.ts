import { describe, expect, test } from "vitest";
import { readText } from "./read-text.ts";

const clausesOf = (text: string) => readText(text).clauses;

const PLAN = `UBND TỈNH MẪU SƠN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/KH-UBND | Mẫu Sơn, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Phát triển chợ nông thôn giai đoạn 2026 - 2030
Căn cứ Nghị quyết số 01/NQ-HĐND ngày 10/12/2025;
Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:
I. MỤC TIÊU
1. Đến năm 2030
- Tỷ lệ chợ đạt chuẩn trên 80%.
II. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương
a) Chủ trì xây dựng đề án.
b) Báo cáo kết quả:
- Hằng quý;
+ Trước ngày 10.
1.1. Chi cục Quản lý thị trường
Kiểm tra các chợ.
STT | Nhiệm vụ | Cơ quan chủ trì
I | HẠ TẦNG |
1 | Sửa chữa chợ | Sở Xây dựng
Nơi nhận: - Như trên; | TM. ỦY BAN NHÂN DÂN`;

const anchorOf = (words: string) => {
  const { text, clauses } = readText(PLAN);
  return clauses.find((clause) => text.slice(clause.start, clause.end).includes(words));
};

describe("clausesOf", () => {
  test.for([
    ["CỘNG HÒA", "dau-1", "letterhead"],
    ["KẾ HOẠCH", "dau-3", "letterhead"],
    ["Căn cứ", "can-cu-1", "preamble"],
    ["MỤC TIÊU", "I", "section"],
    ["Đến năm 2030", "I.1", "point"],
    ["Tỷ lệ chợ", "I.1.g1", "bullet"],
    ["Chủ trì xây dựng", "II.1.a", "letter"],
    ["Hằng quý", "II.1.b.g1", "bullet"],
    ["Trước ngày 10", "II.1.b.g1.g1", "bullet"],
    ["Chi cục", "II.1.1", "point"],
    ["Kiểm tra các chợ", "II.1.1.p1", "paragraph"],
    ["Nơi nhận", "ket-1", "closing"],
  ] as const)("%s stands at %s", ([words, anchor, kind]) => {
    expect(anchorOf(words)).toMatchObject({ anchor, kind });
  });

  test.for([
    ["MỤC TIÊU", true],
    ["Sở Công Thương", true],
    ["Báo cáo kết quả", true],
    ["Nhiệm vụ | Cơ quan", true],
    ["I | HẠ TẦNG", true],
    ["1 | Sửa chữa", false],
    ["Chủ trì xây dựng", false],
    ["Kiểm tra các chợ", false],
  ] as const)("%s is a heading: %s", ([words, isHeading]) => {
    expect(anchorOf(words)?.isHeading).toBe(isHeading);
  });

  test("a label without its blank is a label", () => {
    const kinds = clausesOf("Điều 1.Ban hành Quy chế chợ đêm.\nĐiều 2.Giao Sở Công Thương hướng dẫn.").map(
      ({ kind, label }) => `${kind} ${label}`,
    );
    expect(kinds).toEqual(["article Điều 1.", "article Điều 2."]);
  });

  test("what begins like a title and goes on in sentences is a paragraph", () => {
    const words = "Đề án này thực hiện tại các xã ven biển. Mỗi xã lập một tổ tuần tra.\nCác tổ họp hằng tuần.";
    expect(clausesOf(words).map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
  });

  test("what orders already is no legal basis", () => {
    const words =
      "Thực hiện công điện của Thủ tướng, UBND tỉnh đã yêu cầu các xã kiểm tra đê bao trước mùa lũ.\nCác xã trực đêm.";
    expect(clausesOf(words)[0]?.kind).toBe("paragraph");
  });

  test("anchors are unique although labels repeat", () => {
    const { clauses } = readText("V. VIỆC MỘT\n1. Làm một.\nV. VIỆC HAI\n1. Làm hai.\n1. Làm ba.");
    const anchors = clauses.map((clause) => clause.anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toContain("V~2");
  });

  test("a decision holds sections below its articles", () => {
    const { clauses } = readText("Điều 1. Phê duyệt các nội dung:\nI. Mục tiêu\n1. Một.\nĐiều 2. Hiệu lực.");
    expect(clauses.map((clause) => clause.anchor)).toEqual(["dieu-1", "dieu-1.I", "dieu-1.I.1", "dieu-2"]);
  });

  test("joins a line that was wrapped inside a sentence", () => {
    const { text, clauses } = readText("1. Sở Y tế phối hợp với các cơ quan\nliên quan kiểm tra.");
    expect(clauses).toHaveLength(1);
    expect(text.slice(clauses[0]?.start, clauses[0]?.end)).toContain("liên quan kiểm tra.");
  });

  test("joins a line that was wrapped before the figures of a day or a quarter", () => {
    const line = "1. Phòng Kỹ thuật kiểm tra các vị trí cột xung yếu trên toàn tuyến, xong";
    expect(readText(`${line} trước\n30/4/2026; báo cáo Giám đốc.`).clauses).toHaveLength(1);
    expect(readText(`${line} trong quý\nIII/2026.`).clauses).toHaveLength(1);
  });

  test("a point without a full stop and with nothing below it is no title", () => {
    const { clauses } = readText("II. VIỆC\n1. Sở Y tế kiểm tra các bếp ăn\n2. Sở Nội vụ rà soát biên chế");
    expect(clauses.map((clause) => clause.isHeading)).toEqual([true, false, false]);
  });

  test("a star that ends with a colon holds the dashes below it, and the next star begins anew; other stars lie inside", () => {
    const parents = (text: string) => readText(text).clauses.map(({ parent }) => parent);
    expect(parents("1. Mục tiêu:\n* Đến năm 2027:\n- Một.\n- Hai.\n* Đến năm 2030:\n- Ba.")).toEqual([
      null,
      0,
      1,
      1,
      0,
      4,
    ]);
    expect(parents("1. Việc:\n- Một:\n* Hai.\n* Ba.\n- Bốn.")).toEqual([null, 0, 1, 1, 0]);
  });
});
