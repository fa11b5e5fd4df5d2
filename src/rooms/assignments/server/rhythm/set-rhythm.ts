import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  type AssignmentId,
  type AssignmentRhythm,
  isOverState,
  mayDecide,
  type NotAllowed,
} from "../../model/index.ts";
import { bodiesOn, holdAssignment } from "../hold-assignment.ts";
import { assignmentTables } from "../tables.ts";
import { changeOccurrences } from "./judge-rows.ts";
import { makeOccurrencesOf } from "./make-occurrences.ts";
import { dropComing, insertRhythm, listRhythms } from "./rhythm-queries.ts";

export type SetRhythm = {
  readonly assignmentId: AssignmentId;
  readonly version: number;
  readonly asked: { readonly rhythm: AssignmentRhythm; readonly basis: string };
};
type Set = { readonly assignmentId: AssignmentId; readonly version: number };
type Refused = NotAllowed | "assignment-not-found" | "assignment-moved" | "rhythm-assignment-over";

/** Sets in which rhythm an assignment recurs, as a complement to its words, and makes the occurrence that is due next. */
export async function setRhythm(
  db: Database,
  act: Act,
  { assignmentId, version, asked: { rhythm, basis } }: SetRhythm,
): Promise<Outcome<Set, Refused>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Set, Refused>> => {
    const held = await holdAssignment(transaction, act, assignmentId);
    if (!held) return refuse("assignment-not-found");
    const { givers } = await bodiesOn(transaction, act, held, act.on);
    const allowed = mayDecide(act.actor, { bodies: givers });
    if (!allowed.ok) return allowed;
    if (held.version !== version) return refuse("assignment-moved");
    if (isOverState(held.course.state)) return refuse("rhythm-assignment-over");
    const [before] = await listRhythms(transaction, act, assignmentId);
    await insertRhythm(transaction, act, assignmentId, { rhythm, basis, ordinal: (before?.ordinal ?? 0) + 1 });
    await changeOccurrences(transaction, act.workspaceId, [assignmentId], async () => {
      await dropComing(transaction, act, assignmentId);
      await makeOccurrencesOf(transaction, act, assignmentId);
    });
    await assignmentTables(transaction)
      .updateTable("assignment")
      .set({ version: version + 1 })
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "=", assignmentId)
      .execute();
    await appendAudit(
      transaction,
      { ...act, reason: basis },
      {
        act: "rhythm-set",
        subject: { kind: "assignment", id: assignmentId },
        ...(before && { before: { every: before.every, before: before.before, aliveDays: before.aliveDays } }),
        after: { ...rhythm, basis },
      },
    );
    return done({ assignmentId, version: version + 1 });
  });
}
