import { describe, expect, test } from "vitest";
import { likenessAmong, likenessOf, matchesBetween } from "./likeness.ts";

const SUPERIOR = [
  "Hoàn thiện chính sách phát triển công nghiệp hỗ trợ, ưu tiên ngành cơ khí và ô tô",
  "Đầu tư hạ tầng kỹ thuật các cụm công nghiệp ở khu vực miền núi",
  "Nâng cao chất lượng đào tạo nghề cho lao động nông thôn",
];
const OWN = [
  "Sở Nội vụ rà soát biên chế của các phòng chuyên môn",
  "Xây dựng chính sách phát triển công nghiệp hỗ trợ ngành cơ khí, ô tô của tỉnh",
  "Bố trí vốn đầu tư hạ tầng kỹ thuật cụm công nghiệp miền núi giai đoạn 2026 - 2030",
];

describe("likeness of words", () => {
  const { profileOf } = likenessAmong([...SUPERIOR, ...OWN]);
  const between = (left: string, right: string) => likenessOf(profileOf(left), profileOf(right));

  test("is one for the same words, whatever their case, marks and punctuation", () => {
    expect(between("Phát triển CỤM công nghiệp.", "phat trien cum, cong nghiep").score).toBeCloseTo(1);
  });

  test("is zero where no syllable is shared", () => {
    expect(between("Nâng cao chất lượng", "rà soát biên chế").score).toBe(0);
  });

  test("goes both ways alike", () => {
    expect(between(SUPERIOR[0] ?? "", OWN[1] ?? "").score).toBeCloseTo(between(OWN[1] ?? "", SUPERIOR[0] ?? "").score);
  });

  test("says in the writer's own words what is shared", () => {
    expect(between(SUPERIOR[0] ?? "", OWN[1] ?? "").shared.join("; ")).toContain("công nghiệp hỗ trợ");
  });
});

describe("matches", () => {
  test("are those that comparing every pair finds", () => {
    const texts = [...SUPERIOR, ...OWN, "Đầu tư hạ tầng cụm công nghiệp", "Đầu tư kỹ thuật ngành cơ khí, ô tô"];
    const { profileOf } = likenessAmong([...texts, ...texts]);
    for (const atLeast of [0.15, 0.3, 0.6, 0.9]) {
      const pairs = texts.flatMap((left, at) =>
        texts.flatMap((right, other) =>
          likenessOf(profileOf(left), profileOf(right)).score >= atLeast ? [`${at}/${other}`] : [],
        ),
      );
      const matches = matchesBetween(texts, texts, { atLeast, most: texts.length });
      expect(matches.map(({ left, right }) => `${left}/${right}`).toSorted()).toEqual(pairs.toSorted());
    }
  });
});

describe("matches between two documents", () => {
  test("find the clause that carries out another, and leave the orphans", () => {
    const matches = matchesBetween(SUPERIOR, OWN, { atLeast: 0.25, most: 2 });
    expect(matches.map(({ left, right }) => [left, right])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});
