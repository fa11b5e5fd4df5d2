import { describe, expect, test } from "vitest";
import { pastedText } from "./pasted-text.ts";

describe("pasted words", () => {
  test.for([
    { case: "typed in VIQR", raw: "So+? Y te^' thu+.c hie^.n nhie^.m vu. ra` soa't ca'c tra.m", text: "Sở Y tế thực hiện nhiệm vụ rà soát các trạm" },
    { case: "copied from an old font", raw: "Uû ban nh©n d©n tØnh ban hµnh kÕ ho¹ch cña c¸c së", text: "Uỷ ban nhân dân tỉnh ban hành kế hoạch của các sở" },
    { case: "several messages of a chat", raw: "[14:32, 25/11/2026] Nguyễn An: Giao Sở Y tế rà soát\nvà báo cáo\n[25/11/2026 14:33:05] Trần Bình: Hạn 30/12/2026", text: "Giao Sở Y tế rà soát\nvà báo cáo\nHạn 30/12/2026" },
    { case: "a list in brackets", raw: "[1] Luật số 05/2022: quy định chung", text: "[1] Luật số 05/2022: quy định chung" },
    { case: "in Unicode", raw: "Sở Y tế (chủ trì) có được không? Xem a.b", text: "Sở Y tế (chủ trì) có được không? Xem a.b" },
  ])("$case", ({ raw, text }) => {
    expect(pastedText(raw)).toEqual({ ok: true, value: text });
  }); // prettier-ignore

  test("with a sign that may be a tone or the end of a sentence nothing is guessed", () => {
    const raw = "Thu+.c hie^.n ke^' hoa.ch cu?a ti?nh ve^` chuye^?n giao co^ng nghe^. Ca'c so+? ba'o ca'o.";
    expect(pastedText(raw)).toMatchObject({ refusal: { code: "pasted-viqr-unclear", params: { words: "nghe^." } } });
  });
});
