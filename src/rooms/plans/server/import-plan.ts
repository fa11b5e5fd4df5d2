import type { PoolRefusalCode } from "#file-kit/index.ts";
import { refuseSecret, type SourceFile } from "#rooms/documents/model/index.ts";
import { keepReading } from "#rooms/documents/server/index.ts";
import type { Extraction } from "#rooms/extraction/model/index.ts";
import { type ExtractedFile, extractInWorker } from "#rooms/extraction/server/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import { fatesOf, mayReviewPlans, type NotAllowed, PlanId, ProposalId, type ReviewedProposal } from "../model/index.ts";
import { findPlanOfText, insertPlan } from "./plan-queries.ts";
import { insertProposals, insertSentences } from "./review-queries.ts";

export type ImportedPlan = { readonly planId: PlanId; readonly isNew: boolean };
export type ImportRefusal = NotAllowed | "document-secret" | PoolRefusalCode | "text-empty";

/** Reads a text and opens its review. The same text again changes nothing and opens the plan that is already there. */
export async function importPlan(
  db: Database,
  act: Act,
  input: { readonly text: string; readonly fileName?: string | undefined },
): Promise<Outcome<ImportedPlan, ImportRefusal>> {
  const allowed = mayReviewPlans(act.actor);
  if (!allowed.ok) return allowed;
  // Before anything of it is stored, logged or cached.
  const readable = refuseSecret(input.text);
  if (!readable.ok) return readable;

  const extracted = await extractInWorker(input.text);
  if (!extracted.ok) return extracted;
  return keepPlan(db, act, extracted.value, input.fileName);
}

/** Keeps what was read, with the files that it was read from, and opens the review. */
export async function keepPlan(
  db: Database,
  act: Act,
  { reading, extraction }: ExtractedFile,
  fileName?: string,
  sources: readonly SourceFile[] = [],
): Promise<Outcome<ImportedPlan, "text-empty">> {
  if (reading.clauses.length === 0) return refuse("text-empty");
  const title = reading.face.title ?? fileName ?? firstWords(reading.text);

  return inTransaction(db, async (transaction) => {
    const kept = await keepReading(transaction, act, reading, title, sources);
    if (!kept.ok) return kept;
    const { documentId, textId } = kept.value;
    const known = await findPlanOfText(transaction, act.workspaceId, textId);
    if (known) return done({ planId: known, isNew: false });

    const planId = newId(PlanId);
    await insertPlan(transaction, act, { id: planId, documentId, textId, title });
    const counts = await openReview(transaction, act, planId, extraction);
    await appendAudit(transaction, act, {
      act: "plan-imported",
      subject: { kind: "plan", id: planId },
      after: { title, documentId, textId, ...counts },
    });
    return done({ planId, isNew: true });
  });
}

async function openReview(transaction: OpenTransaction, act: Act, planId: PlanId, extraction: Extraction) {
  const proposals = extraction.proposals
    .toSorted((left, right) => left.start - right.start || left.end - right.end)
    .map((proposal, ordinal): ReviewedProposal => ({
      id: newId(ProposalId),
      ordinal,
      sentence: sentenceAt(extraction, proposal.start),
      state: "proposed",
      version: 1,
      proposal,
      isEdited: false,
      decidedBy: null,
    }));
  const inputs = extraction.sentences.map(({ fate, reason, ...sentence }) => ({
    ...sentence,
    readAs: { fate, reason },
    calledContext: false,
  }));
  const fates = fatesOf(inputs, proposals);
  const sentences = extraction.sentences.flatMap((read, index) => {
    const fate = fates[index];
    return fate ? [{ read, fate }] : [];
  });
  await insertSentences(transaction, act, planId, sentences);
  await insertProposals(transaction, act, planId, proposals);
  return { sentences: sentences.length, proposals: proposals.length };
}

/** The sentence that holds an offset; sentences are in order and do not overlap. */
function sentenceAt({ sentences }: Extraction, offset: number): number | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) return null;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence.ordinal;
  }
  return null;
}

const LONGEST_TITLE = 120;

function firstWords(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1)}…`;
}
