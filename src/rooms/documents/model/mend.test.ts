import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesBetween, mendedPages, mendedText, reanchored } from "./mend.ts";

const TEXT = "Sở Cóng Thương chu trì rà soát cụm công nghiệp.";
const at = (words: string, text = TEXT) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const mends = [
  { ...at("Cóng"), words: "Công" },
  { ...at("chu"), words: "chủ động" },
];

describe("mending words", () => {
  test("puts the corrections in", () => {
    expect(mendedText(TEXT, mends)).toBe("Sở Công Thương chủ động trì rà soát cụm công nghiệp.");
  });

  test.for([
    { case: "a citation behind the corrections", cited: "rà soát", now: "rà soát" },
    { case: "a citation between them", cited: "Thương", now: "Thương" },
    { case: "a citation around one", cited: "Sở Cóng Thương", now: "Sở Công Thương" },
    { case: "a citation that is one", cited: "chu", now: "chủ động" },
    { case: "the whole sentence", cited: TEXT, now: "Sở Công Thương chủ động trì rà soát cụm công nghiệp." },
  ])("re-anchors $case", ({ cited, now }) => {
    const span = reanchored(at(cited), mends);
    expect(mendedText(TEXT, mends).slice(span?.start, span?.end)).toBe(now);
  });

  test("gives a citation whose edge was corrected away to a person", () => {
    expect(reanchored({ start: at("Cóng").start + 2, end: at("Thương").end }, mends)).toBeUndefined();
  });

  test("words keep their places on the page; what was mended is certain, and nothing else is", () => {
    const box = { x: 1, y: 2, width: 3, height: 4 };
    const words = [
      { ...at("Cóng"), box, confidence: 0.3 },
      { ...at("soát"), box, confidence: 0.4 },
    ];
    const [page] = mendedPages([{ page: 1, width: 9, height: 9, turn: 0, words }], mends);
    expect(page?.words.map(({ confidence }) => confidence)).toEqual([1, 0.4]);
    expect(page?.words.map(({ start, end }) => mendedText(TEXT, mends).slice(start, end))).toEqual(["Công", "soát"]);
  });

  test("finds the corrections in a text that was corrected as a whole", () => {
    expect(changesBetween(TEXT, mendedText(TEXT, [{ ...at("Cóng"), words: "Công" }]))).toEqual([
      { ...at("Cóng"), words: "Công" },
    ]);
  });

  test("whatever changed: the changes make the new text, and citations of what stayed are found again, letter by letter", () => {
    const anyWord = fc.constantFrom("Sở", "Y", "tế", "rà", "soát", "và", "báo", "cáo");
    const words = fc.array(anyWord, { maxLength: 30 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = changesBetween(before, after);
        expect(mendedText(before, changes)).toBe(after);
        const kept = [...before.matchAll(/\S+/gu)]
          .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
          .filter(({ start, end }) => !changes.some((change) => change.start < end && change.end > start));
        const found = kept.map((span) => reanchored(span, changes) ?? { start: 0, end: 0 });
        expect(found.map(({ start, end }) => after.slice(start, end))).toEqual(
          kept.map(({ start, end }) => before.slice(start, end)),
        );
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
