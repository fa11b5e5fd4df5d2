import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { mayKeepCalendar, type SettledSettings } from "../model/index.ts";
import { findOfficeCalendar, lockOfficeCalendar, saveSettings } from "./office-queries.ts";

export type SettleCalendar = SettledSettings & { readonly seenVersion: number | null };

/** Settles what the law leaves open; what stood before stays in the record. */
export async function settleCalendar(
  db: Database,
  act: Act,
  { seenVersion, ...settled }: SettleCalendar,
): Promise<Outcome<{ readonly version: number }, NotAllowed | "version-differs">> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepCalendar(act.actor);
    if (!allowed.ok) return allowed;
    await lockOfficeCalendar(transaction, act.workspaceId);
    const { settings, settled: before } = await findOfficeCalendar(transaction, act.workspaceId);
    if ((before?.version ?? null) !== seenVersion) return refuse("version-differs");

    const version = (before?.version ?? 0) + 1;
    await saveSettings(transaction, act, settled, version);
    await appendAudit(
      transaction,
      { ...act, reason: settled.basis },
      {
        act: "calendar-settled",
        subject: { kind: "calendar", id: act.workspaceId },
        before: { ...settings, basis: before?.basis ?? null },
        after: settled,
      },
    );
    return done({ version });
  });
}
