import { describe, expect, test } from "vitest";
import { closingLine, countOf, failuresOf, isGood } from "./test-counts.ts";

const nothing = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const brokenFile = { name: "broken.test.ts", status: "failed", message: "no such module", assertionResults: [] };

describe("the closing line of npm test", () => {
  test("names skipped tests only when there are some", () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
  });

  test("counts a file that broke before its first test as one failure", () => {
    const report = { ...nothing, numPassedTests: 5, testResults: [brokenFile] };
    expect(countOf(report)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  test("finding no test at all is not good", () => {
    expect(isGood(countOf(nothing))).toBe(false);
  });
});

describe("what failed is told above the closing line", () => {
  test("a test by its file, its name and its words; a file that broke by its own message; a good one not at all", () => {
    const failed = { status: "failed", fullName: "the road bends", failureMessages: ["expected 1 to be 2\n  at here"] };
    const passed = { status: "passed", fullName: "the road is straight" };
    const file = { name: "road.test.ts", status: "failed", assertionResults: [failed, passed] };
    const good = { name: "good.test.ts", status: "passed", assertionResults: [passed] };
    expect(failuresOf({ ...nothing, testResults: [file, brokenFile, good] })).toEqual([
      "FAILED road.test.ts: the road bends\n  expected 1 to be 2\n    at here",
      "FAILED broken.test.ts: the file itself\n  no such module",
    ]);
  });

  test("a failure of many lines is cut", () => {
    const failed = { status: "failed", fullName: "long", failureMessages: [Array(100).fill("line").join("\n")] };
    const file = { name: "long.test.ts", status: "failed", assertionResults: [failed] };
    expect(failuresOf({ ...nothing, testResults: [file] })[0]?.split("\n").length).toBeLessThan(20);
  });
});
