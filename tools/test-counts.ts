export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** The part of vitest's JSON report that is counted and told. */
export type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly FileReport[];
};

type FileReport = {
  readonly name: string;
  readonly status: string;
  readonly message?: string;
  readonly assertionResults: readonly TestReport[];
};

type TestReport = {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages?: readonly string[] | null;
};

/** A file that breaks before its first test holds no failed test, so it counts as one failure. */
export function countOf(report: VitestReport): Counts {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function addCounts(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** No test at all is a failure: it means that the suites were not found. */
export function isGood(counts: Counts): boolean {
  return counts.failed === 0 && counts.passed > 0;
}

export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Each failure with its file and the first lines of its words: whoever keeps only the end of a long log still reads what failed. */
export function failuresOf({ testResults }: VitestReport): string[] {
  return testResults
    .filter((file) => file.status === "failed")
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === "failed");
      if (failed.length === 0) return [told(name, "the file itself", message)];
      return failed.map((test) => told(name, test.fullName, test.failureMessages?.join("\n")));
    });
}

const LINES_TOLD = 12;

function told(file: string, test: string, message: string | undefined): string {
  const lines = (message ?? "").split("\n").slice(0, LINES_TOLD);
  return [`FAILED ${file}: ${test}`, ...lines.map((line) => `  ${line}`)].join("\n");
}
