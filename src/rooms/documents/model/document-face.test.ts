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

  test("sees the mark of an illustration", () => {
    expect(readText("TÀI LIỆU MINH HỌA\nKẾ HOẠCH\nI. MỤC TIÊU").face.isIllustration).toBe(true);
  });

  test("says nothing of a text that says nothing of itself", () => {
    expect(readText("").face).toMatchObject({ number: null, type: null, issuer: null, issuedOn: null, title: null });
  });
});
