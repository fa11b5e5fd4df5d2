import type { Span } from "#rooms/documents/model/index.ts";
import type { TargetProposal } from "./proposal.ts";
import { citation, type Source, trimmed } from "./source.ts";
import { isPartStart } from "./target-aims.ts";
import type { Unit } from "./target-units.ts";

/** From the clause's beginning to the unit; a share that opens takes what it measures along. */
export function quoteOf(source: Source, sentence: Span, lastEnd: number, at: number, unit: Unit): Span {
  const windowStart = Math.max(lastEnd, at - 400);
  const before = source.low.slice(sentence.start + windowStart, sentence.start + at);
  const from = sentence.start + windowStart + startOfPart(before);
  const opens = isPartStart(source.low.slice(from, sentence.start + at)) || unit.isCounted || unit.isShare;
  const stop = /[,;.(:]|\s(?:nhằm|để)\s/gu;
  stop.lastIndex = unit.end;
  const end = opens ? Math.min(stop.exec(source.low)?.index ?? sentence.end, sentence.end) : unit.end;
  return trimmed(source.text, from, end);
}

function startOfPart(before: string): number {
  return Math.max(before.lastIndexOf(";"), before.lastIndexOf(":"), before.lastIndexOf(", ")) + 1;
}

/** What is measured: the words before the reaching verb, else the words after the figure. */
export function subjectOf(
  source: Source,
  partStart: number,
  at: number,
  unitEnd: number,
  limit: number,
): TargetProposal["subject"] {
  const before = source.low.slice(partStart, at);
  const cut = before.search(
    /\s(?:đến năm|dự kiến|phấn đấu|đạt|bình quân|trong năm|tối đa|tối thiểu|ít nhất|trên|dưới|khoảng|còn|tăng)/u,
  );
  const left = trimmed(source.text, partStart, cut < 0 ? at : partStart + cut);
  if (cut > 0 && left.end - left.start >= 6) return citation(source, left);
  const stop = /[,;.:]|\s(?:đạt|được|có|nhằm|để|ứng dụng|áp dụng)\s/gu;
  stop.lastIndex = unitEnd;
  const right = trimmed(source.text, unitEnd, Math.min(stop.exec(source.low)?.index ?? limit, limit));
  return right.end - right.start >= 4 ? citation(source, right) : null;
}
