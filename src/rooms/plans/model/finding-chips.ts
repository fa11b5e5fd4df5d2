import type { Chip } from "./plan.ts";
import type { PlanFinding } from "./finding.ts";

/** Gaps already stand beside the records that have them; the margin says the rest of what is open. */
export function findingChips(findings: readonly PlanFinding[]): Chip[] {
  return findings
    .filter(({ kind, isOpen }) => isOpen && kind !== "gap")
    .map((finding) => ({
      clause: finding.clause,
      record: `finding ${finding.key}`,
      recordKind: "finding",
      code: null,
      voice: "finding",
      label: `extraction.finding.${finding.code}`,
      params: {},
      text: "",
      spans: [{ start: finding.start, end: finding.end }],
    }));
}
