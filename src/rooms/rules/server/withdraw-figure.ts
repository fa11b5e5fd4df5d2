import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { mayWriteRules, type OfficeFigureId } from "../model/index.ts";
import { findOfficeFigure, markWithdrawn } from "./figure-queries.ts";

export type WithdrawFigure = { readonly figureId: OfficeFigureId; readonly version: number; readonly reason: string };
export type WithdrawFigureRefusal = NotAllowed | "figure-not-found" | "figure-withdrawn" | "version-differs";

/** Takes back a figure of the office; from now on the statute book's word holds again. */
export async function withdrawFigure(
  db: Database,
  act: Act,
  { figureId, version, reason }: WithdrawFigure,
): Promise<Outcome<{ readonly figureId: OfficeFigureId }, WithdrawFigureRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayWriteRules(act.actor);
    if (!allowed.ok) return allowed;
    const found = await findOfficeFigure(transaction, act.workspaceId, figureId);
    if (!found) return refuse("figure-not-found");
    if (found.isWithdrawn) return refuse("figure-withdrawn");
    const { figure } = found;
    if (figure.version !== version) return refuse("version-differs");

    await markWithdrawn(transaction, act, figureId);
    await appendAudit(
      transaction,
      { ...act, reason },
      { act: "figure-withdrawn", subject: { kind: "office-figure", id: figureId }, before: figure },
    );
    return done({ figureId });
  });
}
