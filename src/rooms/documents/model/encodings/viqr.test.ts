import { describe, expect, test } from "vitest";
import { viqrReadingOf } from "./viqr.ts";

describe("a text typed in VIQR", () => {
  test.for([
    ["So+? Y te^' tha`nh pho^' thu+.c hie^.n nhie^.m vu. ra` soa't ca'c tra.m", "Sở Y tế thành phố thực hiện nhiệm vụ rà soát các trạm"],
    ["U?y ban nha^n da^n ti?nh ban ha`nh ke^' hoa.ch\nDDie^`u 1. Ca'c so+? ddu+o+.c giao", "Ủy ban nhân dân tỉnh ban hành kế hoạch\nĐiều 1. Các sở được giao"],
    ["PHA'T TRIE^?N CO^NG NGHIE^.P CU?A TI?NH DDE^'N NA(M 2030", "PHÁT TRIỂN CÔNG NGHIỆP CỦA TỈNH ĐẾN NĂM 2030"],
    ["Thu+.c hie^.n ke^' hoa.ch cu?a ti?nh nhu+ the^' na`o\\?", "Thực hiện kế hoạch của tỉnh như thế nào?"],
  ] as const)("%j is read", ([typed, text]) => {
    expect(viqrReadingOf(typed)).toMatchObject({ kind: "read", text });
  }); // prettier-ignore

  test("a sign that may be a tone or the end of a sentence is not guessed", () => {
    const typed = "Thu+.c hie^.n ke^' hoa.ch cu?a ti?nh ve^` chuye^?n giao co^ng nghe^. Ca'c so+? ba'o ca'o.";
    expect(viqrReadingOf(typed)).toEqual({ kind: "unclear", words: "nghe^." });
  });

  test("mixed with Vietnamese in Unicode it is refused with a word of it", () => {
    const typed = "U?y ban nha^n da^n ti?nh ban ha`nh ke^' hoa.ch\nCác sở thực hiện";
    expect(viqrReadingOf(typed)).toEqual({ kind: "unclear", words: "sở" });
  });

  test.for(["Các sở thực hiện kế hoạch (bản mới) và báo cáo: có được không?", "The plan (a+b) of the office. What's new? See a.b.c~d", "1.2.3 a^2 + b^2 = c^2", ""])(
    "%j is not VIQR",
    (text) => {
      expect(viqrReadingOf(text)).toEqual({ kind: "none" });
    },
  ); // prettier-ignore
});
