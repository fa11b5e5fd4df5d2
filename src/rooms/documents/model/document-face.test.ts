import { describe, expect, test } from "vitest";
import { readText } from "./read-text.ts";

describe("faceOf", () => {
  test("reads the letterhead", () => {
    const raw =
      "ỦY BAN NHÂN DÂN TỈNH MẪU SƠN ---- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 07/QĐ-UBND | Mẫu Sơn, ngày 9 tháng 2 năm 2026\nQUYẾT ĐỊNH\nVề việc ban hành quy chế chợ\nĐiều 1. Ban hành quy chế.";
    expect(readText(raw).face).toEqual({
      number: "07/QĐ-UBND",
      type: "Quyết định",
      issuer: "ỦY BAN NHÂN DÂN TỈNH MẪU SƠN",
      issuedOn: "2026-02-09",
      title: "Về việc ban hành quy chế chợ",
      isIllustration: false,
    });
  });

  test("reads a title that begins with the type", () => {
    const { face } = readText(
      "Chỉ thị về việc quản lý bến bãi\nUBND tỉnh Mẫu Sơn chỉ thị:\n1. Sở Xây dựng:\n- Rà soát bến bãi.",
    );
    expect(face).toMatchObject({ type: "Chỉ thị", number: null, issuer: "UBND tỉnh Mẫu Sơn" });
  });

  test("reads a page about a document", () => {
    const { face } = readText(
      "Mở rộng chợ quê\nNgày 3/4/2026, UBND tỉnh Mẫu Sơn ban hành Kế hoạch số 55/KH-UBND về chợ quê.",
    );
    expect(face).toMatchObject({
      number: "55/KH-UBND",
      type: "Kế hoạch",
      issuer: "UBND tỉnh Mẫu Sơn",
      issuedOn: "2026-04-03",
    });
  });

  test("a page says in a bracket at its end which letter it tells of", () => {
    const { face } = readText(
      "Sửa bến đò\nUBND tỉnh giao các xã sửa bến đò.\n(Theo Công văn số 62/UBND-KT, ngày 23/11/2026)",
    );
    expect(face.number).toBe("62/UBND-KT");
  });

  test("a document that a page names in passing is not what it is about", () => {
    const { face } = readText(
      "Chợ quê vào mùa\nCác xã dọn chợ.\nViệc này cũng giúp thực hiện Nghị quyết số 10-NQ/TU về du lịch.",
    );
    expect(face.number).toBeNull();
  });

  test("sees the mark of an illustration", () => {
    expect(readText("TÀI LIỆU MINH HỌA\nKẾ HOẠCH\nI. MỤC TIÊU").face.isIllustration).toBe(true);
  });

  const HEAD =
    "UBND TỈNH MẪU SƠN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 07/KH-UBND | Mẫu Sơn, ngày 9 tháng 2 năm 2026\nKẾ HOẠCH\nMở chợ quê\nI. MỤC TIÊU\nMở chợ.";

  test.for([
    {
      case: "an electronic signature above the head",
      raw: `Ký bởi: Ủy ban nhân dân tỉnh Mẫu Sơn\nEmail: ubnd@mauson.gov.vn\nThời gian ký: 11/02/2026 08:30:12 +07:00\n${HEAD}`,
    },
    {
      case: "a signature within the head",
      raw: HEAD.replace("\nKẾ HOẠCH", "\nNgười ký: UBND tỉnh | Ngày ký: 11/02/2026\nKẾ HOẠCH"),
    },
    { case: "the mark of a copy above the head", raw: `SAO Y: Văn phòng UBND tỉnh; 31/SY-VPUB; 12/02/2026\n${HEAD}` },
    {
      case: "the mark of a copy at the end",
      raw: `${HEAD}\nTM. ỦY BAN NHÂN DÂN\nSAO Y BẢN CHÍNH\nSố: 31/SY-VPUB\nMẫu Sơn, ngày 12 tháng 2 năm 2026`,
    },
    { case: "an extract at the end", raw: `${HEAD}\nTRÍCH SAO\nSố: 5/TrS-VPUB\nMẫu Sơn, ngày 12 tháng 2 năm 2026` },
  ])("takes neither number nor day from $case", ({ raw }) => {
    expect(readText(raw).face).toMatchObject({
      number: "07/KH-UBND",
      issuedOn: "2026-02-09",
      type: "Kế hoạch",
      title: "Mở chợ quê",
      issuer: "UBND TỈNH MẪU SƠN",
    });
  });

  test("a copy whose head was not read has neither number nor day", () => {
    const { number, issuedOn } = readText(
      "SAO LỤC\nSố: 31/SL-VPUB\nMẫu Sơn, ngày 12 tháng 2 năm 2026\nKẾ HOẠCH\nMở chợ quê",
    ).face;
    expect({ number, issuedOn }).toEqual({ number: null, issuedOn: null });
  });

  test("says nothing of a text that says nothing of itself", () => {
    expect(readText("").face).toMatchObject({ number: null, type: null, issuer: null, issuedOn: null, title: null });
  });
});
