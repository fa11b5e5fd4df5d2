import { fold } from "#shared/fold.ts";
import type { TargetProposal } from "../proposal.ts";
import { type Finding, findingAt, type FindingRule, ofKind } from "./finding.ts";

/** The same indicator with the same unit for the same year set to two levels, as happens between the text and an annex table. */
export const differingFigures: FindingRule = ({ extraction }) => {
  const first = new Map<string, TargetProposal>();
  const found: Finding[] = [];
  for (const target of ofKind(extraction, "target")) {
    const key = keyOf(target);
    if (key === undefined) continue;
    const other = first.get(key);
    if (!other) first.set(key, target);
    else if (isOtherLevel(target, other)) {
      found.push(findingAt("figure-differs", target, { level: levelOf(target), otherLevel: levelOf(other) }, other));
    }
  }
  return found;
};

const FEWEST_SYLLABLES = 3;
/** Words that open a subject and do not belong to its name. */
const OPENING = /^(?:(?:phan dau|dat|co|(?:den|trong|vao|het|cuoi)(?: het| cuoi)? nam \d{4}|ty le|tong|so luong)\s+)+/u;

function keyOf({ subject, unit, year }: TargetProposal): string | undefined {
  if (!subject || year === null) return undefined;
  const name = fold(subject.quote)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(OPENING, "");
  if (name.split(" ").length < FEWEST_SYLLABLES) return undefined;
  return `${name}|${fold(unit).replace(/\s+/gu, "")}|${year}`;
}

/** `trên 80` and `80` are one figure; a range agrees with a figure inside it. */
function isOtherLevel(left: TargetProposal, right: TargetProposal): boolean {
  const [low, high] = [left.value, left.value2 ?? left.value];
  const [otherLow, otherHigh] = [right.value, right.value2 ?? right.value];
  return left.clause !== right.clause && (low > otherHigh || high < otherLow);
}

function levelOf({ value, value2, unit }: TargetProposal): string {
  const figure = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 6 });
  return `${figure.format(value)}${value2 === null ? "" : `–${figure.format(value2)}`} ${unit}`.trim();
}
