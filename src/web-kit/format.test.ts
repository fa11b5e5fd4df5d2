import { describe, expect, test } from "vitest";
import { formatDay, formatNumber, formatPercent } from "./format.ts";

describe("numbers and days as the reader writes them", () => {
  test("Vietnamese takes the point for thousands and the comma for parts", () => {
    expect(formatNumber(1234.5, "vi")).toBe("1.234,5");
    expect(formatNumber(1234.5, "en")).toBe("1,234.5");
  });

  test("below zero stands the sign that Excel reads too, and nothing that is rounded to zero is below it", () => {
    expect(formatNumber(-1234.5, "vi")).toBe("-1.234,5");
    expect(formatNumber(-1234.5, "en")).toBe("-1,234.5");
    expect(formatNumber(-0.000_000_1, "vi")).toBe("0");
  });

  test("a share is written as whole percent", () => {
    expect(formatPercent(0.715, "vi")).toBe("72\u00a0%");
  });

  test("a day is day, month, year", () => {
    expect(formatDay("2025-05-30")).toBe("30/05/2025");
  });

  test("an instant late in the evening of London is the next day in Viet Nam", () => {
    expect(formatDay("2025-05-30T20:00:00Z")).toBe("31/05/2025");
  });
});
