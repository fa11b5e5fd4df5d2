import { describe, expect, test } from "vitest";
import type { AssignmentProposal } from "#rooms/extraction/model/index.ts";
import { cite, correctAssignment } from "./correction.ts";

const text = "Sở Công Thương lập danh mục. Sở Xây dựng lập danh mục nhà ở trước ngày 30/6/2026.";
const found: AssignmentProposal = {
  kind: "assignment",
  quote: "lập danh mục nhà ở",
  start: text.indexOf("lập danh mục nhà ở"),
  end: text.indexOf("lập danh mục nhà ở") + "lập danh mục nhà ở".length,
  leads: [{ quote: "Sở Công Thương", start: 0, end: 14, isGroup: false }],
  coordinators: [],
  deadline: null,
  product: null,
  strength: "order",
  rule: "planted",
  confidence: 0.5,
  clause: 0,
};
const kept = { quote: found.quote, leads: ["Sở Xây dựng"], coordinators: [], deadline: null, product: null };

describe("correcting an assignment", () => {
  test("takes the words nearest to the quote", () => {
    expect(cite(text, "lập danh mục", found.start)?.start).toBe(found.start);
    expect(cite(text, "lập danh mục", 0)?.start).toBe(15);
  });

  test("replaces the lead by another body that the document names", () => {
    const corrected = correctAssignment(text, found, kept);
    expect(corrected).toMatchObject({
      ok: true,
      value: { leads: [{ quote: "Sở Xây dựng", start: 29, isGroup: false }] },
    });
  });

  test("ties a deadline to its words", () => {
    const deadline = { kind: "date" as const, value: "2026-06-30", words: "trước ngày 30/6/2026" };
    const corrected = correctAssignment(text, found, { ...kept, deadline });
    expect(corrected).toMatchObject({
      ok: true,
      value: { deadline: { value: "2026-06-30", words: { end: text.length - 1 } } },
    });
  });

  test.for([
    { case: "a lead that the document does not name", correction: { ...kept, leads: ["Sở Tài chính"] } },
    { case: "a product of one's own", correction: { ...kept, product: "Báo cáo tổng kết" } },
    { case: "a reworded quote", correction: { ...kept, quote: "lập bảng danh mục" } },
  ])("refuses $case", ({ correction }) => {
    expect(correctAssignment(text, found, correction)).toMatchObject({
      ok: false,
      refusal: { code: "words-not-in-document" },
    });
  });
});
