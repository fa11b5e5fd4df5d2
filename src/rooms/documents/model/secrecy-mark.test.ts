import { describe, expect, test } from "vitest";
import { secrecyMarkOf } from "./secrecy-mark.ts";

describe("the secrecy mark of a text", () => {
  test.for([
    ["MẬT\nỦY BAN NHÂN DÂN", "MẬT"],
    ["Tối mật", "Tối mật"],
    ["ỦY BAN NHÂN DÂN | TUYỆT MẬT |", "TUYỆT MẬT"],
    ["Độ mật: Mật", "Mật"],
    ["Me\u0302\u0323t\nM\u00e2\u0323t", "M\u1eadt"],
  ] as const)("is found in %j", ([text, mark]) => {
    expect(secrecyMarkOf(text)).toBe(mark);
  });

  test.for(["Sở Công an giữ bí mật nhà nước.", "mật ong rừng", "Bảo mật thông tin", ""])(
    "is not seen in %j",
    (text) => {
      expect(secrecyMarkOf(text)).toBeUndefined();
    },
  );

  test("is found above an annex, and not in a table's cell further down", () => {
    const body = "Một câu của văn bản.\n".repeat(60);
    expect(secrecyMarkOf(`${body}TỐI MẬT\nPHỤ LỤC`)).toBe("TỐI MẬT");
    expect(secrecyMarkOf(`${body}1 | Hồ sơ thanh tra | Mật`)).toBeUndefined();
  });
});
