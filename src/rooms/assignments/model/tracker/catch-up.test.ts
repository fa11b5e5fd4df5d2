import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { BARE_STEP, courseAtStart, courseOf, type Step } from "../course.ts";
import { catchUp } from "./catch-up.ts";

const day = (text: string) => PlainDate.parse(text);
const ON = day("2026-06-10");
const BASIS = "Sổ theo dõi so.xlsx, trang 2026, dòng 5";
const step = (change: Pick<Step, "act" | "on"> & Partial<Step>): Step => ({ ...BARE_STEP, ...change });
const row = { dueOn: day("2026-06-30"), product: "Báo cáo", steps: [] };
const given = (steps: readonly Step[] = [], product: string | null = "Báo cáo") => ({
  course: courseOf(courseAtStart(day("2026-01-05"), day("2026-06-30")), steps),
  firstProduct: "Báo cáo",
  product,
  told: new Set(["đang làm"]),
});
const fieldsOf = (changes: readonly { field: string; to: string }[]) => changes.map(({ field, to }) => [field, to]);
const progress = (words: string) => [
  { act: "accept", on: ON, words: null, product: null, newDueOn: null } as const,
  { act: "tell-progress", on: ON, words, product: null, newDueOn: null } as const,
];

describe("a row of a workbook that comes in again", () => {
  test("with nothing new changes nothing", () => {
    const same = catchUp(given(), { ...row, steps: progress("đang làm") }, ON, BASIS);
    expect(same).toEqual({ changes: [], left: [], steps: [], product: null });
  });

  test("with another deadline sets it, the workbook being the reason; the first date stays", () => {
    const { changes, steps } = catchUp(given(), { ...row, dueOn: day("2026-09-30") }, ON, BASIS);
    expect(changes).toEqual([{ field: "due", from: "2026-06-30", to: "2026-09-30" }]);
    expect(steps.map(({ act, words, newDueOn }) => [act, words, newDueOn])).toEqual([
      ["set-deadline", BASIS, "2026-09-30"],
    ]);
  });

  test("that still says the first date does not undo an extension that was granted meanwhile", () => {
    const extended = [
      step({ act: "accept", on: day("2026-02-01") }),
      step({ act: "ask-extension", on: day("2026-05-01"), newDueOn: day("2026-12-31"), words: "chờ vốn" }),
      step({ act: "grant-extension", on: day("2026-05-05"), newDueOn: day("2026-12-31") }),
    ];
    expect(catchUp(given(extended), row, ON, BASIS).changes).toEqual([]);
  });

  test("that still says the first product does not undo what was added meanwhile, and a new one is added", () => {
    expect(catchUp(given([], "Đề án"), row, ON, BASIS).product).toBeNull();
    expect(catchUp(given([], "Đề án"), { ...row, product: "Quyết định" }, ON, BASIS).product).toBe("Quyết định");
  });

  test("with news of its progress tells it, and accepts first what nobody had accepted", () => {
    const { changes, steps } = catchUp(given(), { ...row, steps: progress("đã trình") }, ON, BASIS);
    expect(fieldsOf(changes)).toEqual([["told", "đã trình"]]);
    expect(steps.map(({ act }) => act)).toEqual(["accept", "tell-progress"]);
  });

  test("with its day of completion is reported and confirmed; once confirmed nothing moves, and that is told", () => {
    const done = [
      { act: "accept", on: day("2026-06-01"), words: null, product: null, newDueOn: null },
      { act: "report-done", on: day("2026-06-01"), words: "xong", product: null, newDueOn: null },
      { act: "confirm", on: ON, words: null, product: null, newDueOn: null },
    ] as const;
    const first = catchUp(given(), { ...row, steps: [...done] }, ON, BASIS);
    expect([fieldsOf(first.changes), first.steps.map(({ act }) => act)]).toEqual([
      [["done", "2026-06-01"]],
      ["accept", "report-done", "confirm"],
    ]);
    const again = catchUp(given(first.steps), { ...row, steps: [...done], dueOn: day("2026-09-30") }, ON, BASIS);
    expect([again.changes, fieldsOf(again.left), again.steps]).toEqual([[], [["due", "2026-09-30"]], []]);
  });
});
