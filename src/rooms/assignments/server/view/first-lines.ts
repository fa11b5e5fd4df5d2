import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { AssignmentLine, AssignmentQuery } from "../../model/index.ts";
import { linesFrom } from "../list-assignments.ts";
import { type Each, firstOfEach } from "../list-query.ts";
import { ownBodies } from "./scope.ts";

/** The first lines of several lists by their keys, asked together; a list without any is absent. */
export async function firstLines(
  db: Database,
  act: Act,
  query: AssignmentQuery,
  each: Each,
): Promise<ReadonlyMap<string, AssignmentLine[]>> {
  const { rows } = await firstOfEach(act, query, ownBodies(act, { whose: query.whose === "mine" ? "mine" : "all" }), each).execute(db); // prettier-ignore
  const lines = await linesFrom(db, act, rows);
  const byList = new Map<string, AssignmentLine[]>();
  for (const [place, { list }] of rows.entries()) {
    const line = lines[place];
    if (line) byList.set(list, [...(byList.get(list) ?? []), line]);
  }
  return byList;
}
