import { listHoldingsOfBodies } from "#rooms/organisations/server/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type AskedAct,
  type AssignmentId,
  BARE_STEP,
  mayStep,
  type Moved,
  type NotAllowed,
  type StepRefused,
  takeStep,
} from "../model/index.ts";
import { appendCounts } from "./count-writes.ts";
import { hasEvidence } from "./evidence/evidence-queries.ts";
import { giveToBody } from "./give-to-body.ts";
import { bodiesOn, holdAssignment } from "./hold-assignment.ts";
import { saveStep } from "./save-step.ts";

export type ActOnAssignment = {
  readonly assignmentId: AssignmentId;
  /** The version that the person saw. */
  readonly version: number;
  readonly asked: AskedAct;
};
export type ActRefusal =
  | NotAllowed
  | StepRefused
  | "assignment-not-found"
  | "assignment-moved"
  | "organisation-not-found";

/** One act in the life of an assignment, whoever does it: asked of the policy and of the life table, then kept as a step. */
export async function actOnAssignment(
  db: Database,
  act: Act,
  { assignmentId, version, asked }: ActOnAssignment,
): Promise<Outcome<Moved, ActRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Moved, ActRefusal>> => {
    const held = await holdAssignment(transaction, act, assignmentId);
    if (!held) return refuse("assignment-not-found");
    const allowed = mayStep(act.actor, asked.act, await bodiesOn(transaction, act, held, act.on));
    if (!allowed.ok) return allowed;
    if (held.version !== version) return refuse("assignment-moved");

    const evidence = asked.act === "report-done" && (await hasEvidence(transaction, act, assignmentId));
    const step = { ...BARE_STEP, ...asked, hasEvidence: evidence, on: act.on };
    const next = takeStep(held.course, step);
    if (!next.ok) return next;
    const named = await findNamed(transaction, act, step);
    if (!named.ok) return named;
    await saveStep(transaction, act, { ...held, before: held.course, after: next.value, step });
    if (step.act === "give-again" && step.owner !== null) await passTo(transaction, act, assignmentId, step.owner);
    const { state, dueOn, firstDueOn } = next.value;
    return done({ assignmentId, version: version + 1, state, dueOn, firstDueOn });
  });
}

/** Whoever and whatever the act names has to be there. */
async function findNamed(
  transaction: OpenTransaction,
  act: Act,
  { owner, replacedBy }: { readonly owner: OrganisationId | null; readonly replacedBy: AssignmentId | null },
): Promise<Outcome<void, "organisation-not-found" | "assignment-not-found">> {
  if (owner !== null) {
    const known = await listHoldingsOfBodies(transaction, act.workspaceId, [owner], act.on);
    if (!known.has(owner)) return refuse("organisation-not-found");
  }
  if (replacedBy !== null && !(await holdAssignment(transaction, act, replacedBy)))
    return refuse("assignment-not-found");
  return done(undefined);
}

/** The first lead's duty stands with another body from this day on; the words stay as they are. */
async function passTo(transaction: OpenTransaction, act: Act, id: AssignmentId, owner: OrganisationId): Promise<void> {
  const holdings = await listHoldingsOfBodies(transaction, act.workspaceId, [owner], act.on);
  await appendCounts(transaction, act.workspaceId, [id], -1);
  await giveToBody(transaction, act, id, holdings.get(owner) ?? []);
  await appendCounts(transaction, act.workspaceId, [id], 1);
}
