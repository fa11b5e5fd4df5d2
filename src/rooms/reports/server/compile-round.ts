import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  compileReports,
  isOpenState,
  mayAskReports,
  NO_ENTRIES,
  type NotAllowed,
  ReportId,
  type ReportRoundId,
  type SentReport,
} from "../model/index.ts";
import { namesOn } from "./holders.ts";
import {
  insertReport,
  type KeptReport,
  listEditions,
  listKeptRows,
  listReports,
  replaceParts,
  replaceRows,
  updateReport,
} from "./report-queries.ts";
import { findRound, listAsked } from "./round-queries.ts";
import { countedTo } from "./rows-of-report.ts";

export type CompileRefusal = NotAllowed | "round-not-found" | "report-act-not-in-state";

/**
 * The office's report of a round from what bodies sent. Again while it is open: rows and the list of who is missing are taken anew, the
 * office's own words stay.
 */
export async function compileRound(
  db: Database,
  act: Act,
  { roundId }: { readonly roundId: ReportRoundId },
): Promise<Outcome<{ readonly reportId: ReportId }, CompileRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<{ readonly reportId: ReportId }, CompileRefusal>> => {
    const allowed = mayAskReports(act.actor);
    if (!allowed.ok) return allowed;
    const round = await findRound(transaction, act.workspaceId, roundId);
    if (!round) return refuse("round-not-found");
    const [standing] = await listEditions(transaction, act.workspaceId, roundId, null);
    if (standing && !isOpenState(standing.state)) return refuse("report-act-not-in-state");
    const sent = await sentReports(transaction, act, roundId);
    const compiled = compileReports(sent);
    const fresh: KeptReport = standing
      ? { ...standing, version: standing.version + 1, countedTo: countedTo(round, act.on) }
      : {
          id: newId(ReportId),
          roundId,
          organisationId: null,
          bodyName: "",
          edition: 1,
          state: "draft",
          version: 1,
          stepCount: 0,
          texts: compiled.texts,
          entries: NO_ENTRIES,
          correctionReason: null,
          countedTo: countedTo(round, act.on),
          sentOn: null,
        };
    await (standing ? updateReport : insertReport)(transaction, act, fresh);
    await replaceRows(transaction, act, fresh.id, compiled.rows);
    await replaceParts(transaction, act, fresh.id, compiled.parts);
    await appendAudit(transaction, act, {
      act: "report-compiled",
      subject: { kind: "report", id: fresh.id },
      after: { roundId, parts: compiled.parts },
    });
    return done({ reportId: fresh.id });
  });
}

async function sentReports(transaction: OpenTransaction, act: Act, roundId: ReportRoundId): Promise<SentReport[]> {
  const asked = await listAsked(transaction, act.workspaceId, [roundId]);
  const names = await namesOn(
    transaction,
    act.workspaceId,
    asked.map(({ body }) => body),
    act.on,
  );
  const sentIds = asked.flatMap(({ sentId }) => sentId ?? []);
  const rows = await listKeptRows(transaction, act.workspaceId, sentIds);
  const reports = await listReports(transaction, act.workspaceId, sentIds);
  const bodies = asked.map(({ body, sentId }): SentReport => {
    const report = sentId === null ? undefined : reports.get(sentId);
    const own = report && rows.get(report.id);
    return {
      organisationId: body,
      bodyName: report?.bodyName ?? names.get(body) ?? "",
      sent: report && own ? { reportId: report.id, texts: report.texts, rows: own } : null,
    };
  });
  return bodies.toSorted((one, other) => one.bodyName.localeCompare(other.bodyName, "vi"));
}
