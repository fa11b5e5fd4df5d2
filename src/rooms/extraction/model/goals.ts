import type { Span } from "#rooms/documents/model/index.ts";
import { ending, endsIn, matchesIn } from "#shared/patterns.ts";
import type { Context } from "./contexts.ts";
import type { GoalProposal } from "./proposal.ts";
import { citation, type Source, trimmed, wordsStart } from "./source.ts";
import { yearAbove, yearInWords } from "./years.ts";

const ASKS = ending(/\?\s*$/u);
const SAYS_GOAL = /mục tiêu|phấn đấu đến năm|tầm nhìn đến năm/u;
const VISION = /tầm nhìn|định hướng đến năm/u;

/** Aims with their horizon: what stands under a title of aims, and sentences elsewhere that say `mục tiêu` or `tầm nhìn` with their words. */
export function goalsOf(source: Source, contexts: readonly Context[]): GoalProposal[] {
  const found: GoalProposal[] = [];
  for (const clause of source.clauses) {
    const zone = contexts[clause.ordinal]?.zone;
    if (
      clause.isHeading ||
      clause.kind === "letterhead" ||
      clause.kind === "closing" ||
      clause.kind === "table-row" ||
      zone === "other-document"
    )
      continue;
    const inAims = zone === "aims" || zone === "purpose";
    for (const sentence of source.sentencesByClause[clause.ordinal] ?? []) {
      const start = sentence.start === clause.start ? wordsStart(source, clause) : sentence.start;
      const words = source.low.slice(start, sentence.end);
      if (/^(?:hiện nay|thực trạng)/u.test(words) || endsIn(words, ASKS)) continue;
      if (inAims)
        found.push(
          goalOf(
            source,
            { start, end: sentence.end },
            clause.ordinal,
            isUnderVision(source, clause.ordinal),
            "aims-title",
          ),
        );
      else if (clause.kind !== "preamble" && SAYS_GOAL.test(words))
        found.push(...goalsInSentence(source, { start, end: sentence.end }, clause.ordinal));
    }
  }
  return found;
}

function goalOf(source: Source, span: Span, clause: number, isVision: boolean, rule: string): GoalProposal {
  const words = trimmed(source.text, span.start, span.end);
  const low = source.low.slice(words.start, words.end);
  const horizonYear = yearInWords(low) ?? yearAbove(source, clause);
  return {
    kind: "goal",
    ...citation(source, words),
    clause,
    horizonYear,
    isVision,
    rule,
    confidence: rule === "aims-title" ? 0.85 : 0.7,
  };
}

function isUnderVision(source: Source, ordinal: number): boolean {
  let clause = source.clauses[ordinal];
  while (clause && clause.parent !== null) {
    clause = source.clauses[clause.parent];
    if (!clause) return false;
    const title = source.low.slice(wordsStart(source, clause), clause.end);
    if (clause.isHeading && /mục tiêu(?! và)/u.test(title) && !VISION.test(title)) return false;
    if (clause.isHeading && VISION.test(title)) return true;
  }
  return false;
}

/** `với mục tiêu đến năm 2030 … ; tầm nhìn đến năm 2045, …`: each horizon is a goal of its own. */
function goalsInSentence(source: Source, sentence: Span, clause: number): GoalProposal[] {
  const goals: GoalProposal[] = [];
  const pattern =
    /mục tiêu(?:\s+(?:cốt lõi|chung|tổng quát|là))*\s+(?=đến năm|là|phấn đấu|xây dựng|phát triển)|phấn đấu (?=đến năm)|tầm nhìn (?=đến năm)/gu;
  const words = source.low.slice(sentence.start, sentence.end);
  const starts = matchesIn(words, pattern).filter(
    (match) => !/(?:quy hoạch|chiến lược|nghị quyết|thời kỳ)[^;]*$/u.test(words.slice(0, match.index)),
  );
  for (const [index, match] of starts.entries()) {
    const next = starts[index + 1]?.index ?? words.length;
    const semicolon = words.indexOf(";", match.index);
    const end = Math.min(next, semicolon < 0 ? words.length : semicolon);
    const isVision = match[0].startsWith("tầm nhìn");
    const span = { start: sentence.start + match.index + (isVision ? 0 : match[0].length), end: sentence.start + end };
    if (span.end - span.start > 20) goals.push(goalOf(source, span, clause, isVision, "said-goal"));
  }
  return goals;
}
