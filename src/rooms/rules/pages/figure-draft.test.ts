import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { KNOWN_STATUTES } from "../model/index.ts";
import { draftFrom, writtenFrom } from "./figure-draft.ts";

const ON = PlainDate.parse("2026-11-25");
const area = KNOWN_STATUTES.find(({ key, value }) => key === "clusters.area" && value.kind === "between");
const sources = { instrument: "Quyết định 01/2026/QĐ-UBND", basis: "UBND tỉnh quyết định" };

describe("the form of an office's figure", () => {
  test("begins with the whole figure that it stands before: a span stays a span", () => {
    const draft = draftFrom(area, ON, "vi");
    expect(draft.kind).toBe("between");
    const { written } = writtenFrom({ ...draft, ...sources }, area, "vi");
    expect(written?.value).toEqual(area?.value);
  });

  test("reads figures as the reader's language writes them", () => {
    const draft = { ...draftFrom(undefined, ON, "vi"), ...sources, name: "Mức riêng", unit: "tấn", amount: "3.000" };
    expect(writtenFrom(draft, undefined, "vi").written?.value).toMatchObject({ amount: 3000 });
    expect(writtenFrom({ ...draft, amount: "1.234,5" }, undefined, "vi").written?.value).toMatchObject({
      amount: 1234.5,
    });
    expect(writtenFrom({ ...draft, amount: "3,000" }, undefined, "en").written?.value).toMatchObject({ amount: 3000 });
    expect(writtenFrom({ ...draft, amount: "1,234.5" }, undefined, "en").written?.value).toMatchObject({
      amount: 1234.5,
    });
  });

  test("is not whole without a number, an instrument and a basis", () => {
    const whole = { ...draftFrom(area, ON, "en"), ...sources };
    for (const part of [{ amount: "mười" }, { upTo: "" }, { unit: "" }, { instrument: " " }, { basis: "có" }]) {
      expect(writtenFrom({ ...whole, ...part }, area, "en").written).toBeUndefined();
    }
  });

  const whole = { ...draftFrom(area, ON, "vi"), ...sources };
  test.for([
    { case: "no number", part: { amount: "mười" }, lack: { field: "amount", kind: "no-number" } },
    { case: "no amount", part: { upTo: " " }, lack: { field: "upTo", kind: "missing" } },
    {
      case: "a span the wrong way round",
      part: { amount: "90", upTo: "5" },
      lack: { field: "upTo", kind: "reversed" },
    },
    { case: "no unit", part: { unit: "" }, lack: { field: "unit", kind: "missing" } },
    { case: "no instrument", part: { instrument: "  " }, lack: { field: "instrument", kind: "missing" } },
    { case: "a short basis", part: { basis: "có" }, lack: { field: "basis", kind: "too-short", letters: 2, limit: 5 } },
    {
      case: "a basis of 5,000 letters",
      part: { basis: "a".repeat(5000) },
      lack: { field: "basis", kind: "too-long", letters: 5000, limit: 1000 },
    },
    { case: "an end before the beginning", part: { to: "2026-01-01" }, lack: { field: "to", kind: "reversed" } },
  ])("says what to mend, and where: $case", ({ part, lack }) => {
    expect(writtenFrom({ ...whole, ...part }, area, "vi").lacks).toEqual([lack]);
  });

  test("names each field once, and a question without a letter", () => {
    const empty = { ...draftFrom(undefined, ON, "vi"), name: "???" };
    expect(writtenFrom(empty, undefined, "vi").lacks.map(({ field, kind }) => [field, kind])).toEqual([
      ["name", "no-letters"],
      ["unit", "missing"],
      ["instrument", "missing"],
      ["basis", "missing"],
      ["amount", "missing"],
    ]);
  });

  test("takes the marks of a language of machines as the words that they are", () => {
    const part = { instrument: "<b>1</b>'; drop table figure --", unit: "<script>" };
    expect(writtenFrom({ ...whole, ...part }, area, "vi").written).toMatchObject({ instrument: part.instrument });
  });
});
