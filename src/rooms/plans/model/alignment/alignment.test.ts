import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { ProposalId } from "../plan.ts";
import { type AlignableItem, alignmentOf } from "./alignment.ts";

const idOf = (side: "a" | "b", place: number) => ProposalId.parse(`00000000-0000-7000-8000-${side.repeat(11)}${place}`);
type Given = Partial<Pick<AlignableItem, "dueOn" | "figure">> & { readonly kind?: AlignableItem["item"]["kind"] };
const item = (side: "a" | "b", place: number, words: string, { kind = "assignment", ...own }: Given = {}) => ({
  item: { id: idOf(side, place), kind, words, terms: "", anchor: String(place) },
  dueOn: null,
  figure: null,
  ...own,
});

const UPPER = [
  item("a", 1, "Xây dựng đề án phát triển cụm làng nghề đan tre và gốm ở các xã ven sông"),
  item("a", 2, "Hỗ trợ lao động nữ trong các xưởng dệt học nghề thiết kế mẫu"),
  item("a", 3, "Đến năm 2030, tỷ lệ xưởng dệt có hệ thống xử lý nước thải đạt 90%", {
    kind: "target",
    figure: { value: 90, unit: "%", year: 2030 },
  }),
  item("a", 4, "Sửa chữa bến đò ngang ở các xã đảo"),
];
const LOWER = [
  item("b", 1, "Trình đề án cụm làng nghề đan tre, gốm của các xã ven sông Thu"),
  item("b", 2, "Mở lớp học nghề thiết kế mẫu cho lao động nữ ở xưởng dệt"),
  item("b", 3, "Đến năm 2030, 85% xưởng dệt có hệ thống xử lý nước thải", {
    kind: "target",
    figure: { value: 85, unit: "%", year: 2030 },
  }),
  item("b", 4, "Lắp đèn chiếu sáng ở công viên phường Tân An"),
];

const pairsOf = ({ links }: ReturnType<typeof alignmentOf>) =>
  links.map(({ lower, upper }) => [LOWER.findIndex((each) => each.item.id === lower) + 1, UPPER.findIndex((each) => each.item.id === upper) + 1]); // prettier-ignore

describe("which clauses carry out which", () => {
  test("is proposed by the likeness of their words, with the words that make it so", () => {
    const found = alignmentOf(LOWER, UPPER, []);
    expect(pairsOf(found)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(found.links[0]?.likeness?.shared.join(" ")).toContain("làng nghề đan tre");
  });

  test("orphans of both are named", () => {
    const { uncarried, unfounded } = alignmentOf(LOWER, UPPER, []);
    expect([uncarried, unfounded]).toEqual([[idOf("a", 4)], [idOf("b", 4)]]);
  });

  test("what a person said stands: linked however unlike, and not proposed again once denied", () => {
    const found = alignmentOf(LOWER, UPPER, [
      { lower: idOf("b", 4), upper: idOf("a", 4), isLinked: true, by: "An" },
      { lower: idOf("b", 1), upper: idOf("a", 1), isLinked: false, by: "An" },
    ]);
    expect(pairsOf(found)).toEqual([
      [4, 4],
      [2, 2],
      [3, 3],
    ]);
    expect(found.links.map(({ decidedBy }) => decidedBy)).toEqual(["An", null, null]);
    expect([found.uncarried, found.unfounded]).toEqual([[idOf("a", 1)], [idOf("b", 1)]]);
  });

  test("an aim is not carried out by work of the same words", () => {
    const [target] = UPPER.slice(2);
    const work = item("b", 9, target?.item.words ?? "");
    expect(alignmentOf([work], target ? [target] : [], []).links).toEqual([]);
  });
});

describe("what cannot be squared", () => {
  test("is another figure for the same measure and year", () => {
    expect(alignmentOf(LOWER, UPPER, []).links[2]?.conflict).toEqual({
      kind: "other-figure",
      lower: "85 %",
      upper: "90 %",
      year: 2030,
    });
  });

  test("is a deadline after the one above, not one before it", () => {
    const day = (text: string) => ({ dueOn: PlainDate.parse(text) });
    const words = "Trình đề án cụm làng nghề đan tre";
    const conflict = (lower: string, upper: string) =>
      alignmentOf([item("b", 1, words, day(lower))], [item("a", 1, words, day(upper))], []).links[0]?.conflict;
    expect(conflict("2026-09-30", "2026-06-30")).toEqual({
      kind: "later-deadline",
      lower: "2026-09-30",
      upper: "2026-06-30",
    });
    expect(conflict("2026-06-30", "2026-06-30")).toBeNull();
  });

  test("is no other figure of another unit or year", () => {
    const aim = (side: "a" | "b", value: number, unit: string, year: number) =>
      item(side, 1, "Tỷ lệ xưởng dệt có hệ thống xử lý nước thải", { kind: "target", figure: { value, unit, year } });
    for (const [unit, year] of [
      ["cơ sở", 2030],
      ["%", 2025],
    ] as const) {
      const { links } = alignmentOf([aim("b", 85, unit, year)], [aim("a", 90, "%", 2030)], []);
      expect(links.map(({ conflict }) => conflict)).toEqual([null]);
    }
  });
});
