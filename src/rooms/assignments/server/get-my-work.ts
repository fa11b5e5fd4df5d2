import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  AssignmentQuery,
  type getMyWorkEndpoint,
  groupsOf,
  mayReadAssignments,
  type MyWorkGroup,
  type NotAllowed,
} from "../model/index.ts";
import { listAssignmentLines } from "./list-assignments.ts";

const LINES_PER_GROUP = 10;

/** What falls to the one who asks: the first lines of each list that waits for them. */
export async function getMyWork(
  db: Database,
  act: Act,
): Promise<Outcome<z.output<typeof getMyWorkEndpoint.output>, NotAllowed | "cursor-unreadable" | "cursor-stale">> {
  if (mayReadAssignments.reachOf(act.actor) === "none") return refuse("not-allowed");
  const groups: MyWorkGroup[] = [];
  for (const [group, asked] of groupsOf(act.actor)) {
    const page = await listAssignmentLines(db, act, AssignmentQuery.parse({ ...asked, limit: LINES_PER_GROUP }));
    if (!page.ok) return page;
    groups.push({ group, items: page.value.items, hasMore: page.value.nextCursor !== null });
  }
  return done({ asOf: act.on, groups });
}
