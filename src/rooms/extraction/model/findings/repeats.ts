import type { Reading } from "#rooms/documents/model/index.ts";
import { fold } from "#shared/fold.ts";
import { matchesBetween } from "#shared/likeness.ts";
import type { AssignmentProposal } from "../proposal.ts";
import { namesOf } from "./assignment-gaps.ts";
import { type Finding, findingAt, type FindingRule, ofKind } from "./finding.ts";

const SAME_TASK = 0.9;
/** The likest other places of one task; more of them say nothing more. The task itself is one. */
const MOST_REPEATS = 4;
/** Shorter orders (`tuyên truyền, phổ biến Kế hoạch`) are rightly given to many. */
const FEWEST_SYLLABLES = 9;
/** What every body is told for itself, in the same words. */
const GENERIC =
  /^(?:xây dựng|ban hành|lập)?[^,;]{0,12}kế hoạch (?:triển khai|thực hiện|hành động|chi tiết)|báo cáo|tuyên truyền|phổ biến|quán triệt|phối hợp|chỉ đạo|bố trí kinh phí|lập dự toán|^(?:nghị định|thông tư|quyết định|nghị quyết|luật) /u;

/** The same task written twice: plainly twice for one body, or with another deadline, or for another body. */
export const repeatedTasks: FindingRule = ({ reading, extraction }) => {
  const assignments = ofKind(extraction, "assignment").filter(isSpecific);
  const words = assignments.map(wordsOf);
  return matchesBetween(words, words, { atLeast: SAME_TASK, most: MOST_REPEATS }).flatMap(({ left, right }) => {
    const [assignment, other] = [assignments[left], assignments[right]];
    if (!assignment || !other || right >= left || other.start === assignment.start) return [];
    const finding = contradictionOf(reading, assignment, other);
    return finding ? [finding] : [];
  });
};

/** What is to be done, without by when. */
function wordsOf({ quote, deadline }: AssignmentProposal): string {
  return deadline ? quote.replace(deadline.words.quote, "") : quote;
}

function isSpecific({ quote }: AssignmentProposal): boolean {
  return quote.split(/\s+/u).length >= FEWEST_SYLLABLES && !GENERIC.test(quote.toLowerCase());
}

function contradictionOf(
  reading: Reading,
  assignment: AssignmentProposal,
  other: AssignmentProposal,
): Finding | undefined {
  const [due, otherDue] = [assignment.deadline, other.deadline];
  if (due && otherDue && due.value !== otherDue.value) {
    const params = { deadline: due.words.quote, otherDeadline: otherDue.words.quote };
    return findingAt("same-task-other-deadline", assignment, params, other);
  }
  if (!sharesLead(assignment, other)) {
    const params = { lead: namesOf(assignment), otherLead: namesOf(other) };
    return findingAt("same-task-other-lead", assignment, params, other);
  }
  // An annex table rightly lists what the text assigns.
  if (isRow(reading, assignment) !== isRow(reading, other)) return undefined;
  return findingAt("same-task-twice", assignment, { lead: namesOf(assignment) }, other);
}

/** Groups overlap in ways that names do not show, so they never contradict one another. */
function sharesLead({ leads }: AssignmentProposal, other: AssignmentProposal): boolean {
  if ([...leads, ...other.leads].some(({ isGroup }) => isGroup)) return true;
  const names = new Set(leads.map(({ quote }) => fold(quote)));
  return other.leads.some(({ quote }) => names.has(fold(quote)));
}

function isRow({ clauses }: Reading, { clause }: AssignmentProposal): boolean {
  return clauses[clause]?.kind === "table-row";
}
