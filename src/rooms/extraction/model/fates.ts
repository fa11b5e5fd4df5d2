import { startsItem } from "./body-head.ts";
import type { Clause, SentenceSpan, Span } from "#rooms/documents/model/index.ts";
import { ending, endsIn } from "#shared/patterns.ts";
import { predicateAt } from "./predicate.ts";
import type { Context } from "./contexts.ts";
import { MODAL } from "./lexicon/verbs.ts";
import { isExcluded, isNarrative, tellsOfAnother } from "./exclusions.ts";
import { type Force, forceOf } from "./norms.ts";
import { openingOf } from "./opening.ts";
import { phraseIn, wordEnd } from "./phrases.ts";
import type { Proposal, SentenceFate, SolutionProposal } from "./proposal.ts";
import { citation, type Source, trimmed, wordsStart } from "./source.ts";
import { strengthOf } from "./strength.ts";
import { cellsOf } from "./table-cells.ts";
import { opener, patternAt } from "./pattern-at.ts";

/** Proposals that answer what a binding sentence orders; a programme or a number found in it does not. */
const ANSWERS: ReadonlySet<Proposal["kind"]> = new Set(["assignment", "target", "goal", "solution"]);

export type Judged = { readonly sentences: SentenceFate[]; readonly solutions: SolutionProposal[] };

/** The fate of every sentence, and a solution for each binding one that names no agency. */
export function judgeSentences(source: Source, contexts: readonly Context[], proposals: readonly Proposal[]): Judged {
  const byClause = new Map<number, Proposal[]>();
  for (const proposal of proposals) {
    const known = byClause.get(proposal.clause);
    if (known) known.push(proposal);
    else byClause.set(proposal.clause, [proposal]);
  }
  const supporting = supportingWords(proposals);
  const judged: Judged = { sentences: [], solutions: [] };
  for (const [ordinal, span] of source.sentences.entries()) {
    const clause = source.clauses[span.clause];
    if (!clause) continue;
    const context = contexts[span.clause] ?? { leads: [], coordinators: [], zone: "unknown" };
    const inClause = byClause.get(span.clause) ?? [];
    const standing = inClause.filter((proposal) => proposal.start < span.end && proposal.end > span.start);
    const supports = !clause.isHeading && holdsAny(supporting, span);
    const fate = besideOrders(fateOf(source, clause, span, context, standing, supports), source, span, inClause);
    if (fate.solution) judged.solutions.push(fate.solution);
    judged.sentences.push({
      start: span.start,
      end: span.end,
      ordinal,
      clause: span.clause,
      isBinding: fate.isBinding,
      fate: fate.fate,
      reason: fate.reason,
    });
  }
  return judged;
}

type Fate = Pick<SentenceFate, "isBinding" | "fate" | "reason"> & { readonly solution?: SolutionProposal };

/** Beside a sentence that orders, one that does not clearly tell is for a person to read: its agency or verb may be new to the grammar. */
function besideOrders(fate: Fate, source: Source, { start, end }: Span, inClause: readonly Proposal[]): Fate {
  if (fate.fate !== "context" || fate.reason !== "no-binding-word" || end - start < SHORTEST_NORM) return fate;
  if (!inClause.some(({ kind }) => kind === "assignment") || forceOf(source, start, end) === "reports") return fate;
  return { isBinding: false, fate: "undecided", reason: "unsure" };
}

/** Where the words stand that proposals took from elsewhere: leads, coordinators, deadlines and products of lines after the task. */
function supportingWords(proposals: readonly Proposal[]): Float64Array {
  const starts: number[] = [];
  for (const proposal of proposals) {
    if (proposal.kind !== "assignment") continue;
    const { leads, coordinators, deadline, product } = proposal;
    for (const { start } of leads) starts.push(start);
    for (const { start } of coordinators) starts.push(start);
    if (deadline) starts.push(deadline.words.start);
    if (product) starts.push(product.start);
  }
  return Float64Array.from(starts).sort();
}

/** Whether one of the sorted offsets lies in the span. */
function holdsAny(offsets: Float64Array, span: Span): boolean {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  return (offsets[low] ?? Infinity) < span.end;
}

function fateOf(
  source: Source,
  clause: Clause,
  span: SentenceSpan,
  context: Context,
  standing: readonly Proposal[],
  supports: boolean,
): Fate {
  const start = span.start === clause.start ? wordsStart(source, clause) : span.start;
  const answered = standing.some((proposal) => ANSWERS.has(proposal.kind));
  if (answered)
    return {
      isBinding: standing.some((p) => p.kind === "assignment") || isBinding(source, clause, start, span.end, context),
      fate: "became",
      reason: "proposed",
    };
  if (tellsOfAnother(source, { start, end: span.end })) {
    return standing.length > 0
      ? { isBinding: false, fate: "became", reason: "proposed" }
      : { isBinding: false, fate: "context", reason: "about-another-document" };
  }
  if (supports) return { isBinding: false, fate: "became", reason: "proposed" };
  const isTold = isNarrative(source, { start, end: span.end });
  if (!isTold && isBinding(source, clause, start, span.end, context))
    return bindingFate(source, clause, start, span.end);
  const force = isTold ? "reports" : normForce(source, clause, start, span.end, context);
  if (force === "orders") return bindingFate(source, clause, start, span.end);
  if (standing.length > 0) return { isBinding: false, fate: "became", reason: "proposed" };
  if (force === "unclear") return { isBinding: false, fate: "undecided", reason: "unsure" };
  if (namesBody(source, clause, start, span.end, context))
    return { isBinding: false, fate: "undecided", reason: "unsure" };
  return { isBinding: false, fate: "context", reason: contextReason(clause, context) };
}

/** A labelled point that opens with a body and does not plainly report may order in words that the grammar cannot read. */
function namesBody(source: Source, clause: Clause, start: number, end: number, context: Context): boolean {
  // Bullets are mostly addressees and sums of money.
  const isPoint = clause.label !== "" && !clause.isHeading && clause.kind !== "table-row" && clause.kind !== "bullet";
  return (
    isPoint &&
    (ORDERING.has(context.zone) || OPEN.has(context.zone)) &&
    end - start >= SHORTEST_NORM &&
    startsItem(source, start) &&
    !isExcluded(source, { start, end }) &&
    !isNarrative(source, { start, end }) &&
    !TELLS.test(source.low.slice(start, end))
  );
}

/** Marks of what a body did, is or says. Amounts are none: `tiết giảm 5 % chi phí` may be an order. */
const TELLS =
  /(?:^|[\s,(])(?:đã|hiện|hiện nay|hiện có|đang|vẫn|từng|tính đến|ước|cho thấy|so với|cho biết|cho rằng|kiến nghị|chiếm|là|gồm|bao gồm|còn|có(?! trách nhiệm| nhiệm vụ| kế hoạch| phương án| biện pháp))(?!\p{L})/u;

/** Zones whose sentences order unless they clearly tell. */
const ORDERING: ReadonlySet<Context["zone"]> = new Set(["tasks", "organisation"]);
/** Where a norm binds although the zone says nothing. */
const OPEN: ReadonlySet<Context["zone"]> = new Set(["unknown", "requirements", "funding"]);

const ASKS = ending(/\?["”\s]*$/u);

/** What a sentence without agency, verb and modal does at its place. */
function normForce(source: Source, clause: Clause, start: number, end: number, context: Context): Force {
  const isBody = clause.kind !== "letterhead" && clause.kind !== "closing" && clause.kind !== "preamble";
  if (!isBody || clause.isHeading || clause.kind === "table-row" || end - start < SHORTEST_NORM) return "reports";
  if (
    patternAt(source.low, start, WORDS_OF_ISSUE, 40) > 0 ||
    isExcluded(source, { start, end }) ||
    endsIn(source.low.slice(start, end), ASKS)
  )
    return "reports";
  const force = forceOf(source, start, end);
  if (ORDERING.has(context.zone)) return force;
  return OPEN.has(context.zone) && clause.label !== "" && force === "orders" ? force : "reports";
}

/** Shorter than this a line is a label or a name. */
const SHORTEST_NORM = 25;

function bindingFate(source: Source, clause: Clause, start: number, end: number): Fate {
  if (isExcluded(source, { start, end }))
    return { isBinding: true, fate: "undecided", reason: "binding-without-proposal" };
  const cell = clause.kind === "table-row" ? bindingCell(source, clause) : undefined;
  const opening = openingOf(source, cell?.start ?? start, end, new Map());
  if (opening.leads || clause.kind === "closing")
    return { isBinding: true, fate: "undecided", reason: "binding-without-proposal" };
  const quote = trimmed(source.text, opening.at, cell?.end ?? end);
  if (quote.end - quote.start < 8) return { isBinding: true, fate: "undecided", reason: "unsure" };
  const solution: SolutionProposal = {
    kind: "solution",
    ...citation(source, quote),
    clause: clause.ordinal,
    strength: strengthOf(source, quote.start, false),
    rule: opening.kind === "predicate" ? "verb-without-lead" : "modal-without-lead",
    confidence: opening.kind === "predicate" ? 0.8 : 0.6,
  };
  return { isBinding: true, fate: "became", reason: "proposed", solution };
}

/** A sentence binds when it begins with a task's verb, or orders with a modal; in a face or a signature only an explicit order does. */
function isBinding(source: Source, clause: Clause, start: number, end: number, context: Context): boolean {
  const { low } = source;
  if (context.zone === "other-document") return isExplicitOrder(source, start, end);
  if (endsIn(low.slice(start, end), ASKS) || patternAt(low, start, WORDS_OF_ISSUE, 40) > 0) return false;
  const isFace = clause.kind === "letterhead" || clause.kind === "closing" || clause.kind === "preamble";
  if (clause.kind === "letterhead" || clause.kind === "closing") {
    if (isSentenceOfTask(source, start, end)) return true;
  }
  if (isFace || clause.isHeading) return !/:\s*$/u.test(low.slice(start, end)) && isExplicitOrder(source, start, end);
  if (clause.kind === "table-row") return bindingCell(source, clause) !== undefined;
  if (patternAt(low, start, COLLECTIVE, 60) > 0) return true;
  const opening = openingOf(source, start, end, new Map());
  if (opening.kind === "predicate" && predicateAt(low, opening.at) > 0) return true;
  return context.zone !== "background" && saysModal(low, start, end);
}

/** `cần tính đến`, but not `cần thiết`, `Cần Thơ`, `cần cù`. */
const NEEDED = opener(/^cần\s+(?!thiết|thơ|giờ|giuộc|cù|câu|cẩu|trục|bán|mua|vốn|gì|nhiều)\p{L}/u);

/** `giao` binds as a verb, not in `giao thông`. */
function saysModal(low: string, start: number, end: number): boolean {
  for (let at = phraseIn(low, start, end, MODAL); at >= 0; at = phraseIn(low, wordEnd(low, at), end, MODAL)) {
    if (low.startsWith("cần", at)) {
      if (patternAt(low, at, NEEDED, 14) > 0) return true;
    } else if (!low.startsWith("giao", at) || predicateAt(low, at) > 0) return true;
  }
  return false;
}

/** `(Ban hành kèm theo Quyết định số …)` publishes and orders nothing. */
const WORDS_OF_ISSUE = opener(/^\(?(?:ban hành )?(?:kèm theo|đính kèm)/u);

/** A whole sentence with a task's verb, which a face or a signature does not have of itself. */
function isSentenceOfTask(source: Source, start: number, end: number): boolean {
  return /\.\s*$/u.test(source.text.slice(start, end)) && end - start > 20 && predicateAt(source.low, start) > 0;
}

/** No agency, but everyone: `Toàn tỉnh tập trung …`. */
const COLLECTIVE = opener(
  /^(?:toàn|cả) (?:tỉnh|thành phố|ngành|dân|xã hội|hệ thống chính trị|đảng bộ|huyện|xã)[\s,][^.;]{0,40}?(?:tập trung|phấn đấu|quyết tâm|đẩy mạnh|tiếp tục|thực hiện|phải|cần|nâng cao|phát huy|tích cực)/u,
);

/** The cell of a row that begins with a task's verb or orders something outright. */
function bindingCell(source: Source, clause: Clause): Span | undefined {
  if (clause.isHeading) return undefined;
  return cellsOf(source, clause).find((cell) => {
    const isLong = cell.end - cell.start > 25;
    return isLong && (predicateAt(source.low, cell.start) > 0 || isExplicitOrder(source, cell.start, cell.end));
  });
}

/** `Sở A chủ trì …`, `Giao Sở A …` inside the face or after the signature. */
function isExplicitOrder(source: Source, start: number, end: number): boolean {
  const words = source.low.slice(start, end);
  if (!/chủ trì|có trách nhiệm|^giao |yêu cầu|đề nghị|phải/u.test(words)) return false;
  const opening = openingOf(source, start, end, new Map());
  return opening.kind === "predicate" && opening.leads !== undefined && opening.at < end;
}

function contextReason(clause: Clause, context: Context): SentenceFate["reason"] {
  if (clause.kind === "letterhead" || clause.kind === "closing" || clause.kind === "preamble") return "letterhead";
  if (clause.isHeading) return "heading";
  return context.zone === "other-document" ? "about-another-document" : "no-binding-word";
}
