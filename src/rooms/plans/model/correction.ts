import { type AssignmentProposal, type Citation, isGroupName, type NamedBody } from "#rooms/extraction/model/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { AssignmentCorrection } from "./plan.ts";

export type CorrectionRefusal = "words-not-in-document";

/**
 * Puts a person's corrections in place of what the grammar found. Every word must stand in the document: of several places the one
 * nearest to the quote is taken. What the document does not say cannot be corrected in; it is a complement, added later.
 */
export function correctAssignment(
  text: string,
  found: AssignmentProposal,
  correction: AssignmentCorrection,
): Outcome<AssignmentProposal, CorrectionRefusal> {
  const quote = cite(text, correction.quote, found.start);
  if (!quote) return refuse("words-not-in-document", { words: correction.quote });

  const leads = citeBodies(text, correction.leads, found.leads, quote.start);
  if (!leads.ok) return leads;
  const coordinators = citeBodies(text, correction.coordinators, found.coordinators, quote.start);
  if (!coordinators.ok) return coordinators;

  const product = correction.product === null ? null : cite(text, correction.product, quote.start);
  if (product === undefined) return refuse("words-not-in-document", { words: correction.product ?? "" });

  const deadlineWords = correction.deadline && cite(text, correction.deadline.words, quote.start);
  if (deadlineWords === undefined) return refuse("words-not-in-document", { words: correction.deadline?.words ?? "" });

  return done({
    ...found,
    ...quote,
    leads: leads.value,
    coordinators: coordinators.value,
    product,
    deadline:
      correction.deadline && deadlineWords
        ? { kind: correction.deadline.kind, value: correction.deadline.value, words: deadlineWords }
        : null,
  });
}

/** The occurrence of the words nearest to an offset. */
export function cite(text: string, words: string, near: number): Citation | undefined {
  const quote = words.normalize("NFC").trim();
  if (quote === "") return undefined;
  const before = text.lastIndexOf(quote, near);
  const after = text.indexOf(quote, near);
  if (before < 0 && after < 0) return undefined;
  const isBeforeNearer = before >= 0 && (after < 0 || near - before <= after - near);
  const start = isBeforeNearer ? before : after;
  return { quote, start, end: start + quote.length };
}

export function citeBodies(
  text: string,
  names: readonly string[],
  known: readonly NamedBody[],
  near: number,
): Outcome<NamedBody[], CorrectionRefusal> {
  const bodies: NamedBody[] = [];
  for (const name of names) {
    const unchanged = known.find((body) => body.quote === name);
    const citation = unchanged ?? cite(text, name, near);
    if (!citation) return refuse("words-not-in-document", { words: name });
    bodies.push({ ...citation, isGroup: unchanged?.isGroup ?? isGroupName(citation.quote) });
  }
  return done(bodies);
}
