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
    const written = writtenFrom({ ...draft, ...sources }, area, "vi");
    expect(written?.value).toEqual(area?.value);
  });

  test("reads figures as the reader's language writes them", () => {
    const draft = { ...draftFrom(undefined, ON, "vi"), ...sources, name: "Mức riêng", unit: "tấn", amount: "3.000" };
    expect(writtenFrom(draft, undefined, "vi")?.value).toMatchObject({ amount: 3000 });
    expect(writtenFrom({ ...draft, amount: "1.234,5" }, undefined, "vi")?.value).toMatchObject({ amount: 1234.5 });
    expect(writtenFrom({ ...draft, amount: "3,000" }, undefined, "en")?.value).toMatchObject({ amount: 3000 });
    expect(writtenFrom({ ...draft, amount: "1,234.5" }, undefined, "en")?.value).toMatchObject({ amount: 1234.5 });
  });

  test("is not whole without a number, an instrument and a basis", () => {
    const whole = { ...draftFrom(area, ON, "en"), ...sources };
    for (const part of [{ amount: "mười" }, { upTo: "" }, { unit: "" }, { instrument: " " }, { basis: "có" }]) {
      expect(writtenFrom({ ...whole, ...part }, area, "en")).toBeUndefined();
    }
  });
});
