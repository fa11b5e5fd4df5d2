import { describe, expect, test } from "vitest";
import { closingLine, countOf, isGood } from "./test-counts.ts";

const nothing = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

describe("the closing line of npm test", () => {
  test("names skipped tests only when there are some", () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
  });

  test("counts a file that broke before its first test as one failure", () => {
    const report = { ...nothing, numPassedTests: 5, testResults: [{ status: "failed", assertionResults: [] }] };
    expect(countOf(report)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  test("finding no test at all is not good", () => {
    expect(isGood(countOf(nothing))).toBe(false);
  });
});
