import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { chaseMessage } from "./chase-message.ts";
import { ChasedBody } from "./contract.ts";

const duty = {
  id: "01900000-0000-7000-8000-000000000001",
  code: "NV-07",
  words: "Rà soát cụm công nghiệp",
  dueOn: "2026-11-10",
  times: 1,
  lastOn: "2026-11-20",
};
const body = (part: object) =>
  ChasedBody.parse({
    id: "01900000-0000-7000-8000-000000000002",
    name: "Sở Công Thương",
    overdue: 3,
    duties: [duty],
    times: 1,
    lastOn: "2026-11-20",
    ...part,
  });

describe("a message for a phone", () => {
  test("names what is overdue, since when, how often it was reminded of, and what is left out", () => {
    expect(chaseMessage(body({}), PlainDate.parse("2026-11-26")).split("\n")).toEqual([
      "Kính gửi Sở Công Thương,",
      "Tính đến ngày 26/11/2026, đơn vị còn 3 nhiệm vụ quá hạn (đã đôn đốc 1 lần):",
      "- NV-07: Rà soát cụm công nghiệp. Hạn 10/11/2026, quá 16 ngày.",
      "… và 2 nhiệm vụ khác.",
      "Đề nghị khẩn trương hoàn thành và báo cáo kết quả, nguyên nhân chậm, thời gian hoàn thành. Trân trọng.",
    ]);
  });

  test("cuts long words and says nothing of reminders that never were", () => {
    const text = chaseMessage(
      body({ overdue: 1, times: 0, lastOn: null, duties: [{ ...duty, words: "rất dài ".repeat(40) }] }),
      PlainDate.parse("2026-11-26"),
    );
    expect(text).not.toContain("đôn đốc 0");
    expect(text).not.toContain("nhiệm vụ khác");
    expect(text.length).toBeLessThan(400);
  });
});
