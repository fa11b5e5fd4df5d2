import type { PoolRefusalCode } from "#file-kit/index.ts";
import { pastedText, refuseSecret, type SourceFile } from "#rooms/documents/model/index.ts";
import { keepReading } from "#rooms/documents/server/index.ts";
import { type ExtractedFile, extractInWorker } from "#rooms/extraction/server/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { mayReviewPlans, type NotAllowed, PlanId } from "../model/index.ts";
import { openReview, untouched } from "./open-review.ts";
import { findPlanOfText, insertPlan } from "./plan-queries.ts";

export type ImportedPlan = { readonly planId: PlanId; readonly isNew: boolean };
export type ImportRefusal = NotAllowed | "document-secret" | "pasted-viqr-unclear" | PoolRefusalCode | "text-empty";

/** Reads a text and opens its review. The same text again changes nothing and opens the plan that is already there. */
export async function importPlan(
  db: Database,
  act: Act,
  input: { readonly text: string; readonly fileName?: string | undefined },
): Promise<Outcome<ImportedPlan, ImportRefusal>> {
  const allowed = mayReviewPlans(act.actor);
  if (!allowed.ok) return allowed;
  const words = pastedText(input.text);
  if (!words.ok) return words;
  // Before anything of it is stored, logged or cached.
  const readable = refuseSecret(words.value);
  if (!readable.ok) return readable;

  const extracted = await extractInWorker(words.value);
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
    const known = await findPlanOfText(transaction, act.workspaceId, { documentId, textId });
    if (known) return done({ planId: known, isNew: false });

    const planId = newId(PlanId);
    await insertPlan(transaction, act, { id: planId, documentId, textId, title });
    const counts = await openReview(transaction, act, planId, untouched(extraction));
    await appendAudit(transaction, act, {
      act: "plan-imported",
      subject: { kind: "plan", id: planId },
      after: { title, documentId, textId, ...counts },
    });
    return done({ planId, isNew: true });
  });
}

const LONGEST_TITLE = 120;

function firstWords(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1)}…`;
}
