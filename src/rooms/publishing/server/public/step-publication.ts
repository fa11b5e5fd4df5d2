import type { PlanId } from "#rooms/plans/model/index.ts";
import type { Act, Actor } from "#shared/act.ts";
import { type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import { mayOpenLateList, mayPublish, type NoteKind, type Publication } from "../../model/public/index.ts";
import { getPublication } from "./get-publication.ts";
import { findPublication, insertPublication, type KeptPublication, savePublication } from "./publication-queries.ts";

export type StepRefusal =
  | NotAllowed
  | "plan-not-found"
  | "version-differs"
  | "document-internal"
  | "plan-not-published"
  | "publication-public-already"
  | "publication-not-public";

export type PublicationStep = { readonly planId: PlanId; readonly version: number } & (
  | { readonly step: "open" | "withdraw" | "correct"; readonly words: string }
  | { readonly step: "late-list"; readonly shows: boolean; readonly words: string }
);

/** Opens, withdraws or corrects a public page, or opens the list of late bodies on it. Every step is a note for readers and an act of the record. */
export async function stepPublication(
  db: Database,
  act: Act,
  input: PublicationStep,
): Promise<Outcome<Publication, StepRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = policyOf(input)(act.actor);
    if (!allowed.ok) return allowed;
    // Whoever may take a step may not always read the state: the step is judged by what stands, read as the office.
    const reading = { ...act, actor: readerOf(act.actor) };
    const before = await getPublication(transaction, reading, input);
    if (!before.ok) return before;
    const { state, version, barred, title } = before.value;
    if (version !== input.version) return refuse("version-differs");
    if (input.step === "open" && barred !== null) return refuse(barred);
    if (input.step === "open" && state === "public") return refuse("publication-public-already");
    if (input.step !== "open" && state !== "public") return refuse("publication-not-public");
    const kept = await keptOrNew(transaction, act, { planId: input.planId, title });
    const after = stepped(kept, input, state === "never");
    await savePublication(transaction, act, after, { kind: kindOf(input), words: input.words });
    await appendAudit(transaction, act, {
      act: `publication-${kindOf(input)}`,
      subject: { kind: "publication", id: kept.id },
      before: { state, version },
      after: { state: after.state, version: after.version, showsLate: after.showsLate, planId: input.planId, words: input.words }, // prettier-ignore
    });
    return getPublication(transaction, reading, input);
  });
}

function policyOf({ step }: PublicationStep) {
  return step === "late-list" ? mayOpenLateList : mayPublish;
}

function readerOf(actor: Actor): Actor {
  return { ...actor, roles: [...actor.roles, "observer"] };
}

async function keptOrNew(
  transaction: OpenTransaction,
  act: Act,
  plan: { readonly planId: PlanId; readonly title: string },
): Promise<KeptPublication> {
  const kept = await findPublication(transaction, act.workspaceId, plan);
  return kept ?? insertPublication(transaction, act, plan);
}

function stepped(kept: KeptPublication, input: PublicationStep, isNew: boolean): KeptPublication {
  const version = isNew ? kept.version : kept.version + 1;
  switch (input.step) {
    case "open":
      return { ...kept, version, state: "public" };
    // A leader decided on the list of that page; another page needs another decision.
    case "withdraw":
      return { ...kept, version, state: "withdrawn", showsLate: false };
    case "correct":
      return { ...kept, version };
    case "late-list":
      return { ...kept, version, showsLate: input.shows };
  }
}

function kindOf(input: PublicationStep): NoteKind {
  switch (input.step) {
    case "open":
      return "published";
    case "withdraw":
      return "withdrawn";
    case "correct":
      return "corrected";
    case "late-list":
      return input.shows ? "late-list-opened" : "late-list-closed";
  }
}
