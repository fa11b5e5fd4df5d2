import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesBetween, type Mend, mendedPages, mendedText, mendsOf, reanchoring } from "./mend.ts";

const TEXT = "Sở Cóng Thương chu trì rà soát cụm công nghiệp.";
const at = (words: string, text = TEXT) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const mends: readonly Mend[] = [
  { ...at("Cóng"), words: "Công" },
  { ...at("chu"), words: "chủ động" },
];
const asked = (was: string, words: string) => ({ ...at(was), was, words });

describe("mending words", () => {
  test("puts the corrections in, in the order of the text", () => {
    const outcome = mendsOf(TEXT, [asked("chu", " chủ\nđộng "), asked("Cóng", "Co\u0302ng")]);
    expect(outcome.ok && mendedText(TEXT, outcome.value)).toBe("Sở Công Thương chủ động trì rà soát cụm công nghiệp.");
  });

  test.for([
    { case: "within a line", was: "chu", text: "Sở Cóng Thương trì rà soát cụm công nghiệp." },
    { case: "at its start", was: "Sở", text: "Cóng Thương chu trì rà soát cụm công nghiệp." },
    { case: "at its end", was: "nghiệp.", text: "Sở Cóng Thương chu trì rà soát cụm công" },
  ])("a speck taken for a word $case goes with a blank", ({ was, text }) => {
    const outcome = mendsOf(TEXT, [asked(was, "")]);
    expect(outcome.ok && mendedText(TEXT, outcome.value)).toBe(text);
  });

  test("refuses words that are no longer there, and two corrections of one place", () => {
    expect(mendsOf(TEXT.replace("Cóng", "Công"), [asked("Cóng", "Công")])).toMatchObject({ ok: false });
    expect(mendsOf(TEXT, [asked("chu trì", "chủ trì"), asked("chu", "chủ")])).toMatchObject({ ok: false });
  });

  test.for([
    { case: "a citation behind the corrections", cited: "rà soát", now: "rà soát" },
    { case: "a citation between them", cited: "Thương", now: "Thương" },
    { case: "a citation around one", cited: "Sở Cóng Thương", now: "Sở Công Thương" },
    { case: "a citation that is one", cited: "chu", now: "chủ động" },
    { case: "the whole sentence", cited: TEXT, now: "Sở Công Thương chủ động trì rà soát cụm công nghiệp." },
  ])("re-anchors $case", ({ cited, now }) => {
    const span = reanchoring(mends)(at(cited));
    expect(mendedText(TEXT, mends).slice(span?.start, span?.end)).toBe(now);
  });

  test("gives a citation whose edge was corrected away to a person", () => {
    expect(reanchoring(mends)({ start: at("Cóng").start + 2, end: at("Thương").end })).toBeUndefined();
    expect(reanchoring([{ ...at("chu"), words: "" }])(at("chu"))).toBeUndefined();
  });

  test("words keep their places on the page; what was mended is certain, and nothing else is", () => {
    const box = { x: 1, y: 2, width: 3, height: 4 };
    const words = [
      { ...at("Cóng"), box, confidence: 0.3, repairedFrom: "C6ng" },
      { ...at("soát"), box, confidence: 0.4 },
    ];
    const [page] = mendedPages([{ page: 1, width: 9, height: 9, turn: 0, words }], mends);
    expect(page?.words.map(({ confidence }) => confidence)).toEqual([1, 0.4]);
    expect(page?.words[0]).not.toHaveProperty("repairedFrom");
    expect(page?.words.map(({ start, end }) => mendedText(TEXT, mends).slice(start, end))).toEqual(["Công", "soát"]);
  });

  test("finds the corrections in a text that was corrected as a whole, and none in a text of its own", () => {
    expect(changesBetween(TEXT, mendedText(TEXT, [{ ...at("Cóng"), words: "Công" }]))).toEqual([
      { ...at("Cóng"), words: "Công" },
    ]);
    const [one, other] = ["a", "b"].map((letter) => Array.from({ length: 7_000 }, (_, n) => `${letter}${n}`).join(" "));
    expect(changesBetween(one ?? "", other ?? "")).toBeUndefined();
  });

  test("whatever changed: the changes make the new text, and citations of what stayed are found again, letter by letter", () => {
    const anyWord = fc.constantFrom("Sở", "Y", "tế", "rà", "soát", "và", "báo", "cáo");
    const words = fc.array(anyWord, { maxLength: 30 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = changesBetween(before, after) ?? [];
        expect(mendedText(before, changes)).toBe(after);
        const kept = [...before.matchAll(/\S+/gu)]
          .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
          .filter(({ start, end }) => !changes.some((change) => change.start < end && change.end > start));
        const found = kept.map((span) => reanchoring(changes)(span) ?? { start: 0, end: 0 });
        expect(found.map(({ start, end }) => after.slice(start, end))).toEqual(
          kept.map(({ start, end }) => before.slice(start, end)),
        );
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
