import type { Reading } from "#rooms/documents/model/index.ts";
import { type Check, checksOf } from "./checks.ts";
import type { FindingContext } from "./findings/index.ts";
import type {
  AssignmentProposal,
  Extraction,
  GoalProposal,
  ProgrammeProposal,
  SentenceFate,
  SolutionProposal,
  TargetProposal,
} from "./proposal.ts";

/**
 * The extraction as one JSON document, with the field names of the annotated corpus.
 *
 * @param context what the checks know beside the document; by default the day on which it was issued
 */
export function predictionOf(
  reading: Reading,
  extraction: Extraction,
  context: FindingContext = { on: reading.face.issuedOn },
) {
  const { face } = reading;
  const kinds = byKind(extraction);
  return {
    document: { number: face.number, type: face.type, issuer: face.issuer, date: face.issuedOn, title: face.title },
    assignments: kinds.assignments.map(assignmentJson),
    targets: kinds.targets.map(targetJson),
    programmes: kinds.programmes.map(programmeJson),
    references: kinds.references.map((reference) => reference.number),
    goals: kinds.goals.map(goalJson),
    solutions: kinds.solutions.map((solution) => solutionJson(reading, solution)),
    coverage: coverageJson(reading, extraction.sentences),
    checks: checksOf(reading, extraction, context) satisfies Check[],
  };
}
export type Prediction = ReturnType<typeof predictionOf>;

function byKind({ proposals }: Extraction) {
  return {
    assignments: proposals.filter((proposal) => proposal.kind === "assignment"),
    targets: proposals.filter((proposal) => proposal.kind === "target"),
    programmes: proposals.filter((proposal) => proposal.kind === "programme"),
    references: proposals.filter((proposal) => proposal.kind === "reference"),
    goals: proposals.filter((proposal) => proposal.kind === "goal"),
    solutions: proposals.filter((proposal) => proposal.kind === "solution"),
  };
}

function assignmentJson(assignment: AssignmentProposal) {
  return {
    quote: assignment.quote,
    start: assignment.start,
    leads: assignment.leads.map((lead) => lead.quote),
    coordinators: assignment.coordinators.map((body) => body.quote),
    deadline: assignment.deadline
      ? { kind: assignment.deadline.kind, value: assignment.deadline.value }
      : { kind: "none", value: null },
    product: assignment.product?.quote ?? null,
    strength: assignment.strength,
    group: assignment.leads.every((lead) => lead.isGroup),
    rule: assignment.rule,
    confidence: assignment.confidence,
  };
}

function targetJson(target: TargetProposal) {
  const { quote, start, comparator, value, value2, unit, year } = target;
  return { quote, start, indicator: target.subject?.quote ?? null, comparator, value, value2, unit, year };
}

function programmeJson(programme: ProgrammeProposal) {
  const { quote, start, name, periodFrom, periodTo } = programme;
  return { quote, start, name, period_from: periodFrom, period_to: periodTo };
}

function goalJson(goal: GoalProposal) {
  return { quote: goal.quote, start: goal.start, horizon: goal.horizonYear, vision: goal.isVision };
}

function solutionJson(reading: Reading, solution: SolutionProposal) {
  return {
    quote: solution.quote,
    start: solution.start,
    strength: solution.strength,
    anchor: reading.clauses[solution.clause]?.anchor ?? "",
  };
}

/** How much of the text was read, and what became of every sentence. */
function coverageJson(reading: Reading, sentences: readonly SentenceFate[]) {
  const count = (keep: (sentence: SentenceFate) => boolean) => sentences.filter(keep).length;
  return {
    sentences: sentences.length,
    binding: count((sentence) => sentence.isBinding),
    became: count((sentence) => sentence.fate === "became"),
    context: count((sentence) => sentence.fate === "context"),
    undecided: count((sentence) => sentence.fate === "undecided"),
    fates: sentences.map(({ start, end, clause, isBinding, fate, reason }) => ({
      start,
      end,
      anchor: reading.clauses[clause]?.anchor ?? "",
      binding: isBinding,
      fate,
      reason,
    })),
  };
}
