import { describe, expect, test } from "vitest";
import { readText } from "#rooms/documents/model/index.ts";
import { extract } from "#rooms/extraction/model/index.ts";
import { setByGiver } from "../giving.ts";
import type { ReadOrder } from "./contract.ts";
import { orderOf } from "./order-of.ts";
import { givenOfRow, nextTypedKey, type OrderEdits, orderRows } from "./order-rows.ts";

const DISPATCH = [
  "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "TỈNH QUẢNG NAM | Độc lập - Tự do - Hạnh phúc",
  "Số: 2211/UBND-KTN | Quảng Nam, ngày 12 tháng 3 năm 2025",
  "V/v rà soát mặt bằng sản xuất",
  "Kính gửi: Sở Công Thương; Sở Xây dựng.",
  "1. Giao Sở Công Thương chủ trì, phối hợp với Sở Xây dựng rà soát mặt bằng các cụm công nghiệp, báo cáo UBND tỉnh trước ngày 30/4/2025.",
  "2. Giao Sở Tài chính lập dự toán kinh phí di dời, hoàn thành trước ngày 31/6/2025.",
].join("\n");

const read = (text: string): Omit<ReadOrder, "before"> => {
  const reading = readText(text);
  return orderOf(reading, extract(reading));
};

describe("what a document orders", () => {
  test("says its face and each assignment with exact words, bodies and day", () => {
    const order = read(DISPATCH);
    expect(order).toMatchObject({ kind: "dispatch", number: "2211/UBND-KTN", issuedOn: "2025-03-12" });
    expect(order.items.map(({ leads, coordinators, dueOn }) => [leads, coordinators, dueOn])).toEqual([
      // The report after the comma is how the same task ends, and its day is the task's.
      [["Sở Công Thương"], ["Sở Xây dựng"], "2025-04-30"],
      // 31/6 is no day of the calendar, so none is invented.
      [["Sở Tài chính"], [], null],
    ]);
    for (const { start, end, words } of order.items) expect(order.text.slice(start, end).trim()).toBe(words);
  });

  test.for([
    { type: "CÔNG ĐIỆN", kind: "telegram" },
    { type: "THÔNG BÁO", kind: "conclusion" },
    { type: "QUYẾT ĐỊNH", kind: "decision" },
    { type: "BÁO CÁO", kind: "other" },
  ])("$type is of kind $kind", ({ type, kind }) => {
    expect(read(`${type}\nVề phòng chống bão\nGiao Sở Công Thương trực ban.`).kind).toBe(kind);
  });

  test("what binds and names nobody is left to a person", () => {
    const order = read(`${DISPATCH}\n3. Khẩn trương hoàn thành việc kiểm kê mặt bằng.`);
    expect(order.undecided.map(({ words }) => words)).toEqual([expect.stringContaining("hoàn thành việc kiểm kê")]);
  });

  test("knows what is for internal use", () => {
    expect(read(`LƯU HÀNH NỘI BỘ\n${DISPATCH}`).isInternal).toBe(true);
    expect(read(DISPATCH).isInternal).toBe(false);
  });
});

describe("the rows on the desk", () => {
  const items: ReadOrder["items"] = [
    { words: "Rà soát đất.", start: 0, end: 12, leads: ["Sở A", "Sở B"], coordinators: [], product: null, dueOn: null, deadlineWords: null, confidence: 1 }, // prettier-ignore
  ];
  const undecided = [{ words: "Phải báo cáo ngay.", start: 13, end: 31 }];
  const rows = (edits: OrderEdits) => orderRows({ items, undecided }, edits);

  test("proposals are in, sentences that nobody understood are out until a person takes them in", () => {
    expect(rows({}).map(({ origin, isIn, lacks }) => [origin, isIn, lacks])).toEqual([
      ["proposed", true, []],
      ["undecided", false, ["leads"]],
    ]);
    expect(rows({ "13-31": { isIn: true, leads: "Sở C" } })[1]).toMatchObject({ isIn: true, lacks: [] });
  });

  test("what is edited changes the bodies, the day and the product, never the document's words", () => {
    const edits = {
      "0-12": { words: "khác", leads: "Sở C; Sở D (phối hợp)", dueOn: "2026-01-31", product: "Báo cáo" },
    };
    const [row] = rows(edits);
    expect(row && givenOfRow(row)).toMatchObject({
      words: "Rà soát đất.",
      leads: [{ name: "Sở C" }],
      coordinators: [{ name: "Sở D" }],
      dueOn: "2026-01-31",
      product: "Báo cáo",
      start: 0,
      end: 12,
    });
  });

  test("one more is typed under a key of its own", () => {
    expect(nextTypedKey({ "typed-3": {}, "0-12": {} })).toBe("typed-4");
    const typed = orderRows(null, { "typed-1": { words: "Trực ban", leads: "Sở A" } });
    expect(typed.map(({ origin, lacks, start }) => [origin, lacks, start])).toEqual([["typed", [], null]]);
  });
});

test("what the document's words do not say was set by the giver", () => {
  const item = (leads: string[], product: string | null) => ({
    leads: leads.map((name) => ({ name, organisationId: null })),
    coordinators: [],
    product,
  });
  expect(setByGiver(DISPATCH, item(["Sở  công thương"], null))).toEqual([]);
  expect(setByGiver(DISPATCH, item(["Sở Nội vụ"], "Đề án"))).toEqual(["leads", "product"]);
  expect(setByGiver(null, item(["Sở Nội vụ"], "Đề án"))).toEqual([]);
});
