import { describe, expect, test } from "vitest";
import { secrecyMarkIn } from "./secrecy-mark.ts";

describe("the secrecy mark of a pasted text", () => {
  test.for([
    ["MẬT\nỦY BAN NHÂN DÂN", "MẬT"],
    ["Tối mật", "Tối mật"],
    ["ỦY BAN NHÂN DÂN | TUYỆT MẬT |", "TUYỆT MẬT"],
    ["Độ mật: Mật", "Mật"],
    ["Me\u0302\u0323t\nM\u00e2\u0323t", "M\u1eadt"],
  ] as const)("is found in %j", ([text, mark]) => {
    expect(secrecyMarkIn(text)).toBe(mark);
  });

  test.for(["Sở Công an giữ bí mật nhà nước.", "mật ong rừng", "Bảo mật thông tin", ""])(
    "is not seen in %j",
    (text) => {
      expect(secrecyMarkIn(text)).toBeNull();
    },
  );
});
