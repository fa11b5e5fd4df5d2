import type { PoolRefusalCode } from "#file-kit/index.ts";
import type { Comparison, FileKind, Mend, Reading, SourceFile } from "#rooms/documents/model/index.ts";
import { compareCopies, keepSource, listReadFiles, setAside } from "#rooms/documents/server/index.ts";
import { type ExtractedFile, extractInWorker } from "#rooms/extraction/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, type OpenTransaction } from "#store/index.ts";
import { findPlanToChange, type PlanHead } from "./plan-queries.ts";
import type { ReadSource } from "./read-sources.ts";
import { replaceText } from "./replace-text.ts";

/** A Word draft, understood, with what it changes in the words of the signed copy. */
export type Draft = {
  readonly extracted: ExtractedFile;
  readonly changes: readonly Mend[];
  /** The signed copy beside the draft. */
  readonly comparison: Comparison;
  readonly signed: string;
};

const WORD_KINDS: readonly FileKind[] = ["docx", "doc", "odt"];
const SIGNED_KINDS: readonly string[] = ["pdf", "picture"];

/**
 * Is this the Word draft of a plan whose words were read from its signed copy, and is the plan still under review? Then what becomes
 * of its words; null for any other copy, and where the two have too little in common to be one document.
 */
export async function draftAfterSigned(
  db: Database,
  act: Act,
  { plan, reading, copy }: { readonly plan: PlanHead; readonly reading: Reading; readonly copy: ReadSource },
  settings: { readonly signal: AbortSignal },
): Promise<Outcome<Draft | null, PoolRefusalCode>> {
  if (plan.state !== "review" || !WORD_KINDS.includes(copy.reading.kind)) return done(null);
  const files = await listReadFiles(db, act.workspaceId, plan.documentId);
  const [signed, ...others] = files;
  if (!signed || others.length > 0 || !SIGNED_KINDS.includes(signed.kind)) return done(null);
  const way = signed.isRecognised ? "recognised" : "exact";
  const job = { read: copy.reading.text, other: reading.text, way, wantsChanges: true } as const;
  const compared = await compareCopies(job, settings);
  if (!compared.ok) return compared;
  const { comparison, changes } = compared.value;
  if (changes === null || comparison.isTooDifferent) return done(null);
  const extracted = await extractInWorker(copy.reading.text, settings, copy.reading.headings);
  if (!extracted.ok) return extracted;
  return done({ extracted: extracted.value, changes, comparison, signed: signed.id });
}

/** Reads the draft as the plan's text; the signed copy stays its original, with where it differs, and its pages show the words. */
export async function readDraft(
  transaction: OpenTransaction,
  act: Act,
  { plan, reading, source }: { readonly plan: PlanHead; readonly reading: Reading; readonly source: SourceFile },
  { extracted, changes, comparison, signed }: Draft,
): Promise<Outcome<void, "version-differs">> {
  const now = await findPlanToChange(transaction, act.workspaceId, plan.id);
  // Published or mended while the draft was read.
  if (now?.state !== "review" || now.textId !== plan.textId) return refuse("version-differs");
  const { documentId } = now;
  let textId = now.textId;
  let counts = { reopened: 0, fresh: 0, gone: 0 };
  if (extracted.reading.text !== reading.text) {
    const replaced = { before: reading, after: extracted, mends: changes, isCertain: true };
    const { textId: next, review } = await replaceText(transaction, act, now, replaced);
    textId = next;
    counts = { reopened: review.reopened, fresh: review.fresh.length, gone: review.gone.length };
  }
  await setAside(transaction, act, { documentId, renditionId: signed, comparison });
  await keepSource(transaction, act, { documentId, textId, source });
  await appendAudit(transaction, act, {
    act: "plan-draft-read",
    subject: { kind: "plan", id: plan.id },
    before: { textId: plan.textId },
    after: { textId, differences: comparison.differences.length, ...counts },
  });
  return done(undefined);
}
