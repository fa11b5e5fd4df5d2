import { describe, expect, test } from "vitest";
import { readText } from "#rooms/documents/model/index.ts";
import type { Chip } from "../plan.ts";
import { clausesOfTheme } from "./clauses-of-theme.ts";
import { gapsOfWords } from "./theme-gaps.ts";
import { bareHeading, readRecordLine, scopeOf } from "./theme-lines.ts";

const { text, clauses } = readText(`KẾ HOẠCH
Phát triển làng nghề

I. NHIỆM VỤ, GIẢI PHÁP
1. Công nghiệp ô tô và xe mô tô
a) Khẩn trương mở đường.
b) Bảo vệ rừng.
2. Việc khác
a) Sở Công Thương chủ trì việc sau:
- Khảo sát ngành ô tô.
- Chợ mô tô cũ.
b) Hỗ trợ ngành cơ khí gồm:
- Đúc gang.
`);
const words = (ordinals: Iterable<number>) =>
  [...ordinals].map((at) => text.slice(clauses[at]?.start, clauses[at]?.end).replace(/^\S+\s/u, ""));

describe("the clauses of a theme", () => {
  test.for([
    {
      case: "under a heading everything belongs",
      scope: { sections: ["công nghiệp ô tô"], phrases: [] },
      expected: ["Công nghiệp ô tô và xe mô tô", "Khẩn trương mở đường.", "Bảo vệ rừng."],
    },
    {
      case: "a phrase is said in whole syllables, and a heading that says it does not take its section along",
      scope: { sections: [], phrases: ["ô tô"] },
      expected: ["Công nghiệp ô tô và xe mô tô", "Khảo sát ngành ô tô."],
    },
    {
      case: "a clause that says it takes its points along",
      scope: { sections: [], phrases: ["cơ khí"] },
      expected: ["Hỗ trợ ngành cơ khí gồm:", "Đúc gang."],
    },
    { case: "a theme without words has none", scope: { sections: [], phrases: [] }, expected: [] },
  ])("$case", ({ scope, expected }) => {
    expect(words(clausesOfTheme(scope, text, clauses).keys())).toEqual(expected);
  });
});

describe("what a theme says of itself", () => {
  test.for([
    ["undertaking", { register: "undertaking", filter: "", search: "" }],
    ["mineral-site mineral=sand,stone", { register: "mineral-site", filter: "mineral=sand,stone", search: "" }],
    ["undertaking “vat lieu”", { register: "undertaking", filter: "", search: "vat lieu" }],
    ['land-parcel use=SKK "silica"', { register: "land-parcel", filter: "use=SKK", search: "silica" }],
    ["Khu, cụm công nghiệp", undefined],
    ["undertaking silica", undefined],
  ] as const)("reads the line %s", ([line, expected]) => {
    expect(readRecordLine(line)).toEqual(expected);
  });

  test("a line that is not understood is kept to be told", () => {
    const read = scopeOf({ sections: null, phrases: "Ô tô\n\n cơ khí ", records: "sổ lạ\nfunding", indicators: "IIP" });
    expect(read).toEqual({
      sections: [],
      phrases: ["ô tô", "cơ khí"],
      records: [{ register: "funding", filter: "", search: "" }],
      unread: ["sổ lạ"],
      indicators: ["IIP"],
    });
  });

  test.for(["II. MỤC TIÊU:", "2. Mục tiêu", "Mục tiêu", "a) mục  tiêu;"])("the heading %s is one", (heading) => {
    expect(bareHeading(heading)).toBe("mục tiêu");
  });
});

test("what is missing in the words: findings of the margin, what stayed undecided, what stands alone", () => {
  const [first, second, third] = clauses.filter(({ isHeading }) => !isHeading).slice(-3);
  if (!first || !second || !third) throw new Error("The text has too few clauses");
  const chip = {
    clause: first.ordinal, record: "r", recordKind: "solution", code: null, voice: "finding",
    label: "plans.chip.no-lead", params: {}, text: "", spans: [],
  } satisfies Chip; // prettier-ignore
  const sentence = (clause: number, fate: "became" | "context" | "undecided") => ({ clause, fate, reason: fate === "undecided" ? "binding-without-proposal" : "no-binding-word" } as const); // prettier-ignore
  const gaps = gapsOfWords({
    clauses: [first, second, third],
    sentences: [
      sentence(first.ordinal, "became"),
      sentence(second.ordinal, "undecided"),
      sentence(third.ordinal, "context"),
    ],
    chips: [chip],
  });
  expect(gaps.map(({ code, label, clause }) => [code, label, clause])).toEqual([
    ["note", "plans.chip.no-lead", first.ordinal],
    ["undecided", null, second.ordinal],
    ["alone", null, third.ordinal],
  ]);
});
