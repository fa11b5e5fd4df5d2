import type { NamedBody } from "../proposal.ts";
import { type Finding, findingAt, type FindingRule, ofKind } from "./finding.ts";

/** Bodies that the document orders something from and that are no more, or are called otherwise, by the day; each name once. */
export const bodiesOutOfDate: FindingRule = ({ extraction }, { bodyFate }) => {
  if (!bodyFate) return [];
  const found = new Map<string, Finding>();
  for (const { clause, leads, coordinators } of ofKind(extraction, "assignment")) {
    for (const body of [...leads, ...coordinators]) {
      if (body.isGroup || found.has(body.quote)) continue;
      const finding = findingOf(body, clause, bodyFate(body.quote));
      if (finding) found.set(body.quote, finding);
    }
  }
  return [...found.values()];
};

type Fate = ReturnType<NonNullable<Parameters<FindingRule>[1]["bodyFate"]>>;

function findingOf(body: NamedBody, clause: number, fate: Fate): Finding | undefined {
  if (!fate) return undefined;
  const code = fate.kind === "ended" ? "body-ended" : "body-renamed";
  const successors = fate.successors.join("; ");
  return findingAt(code, { ...body, clause }, { name: body.quote, on: fate.on, successors: successors || "–" });
}
