import { sql } from "kysely";
import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  AssignmentQuery,
  BOARD_STATES,
  type BoardQuery,
  type getBoardEndpoint,
  mayReadAssignments,
  type NotAllowed,
} from "../../model/index.ts";
import { listAssignmentLines } from "../list-assignments.ts";
import { inScope, isCounted } from "./scope.ts";

const CARDS_PER_COLUMN = 6;

/** The board: each state with its count and its first cards, by the same lists that the states lead to. */
export async function getBoard(
  db: Database,
  act: Act,
  query: BoardQuery,
): Promise<Outcome<z.output<typeof getBoardEndpoint.output>, NotAllowed | "cursor-unreadable" | "cursor-stale">> {
  if (mayReadAssignments.reachOf(act.actor) === "none") return refuse("not-allowed");
  const counts = await countStates(db, act, query);
  const columns = [];
  for (const state of BOARD_STATES) {
    const asked = AssignmentQuery.parse({ ...query, status: state, limit: CARDS_PER_COLUMN });
    const page = await listAssignmentLines(db, act, asked);
    if (!page.ok) return page;
    columns.push({ state, count: counts.get(state) ?? 0, items: page.value.items });
  }
  return done({ asOf: act.on, columns });
}

/** Exported for the soak that times it. */
export async function countStates(db: Database, act: Act, query: BoardQuery): Promise<ReadonlyMap<string, number>> {
  const { workspaceId, on } = act;
  const whom = query.body === undefined ? sql`organisation_id is null` : sql`organisation_id = ${query.body}`;
  const { rows } = isCounted(act, query)
    ? await sql<{ state: string; count: string }>`select listed.state, count(*) as count from assignment listed
        where listed.workspace_id = ${workspaceId} ${inScope(act, query)} group by 1`.execute(db)
    : await sql<{ state: string; count: string }>`select state, sum(count)::bigint as count from assignment_count
        where workspace_id = ${workspaceId} and ${whom}
          and coalesce(valid_from <= ${on}, true) and coalesce(valid_to >= ${on}, true) group by 1`.execute(db);
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}
