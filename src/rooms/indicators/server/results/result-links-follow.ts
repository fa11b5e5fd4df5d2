import type { SuccessorFollower } from "#rooms/plans/server/index.ts";
import { appendAudits } from "#store/index.ts";
import { v7 as newUuid } from "uuid";
import { indicatorTables } from "../tables.ts";

/** What persons said that a goal is measured by, or a programme serves, holds for the goal and programme of the next version too. */
export const resultLinksFollow: SuccessorFollower = async (transaction, act, successors) => {
  if (successors.size === 0) return;
  const ids = [...successors.keys()];
  const tables = indicatorTables(transaction);
  const said = await tables
    .selectFrom("result_link")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where((row) => row.or([row("goal_id", "in", ids), row("programme_id", "in", ids)]))
    .execute();
  const next = (id: string | null): string | null => (id === null ? null : (successors.get(id) ?? null));
  const rows = said.map((row) => ({
    ...row,
    id: newUuid(),
    goal_id: next(row.goal_id),
    programme_id: next(row.programme_id),
  }));
  if (rows.length === 0) return;
  await tables.insertInto("result_link").values(rows).execute();
  const entries = rows.map((row) => ({
    act: "result-link-carried",
    subject: { kind: "result-link", id: row.id },
    after: { indicatorId: row.indicator_id, goalId: row.goal_id, programmeId: row.programme_id, state: row.state },
  }));
  await appendAudits(transaction, act, entries);
};
