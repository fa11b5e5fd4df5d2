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
import { firstLines } from "./first-lines.ts";
import { isKept, KEPT, keptSums, rowsInScope } from "./scope.ts";

const CARDS_PER_COLUMN = 6;

/** The board: each state with its count and its first cards, all columns by one walk of the list that the states lead to. */
export async function getBoard(
  db: Database,
  act: Act,
  query: BoardQuery,
): Promise<Outcome<z.output<typeof getBoardEndpoint.output>, NotAllowed>> {
  if (mayReadAssignments.reachOf(act.actor) === "none") return refuse("not-allowed");
  const counts = await countStates(db, act, query);
  const asked = AssignmentQuery.parse({ ...query, status: "all", limit: CARDS_PER_COLUMN });
  const lines = await firstLines(db, act, asked, {
    rows: sql`unnest(${BOARD_STATES}::text[]) each(key)`,
    condition: (alias) => sql`${sql.ref(`${alias}.state`)} = each.key`,
  });
  const columns = BOARD_STATES.map((state) => ({
    state,
    count: counts.get(state) ?? 0,
    items: lines.get(state) ?? [],
  }));
  return done({ asOf: act.on, columns });
}

type StateCount = { readonly state: string; readonly count: string };

/** Exported for the soak that times it. */
export async function countStates(db: Database, act: Act, query: BoardQuery): Promise<ReadonlyMap<string, number>> {
  const { rows } = await (
    isKept(act, query)
      ? sql<StateCount>`select state, ${KEPT} as count ${keptSums(act, query, sql`true`)} group by 1`
      : sql<StateCount>`select state, count(*) as count from (${rowsInScope(act, query, () => sql`true`)}) counted group by 1`
  ).execute(db);
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}
