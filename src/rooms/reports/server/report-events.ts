import { sql } from "kysely";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { roundTitleInVietnamese } from "../model/index.ts";
import { roundFrom } from "./round-queries.ts";
import { reportTables } from "./tables.ts";

/** A report that came back to the body that wrote it. */
export type ReportEvent = {
  readonly key: string;
  readonly kind: "report-returned";
  readonly aboutId: string;
  readonly aboutOrdinal: number;
  readonly bodies: readonly string[];
  readonly byActor: string;
};

/** What was returned or sent back since an instant, by the partial index made for it. */
export async function listReturnedSince(db: Database, workspaceId: WorkspaceId, since: string): Promise<ReportEvent[]> {
  const { rows } = await sql<{ id: string; ordinal: number; actor_id: string; body: string }>`
    select step.report_id as id, step.ordinal, step.actor_id, report.organisation_id as body
    from report_step step
    join report on report.workspace_id = step.workspace_id and report.id = step.report_id
    where step.workspace_id = ${workspaceId} and step.act in ('return', 'send-back')
      and step.recorded_at >= ${since}::timestamptz and report.organisation_id is not null
    order by step.recorded_at`.execute(db);
  return rows.map(({ id, ordinal, actor_id: byActor, body }) => ({
    key: `report-returned-${id}-${ordinal}`,
    kind: "report-returned",
    aboutId: id,
    aboutOrdinal: ordinal,
    bodies: [body],
    byActor,
  }));
}

/** What a letter tells of it; undefined once the report is gone. */
export async function findReturned(db: Database, { workspaceId }: Act, id: string, ordinal: number) {
  const step = await reportTables(db)
    .selectFrom("report_step")
    .select("words")
    .where("workspace_id", "=", workspaceId)
    .where("report_id", "=", id)
    .where("ordinal", "=", ordinal)
    .executeTakeFirst();
  const row = await reportTables(db)
    .selectFrom("report_round")
    .selectAll("report_round")
    .where("report_round.workspace_id", "=", workspaceId)
    .where("report_round.id", "=", (part) =>
      part.selectFrom("report").select("round_id").where("workspace_id", "=", workspaceId).where("id", "=", id),
    )
    .executeTakeFirst();
  if (!step || !row) return undefined;
  const title = roundTitleInVietnamese(roundFrom(row));
  const told = { id, code: "Báo cáo", words: title, dueOn: PlainDate.parse(row.due_on), path: `/bao-cao/${id}` };
  return { why: step.words ?? "", duties: [told] };
}
