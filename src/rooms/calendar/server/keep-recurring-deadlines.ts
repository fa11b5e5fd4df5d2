import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  mayKeepCalendar,
  mayReadDeadlines,
  type RecurringDeadline,
  RecurringDeadlineId,
  type WrittenDeadline,
} from "../model/index.ts";
import { findDeadline, insertDeadline, listDeadlines, markWithdrawn } from "./office-queries.ts";

export async function listRecurringDeadlines(
  db: Database,
  act: Act,
): Promise<Outcome<{ readonly items: RecurringDeadline[] }, NotAllowed>> {
  const allowed = mayReadDeadlines(act.actor);
  if (!allowed.ok) return allowed;
  return done({ items: await listDeadlines(db, act.workspaceId) });
}

export async function addRecurringDeadline(
  db: Database,
  act: Act,
  written: WrittenDeadline,
): Promise<Outcome<RecurringDeadline, NotAllowed>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepCalendar(act.actor);
    if (!allowed.ok) return allowed;
    const deadline: RecurringDeadline = {
      ...written,
      id: newId(RecurringDeadlineId),
      writtenBy: act.actor.name,
      writtenOn: act.on,
      version: 1,
    };
    await insertDeadline(transaction, act, deadline);
    await appendAudit(
      transaction,
      { ...act, reason: written.basis },
      { act: "recurring-deadline-added", subject: { kind: "recurring-deadline", id: deadline.id }, after: deadline },
    );
    return done(deadline);
  });
}

type Withdraw = { readonly deadlineId: RecurringDeadlineId; readonly version: number; readonly reason: string };
type WithdrawRefusal = NotAllowed | "recurring-deadline-not-found" | "version-differs";

export async function withdrawRecurringDeadline(
  db: Database,
  act: Act,
  { deadlineId, version, reason }: Withdraw,
): Promise<Outcome<{ readonly deadlineId: RecurringDeadlineId }, WithdrawRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepCalendar(act.actor);
    if (!allowed.ok) return allowed;
    const found = await findDeadline(transaction, act.workspaceId, deadlineId);
    if (!found || found.isWithdrawn) return refuse("recurring-deadline-not-found");
    if (found.value.version !== version) return refuse("version-differs");
    await markWithdrawn(transaction, act, "recurring_deadline", deadlineId);
    await appendAudit(
      transaction,
      { ...act, reason },
      {
        act: "recurring-deadline-withdrawn",
        subject: { kind: "recurring-deadline", id: deadlineId },
        before: found.value,
      },
    );
    return done({ deadlineId });
  });
}
