import { sql } from "kysely";
import type { AwaitedDecisions } from "#rooms/indicators/server/index.ts";
import { mayAcceptReport, mayApproveReport, mayReadMeetings } from "../model/index.ts";
import { listLastMeetings } from "./meeting/meeting-queries.ts";

/** Reports that wait for a leader's approval or for the office, and meetings that are prepared and not ended. */
export const awaitedOfReports: AwaitedDecisions = async (db, act) => {
  const { workspaceId, actor } = act;
  const reach = mayApproveReport.reachOf(actor);
  const own = reach === "own-rows" ? sql`and organisation_id = any (${actor.bodies}::uuid[])` : sql``;
  const count = async (state: string, of = sql``): Promise<number> => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from report
      where workspace_id = ${workspaceId} and state = ${state} and state in ('submitted', 'approved') ${of}`.execute(
      db,
    );
    return rows[0]?.count ?? 0;
  };
  const toApprove = reach === "none" ? 0 : await count("submitted", own);
  const toAccept = mayAcceptReport(actor).ok ? await count("approved") : 0;
  const meetings = mayReadMeetings(actor).ok ? await listLastMeetings(db, workspaceId) : [];
  return [
    ...(toApprove > 0 ? [line("report-approval", toApprove, "báo cáo chờ duyệt", "Reports waiting for approval")] : []),
    ...(toAccept > 0
      ? [line("report-acceptance", toAccept, "báo cáo chờ tiếp nhận", "Reports waiting to be accepted")]
      : []),
    ...meetings
      .filter(({ state }) => state === "open")
      .map(({ id, title }) => ({
        kind: "meeting",
        words: { vi: `Giao ban chưa kết thúc: ${title}`, en: `Meeting not ended: ${title}` },
        path: `/giao-ban/${id}`,
      })),
  ];
};

function line(kind: string, count: number, vi: string, en: string) {
  return { kind, words: { vi: `${count} ${vi}`, en: `${en}: ${count}` }, path: "/bao-cao" };
}
