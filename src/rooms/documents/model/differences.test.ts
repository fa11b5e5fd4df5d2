import { describe, expect, test } from "vitest";
import { compareTexts } from "./differences.ts";
import { readText } from "./read-text.ts";

const WORD = `I. NHIỆM VỤ
1. Sở Y tế chủ trì rà soát 45 trạm, hoàn thành trước ngày 30/6/2026.
2. Sở Tài chính bố trí kinh phí.
3. Sở Xây dựng lập danh mục nhà lưu trú.`;

const compared = (other: string, way: "exact" | "recognised" = "exact") =>
  compareTexts(readText(WORD), readText(other).text, way);

describe("two copies of one document", () => {
  test("that only break their lines and set their punctuation otherwise say the same", () => {
    const other = WORD.replace("rà soát", "rà\nsoát").replace("kinh phí.", "kinh phí").replace("NHIỆM VỤ", "Nhiệm vụ");
    expect(compared(other)).toEqual({ way: "exact", isTooDifferent: false, slips: 0, differences: [] });
  });

  test("are told apart clause by clause with both wordings, figures and dates first", () => {
    const other = WORD.replace("danh mục nhà", "danh sách nhà").replace("30/6/2026", "30/9/2026");
    expect(compared(other).differences).toEqual([
      {
        anchor: "I.1",
        bearsOn: "figures",
        read: "1. Sở Y tế chủ trì rà soát 45 trạm, hoàn thành trước ngày 30/6/2026.",
        other: "1. Sở Y tế chủ trì rà soát 45 trạm, hoàn thành trước ngày 30/9/2026",
      },
      {
        anchor: "I.3",
        bearsOn: "words",
        read: "3. Sở Xây dựng lập danh mục nhà lưu trú.",
        other: "3. Sở Xây dựng lập danh sách nhà lưu trú",
      },
    ]);
  });

  test("a clause that one of them lacks is shown with nothing on its side", () => {
    const without = WORD.replace("2. Sở Tài chính bố trí kinh phí.\n", "");
    expect(compared(without).differences).toMatchObject([{ anchor: "I.2", other: null }]);
    const more = `${WORD}\n4. Công an tỉnh phối hợp.`;
    expect(compared(more).differences).toMatchObject([{ anchor: null, read: null, other: "4. Công an tỉnh phối hợp" }]);
  });

  test("of a scan slips of recognition are passed over and counted, figures never", () => {
    const scan = WORD.replace("chủ trì", "chu tri").replace("danh mục", "danhmuc").replace("45 trạm", "46 trạm");
    const { slips, differences } = compared(scan, "recognised");
    expect(slips).toBe(2);
    expect(differences).toMatchObject([{ anchor: "I.1", bearsOn: "figures" }]);
    expect(compared(scan).differences).toHaveLength(2);
  });

  test("two different documents are said to be that", () => {
    const other = Array.from({ length: 9_000 }, (_, at) => `chữ${at}`).join(" ");
    expect(compared(other)).toMatchObject({ isTooDifferent: true, differences: [] });
  });
});
