import { sql } from "kysely";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { ReportId, type ReportRound } from "../model/index.ts";

type Before = {
  readonly id: ReportId;
  readonly round: { readonly kind: string; readonly period: string | null; readonly title: string | null };
};

/** What the same body sent for the last round of the same kind that closed earlier; đột xuất has none to compare with. */
export async function findReportBefore(
  db: Database,
  workspaceId: WorkspaceId,
  { kind, cutoff }: ReportRound,
  body: OrganisationId | null,
): Promise<Before | undefined> {
  if (kind === "ad-hoc") return undefined;
  const ofBody = body === null ? sql`sent.organisation_id is null` : sql`sent.organisation_id = ${body}`;
  const { rows } = await sql<{ id: string; kind: string; period: string | null; title: string | null }>`
    select sent.id, round.kind, round.period, round.title from report sent
    join report_round round on round.workspace_id = sent.workspace_id and round.id = sent.round_id
    where sent.workspace_id = ${workspaceId} and ${ofBody} and sent.state in ('approved', 'accepted', 'frozen')
      and round.kind = ${kind} and round.cutoff_on < ${cutoff}
    order by round.cutoff_on desc, sent.edition desc limit 1`.execute(db);
  const [row] = rows;
  return row && { id: ReportId.parse(row.id), round: { kind: row.kind, period: row.period, title: row.title } };
}
