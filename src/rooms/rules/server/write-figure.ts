import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  decideFigure,
  type FigureRefusal,
  mayWriteRules,
  type OfficeFigure,
  OfficeFigureId,
  type WrittenFigure,
} from "../model/index.ts";
import { insertOfficeFigure, listOfficeFigures, lockKey } from "./figure-queries.ts";

/** The office's own word on a question of law, with its basis. */
export async function writeFigure(
  db: Database,
  act: Act,
  written: WrittenFigure,
): Promise<Outcome<OfficeFigure, NotAllowed | FigureRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayWriteRules(act.actor);
    if (!allowed.ok) return allowed;
    await lockKey(transaction, act.workspaceId, written);
    const decision = decideFigure(written, await listOfficeFigures(transaction, act.workspaceId));
    if (!decision.ok) return decision;

    const figure: OfficeFigure = {
      ...decision.value,
      id: newId(OfficeFigureId),
      writtenBy: act.actor.name,
      writtenOn: act.on,
      version: 1,
    };
    await insertOfficeFigure(transaction, act, figure);
    await appendAudit(transaction, act, {
      act: "figure-written",
      subject: { kind: "office-figure", id: figure.id },
      after: figure,
    });
    return done(figure);
  });
}
