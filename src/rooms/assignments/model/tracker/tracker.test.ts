import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import {
  bodiesOfCell,
  documentOfCell,
  giftsOfTracker,
  proposeColumns,
  proposeHead,
  readTracker,
  type TrackerTable,
} from "./index.ts";

describe("bodies of a cell", () => {
  test.for([
    { words: "Sở A (chủ trì), Sở B", leads: ["Sở A"], coordinators: ["Sở B"] },
    { words: "Chủ trì: Sở Công Thương; Phối hợp: Sở Tài chính, UBND các xã, phường", leads: ["Sở Công Thương"], coordinators: ["Sở Tài chính", "UBND các xã, phường"] },
    { words: "Sở Văn hóa, Thể thao và Du lịch", leads: ["Sở Văn hóa, Thể thao và Du lịch"], coordinators: [] },
    { words: "- Sở Nội vụ\n- Công an thành phố", leads: ["Sở Nội vụ", "Công an thành phố"], coordinators: [] },
    { words: "Sở Nông nghiệp và Môi trường và Sở Tài chính", leads: ["Sở Nông nghiệp và Môi trường", "Sở Tài chính"], coordinators: [] },
    { words: "Sở Công Thương chủ trì, Sở Tài chính phối hợp", leads: ["Sở Công Thương"], coordinators: ["Sở Tài chính"] },
    { words: "", leads: [], coordinators: [] },
  ])("$words", ({ words, leads, coordinators }) => {
    expect(bodiesOfCell(words)).toEqual({ leads, coordinators });
  }); // prettier-ignore
});

test.for([
  { words: "KH 7549/KH-UBND ngày 22/12/2025", read: { kind: "other", number: "7549/KH-UBND", issuedOn: "2025-12-22" } },
  { words: "Thông báo số 15 / TB-UBND\nngày 5 tháng 1 năm 2026", read: { kind: "conclusion", number: "15/TB-UBND", issuedOn: "2026-01-05" } },
  { words: "QĐ 12/2026/QĐ-UBND (3.2.2026)", read: { kind: "decision", number: "12/2026/QĐ-UBND", issuedOn: "2026-02-03" } },
  { words: "1187/UBND-KTN ngày 31/6/2026", read: { kind: "dispatch", number: "1187/UBND-KTN", issuedOn: null } },
  { words: "theo chỉ đạo miệng", read: null },
])("document of a cell: $words", ({ words, read }) => {
  expect(documentOfCell(words)).toEqual(read);
}); // prettier-ignore

describe("an office's own layout", () => {
  const rows = [
    { line: 1, cells: ["SỔ THEO DÕI NHIỆM VỤ NĂM 2026"] },
    { line: 3, cells: ["STT", "Nội dung nhiệm vụ", "Cơ quan\nchủ trì", "CQ phối hợp", "Thời hạn hoàn thành", "Sản phẩm", "Văn bản giao", "Tiến độ, kết quả"] },
    { line: 4, cells: ["I", "Nhóm nhiệm vụ về hạ tầng"] },
    { line: 5, cells: ["1", "Rà soát quỹ đất", "Sở A (chủ trì), Sở B", "Sở C", "Quý II/2026", "Báo cáo", "1187/UBND-KTN ngày 5/1/2026", "đang làm"] },
    { line: 6, cells: ["2", "Kiểm tra an toàn", "Sở B", "", "thường xuyên", "", "", ""] },
  ]; // prettier-ignore
  const columns = { words: 1, leads: 2, coordinators: 3, deadline: 4, product: 5, document: 6, progress: 7 };
  const ON = PlainDate.parse("2026-03-01");
  const table = (own: TrackerTable["rows"], sheet = "2026"): TrackerTable => ({
    sheet,
    rows: own,
    headLine: 3,
    columns,
  });
  const defaults = { on: ON, document: { number: "7549/KH-UBND", issuedOn: PlainDate.parse("2025-12-22") }, unknownBodies: new Set<string>() }; // prettier-ignore

  test("has its head and its columns found by their words", () => {
    expect([proposeHead(rows), proposeColumns(rows[1]?.cells ?? [])]).toEqual([3, columns]);
  });

  test("gives its rows, titles passed over, each under its document", () => {
    const gifts = giftsOfTracker(readTracker([table(rows), table(rows.slice(4), "Cũ")], defaults), { fileName: "so.xlsx", issuer: "UBND tỉnh" }); // prettier-ignore
    expect(gifts.map(({ source, items }) => [source.number, source.issuedOn, source.basis, items.map(({ words, dueOn }) => [words, dueOn])])).toEqual([
      ["1187/UBND-KTN", "2026-01-05", "Sổ theo dõi so.xlsx, trang 2026, dòng 5", [["Rà soát quỹ đất", "2026-06-30"]]],
      ["7549/KH-UBND", "2025-12-22", "Sổ theo dõi so.xlsx, trang 2026, dòng 6", [["Kiểm tra an toàn", null]]],
    ]); // prettier-ignore
  });

  const ROW = ["1", "Rà soát", "Sở A", "Sở B", "30/6/2026", "", "", ""];
  test.for<{ case: string; change: Record<number, string>; issue: string | null; due?: string | null }>([
    { case: "nothing wrong", change: {}, issue: null, due: "2026-06-30" },
    { case: "a month in words", change: { 4: "tháng 12 năm 2026" }, issue: null, due: "2026-12-31" },
    { case: "a day of Excel", change: { 4: "30/06/2026" }, issue: null, due: "2026-06-30" },
    { case: "no deadline", change: { 4: "" }, issue: null, due: null },
    { case: "a day that is not in the calendar", change: { 4: "31/6/2026" }, issue: "tracker-deadline-unread" },
    { case: "a deadline that nobody can read", change: { 4: "sau Tết" }, issue: "tracker-deadline-unread" },
    { case: "no words", change: { 1: "" }, issue: "tracker-words-missing" },
    { case: "no lead", change: { 2: "" }, issue: "tracker-lead-missing" },
    { case: "a lead that nobody knows", change: { 2: "Sở X" }, issue: "tracker-lead-unknown" },
    { case: "a document without its day", change: { 6: "1187/UBND-KTN" }, issue: "tracker-document-unread" },
  ])("a row with $case", ({ change, issue, due }) => {
    const cells = ROW.map((cell, at) => change[at] ?? cell);
    const [read] = readTracker([table([{ line: 9, cells }])], { ...defaults, unknownBodies: new Set(["Sở X"]) });
    expect(read?.issues.map(({ code }) => code)).toEqual(issue === null ? [] : [issue]);
    expect(read?.item?.dueOn).toBe(due);
  });

  test("the same words to the same lead stand once, and the later row names the earlier", () => {
    const read = readTracker([table([{ line: 5, cells: ROW }], "2025"), table([{ line: 7, cells: ROW }])], defaults);
    expect(read[1]?.issues).toEqual([
      { field: "words", code: "tracker-row-twice", params: { sheet: "2025", line: 5 } },
    ]);
  });

  test.for<{ case: string; progress: string; doneOn: string; steps: unknown; issue?: string }>([
    { case: "nothing", progress: "", doneOn: "", steps: [] },
    {
      case: "progress",
      progress: "đang\nlàm",
      doneOn: "",
      steps: [
        ["accept", ON, null],
        ["tell-progress", ON, "đang làm"],
      ],
    },
    {
      case: "a day of completion",
      progress: "đã ban hành",
      doneOn: "15/2/2026",
      steps: [
        ["accept", "2026-02-15", null],
        ["report-done", "2026-02-15", "đã ban hành"],
        ["confirm", ON, null],
      ],
    },
    {
      case: "a day that is to come",
      progress: "",
      doneOn: "15/4/2026",
      steps: undefined,
      issue: "tracker-done-outside",
    },
    {
      case: "a day before it was given",
      progress: "",
      doneOn: "1/12/2025",
      steps: undefined,
      issue: "tracker-done-outside",
    },
    { case: "no day at all", progress: "", doneOn: "xong", steps: undefined, issue: "tracker-done-unread" },
  ])("its progress as steps: $case", ({ progress, doneOn, steps, issue }) => {
    const cells = [...ROW.slice(0, 7), progress, doneOn];
    const own = { ...table([{ line: 9, cells }]), columns: { ...columns, doneOn: 8 } };
    const [read] = readTracker([own], defaults);
    expect(read?.item?.steps.map(({ act, on, words }) => [act, on, words])).toEqual(steps);
    expect(read?.issues.map(({ code }) => code)).toEqual(issue === undefined ? [] : [issue]);
  });
});
