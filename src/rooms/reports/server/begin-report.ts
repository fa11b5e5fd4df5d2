import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  EMPTY_TEXTS,
  mayWriteReport,
  NO_ENTRIES,
  type NotAllowed,
  ReportId,
  type ReportRoundId,
} from "../model/index.ts";
import { bodiesOf } from "./get-matrix.ts";
import { listHolders, namesOn } from "./holders.ts";
import { insertReport, type KeptReport, listEditions } from "./report-queries.ts";
import { findRound, listBodiesOfRounds } from "./round-queries.ts";
import { countedTo } from "./rows-of-report.ts";

export type BeginRefusal = NotAllowed | "round-not-found" | "body-not-asked";
type Begun = { readonly reportId: ReportId };

/** The draft of a body's report; the one that stands is given back, whatever its state. */
export async function beginReport(
  db: Database,
  act: Act,
  { roundId, organisationId }: { readonly roundId: ReportRoundId; readonly organisationId: OrganisationId },
): Promise<Outcome<Begun, BeginRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Begun, BeginRefusal>> => {
    const holders = await listHolders(transaction, act.workspaceId, [organisationId], act.on);
    const allowed = mayWriteReport(act.actor, { bodies: bodiesOf(organisationId, holders) });
    if (!allowed.ok) return allowed;
    const round = await findRound(transaction, act.workspaceId, roundId);
    if (!round) return refuse("round-not-found");
    if (!(await listBodiesOfRounds(transaction, act.workspaceId, [roundId])).includes(organisationId)) {
      return refuse("body-not-asked");
    }
    const [standing] = await listEditions(transaction, act.workspaceId, roundId, organisationId);
    if (standing) return done({ reportId: standing.id });

    const names = await namesOn(transaction, act.workspaceId, [organisationId], round.cutoff);
    const report: KeptReport = {
      id: newId(ReportId),
      roundId,
      organisationId,
      bodyName: names.get(organisationId) ?? "",
      edition: 1,
      state: "draft",
      version: 1,
      stepCount: 0,
      texts: EMPTY_TEXTS,
      entries: NO_ENTRIES,
      correctionReason: null,
      countedTo: countedTo(round, act.on),
      sentOn: null,
    };
    await insertReport(transaction, act, report);
    await appendAudit(transaction, act, {
      act: "report-begun",
      subject: { kind: "report", id: report.id },
      after: { roundId, organisationId, bodyName: report.bodyName },
    });
    return done({ reportId: report.id });
  });
}
