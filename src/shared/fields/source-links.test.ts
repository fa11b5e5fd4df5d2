import { expect, test } from "vitest";
import { sourceLinksOf } from "./source-links.ts";

test("addresses are named by their hosts, words stay words, and no script becomes a link", () => {
  expect(sourceLinksOf("https://www.qrt.vn/a?b=c ; Niên giám 2024 ; javascript:alert(1)")).toEqual([
    { words: "qrt.vn", address: "https://www.qrt.vn/a?b=c" },
    { words: "Niên giám 2024", address: null },
    { words: "javascript:alert(1)", address: null },
  ]);
});
