import { describe, expect, test } from "vitest";
import { SHIPPED_SETTINGS } from "#rooms/calendar/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { digestLetter, eventLetter } from "./digest.ts";
import { isDigestTime, messageIdOf } from "./letter.ts";

const to = { name: "Bà Bình", locale: "vi", address: "https://lotrinh.example" } as const;
const duty = (code: string) => ({ id: code, code, words: "Xây dựng đề án", dueOn: PlainDate.parse("2026-12-31") });

describe("letters", () => {
  test("a digest tells the ladder first, at most five lines of each part, and where to open the rest", () => {
    const six = ["1", "2", "3", "4", "5", "6"].map((place) => duty(`NV-0${place}`));
    const letter = digestLetter(to, PlainDate.parse("2026-12-24"), [
      { group: "told-handler", items: [duty("NV-09")], hasMore: false },
      { group: "overdue", items: six, hasMore: false },
      { group: "stale", items: [], hasMore: false },
    ]);
    expect(letter?.subject).toBe("Việc của ông/bà ngày 24/12/2026");
    expect(letter?.text.split("\n").filter((line) => !line.startsWith("  "))).toEqual([
      "Kính gửi Bà Bình,",
      "",
      "Những việc chờ ông/bà, tính đến ngày 24/12/2026:",
      "",
      "NHẮC THEO THỜI HẠN",
      "- NV-09. Xây dựng đề án (hạn 31/12/2026)",
      "",
      "QUÁ HẠN",
      ...["1", "2", "3", "4", "5"].map((place) => `- NV-0${place}. Xây dựng đề án (hạn 31/12/2026)`),
      "- và những việc khác",
      "",
      "Mở việc của tôi: https://lotrinh.example/viec-cua-toi",
      "",
      "Đổi cách nhận thư: https://lotrinh.example/thong-bao",
    ]);
  });

  test("a day with nothing to tell has no letter", () => {
    expect(digestLetter(to, PlainDate.parse("2026-12-24"), [{ group: "overdue", items: [], hasMore: false }])).toBe(
      undefined,
    );
  });

  test("long words are cut, and the link leads to the duty", () => {
    const words = "rất dài ".repeat(60);
    const { text } = eventLetter(to, {
      kind: "handed-back",
      duties: [{ ...duty("NV-01"), words }],
      why: "Thiếu phụ lục",
    });
    expect(text).toContain("Thiếu phụ lục");
    expect(text).toContain("…\u0020(hạn 31/12/2026)\n  https://lotrinh.example/nhiem-vu/NV-01");
    expect(text.length).toBeLessThan(500);
  });

  test.for([
    { at: "2026-12-24T00:30:00Z", isTime: true, why: "half past seven of a Thursday" },
    { at: "2026-12-23T23:30:00Z", isTime: false, why: "half past six" },
    { at: "2026-12-24T04:00:00Z", isTime: false, why: "eleven o'clock" },
    { at: "2026-12-26T01:00:00Z", isTime: false, why: "a Saturday" },
    { at: "2026-02-17T01:00:00Z", isTime: false, why: "the first day of Tết" },
  ])("a digest goes out on a working day's morning: $why", ({ at, isTime }) => {
    expect(isDigestTime(new Date(at), PlainDate.parse(at.slice(0, 10)), SHIPPED_SETTINGS)).toBe(isTime);
  });

  test("the same letter to the same person has the same id", () => {
    expect(messageIdOf("digest-2026-12-24", "anh", "lotrinh.example")).toBe("<digest-2026-12-24-anh@lotrinh.example>");
  });
});
