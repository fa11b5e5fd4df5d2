import type { z } from "zod";
import { AssignmentQuery } from "#rooms/assignments/model/index.ts";
import { listAssignmentLines, rankBodies } from "#rooms/assignments/server/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type ChasedDuty,
  type listChasedEndpoint,
  mayDraftOutgoing,
  MOST_CHASED_BODIES,
  type NotAllowed,
} from "../../model/index.ts";
import { listReminders } from "../count-reminded.ts";

type Chased = z.output<typeof listChasedEndpoint.output>;
type ChaseRefusal = NotAllowed | "cursor-unreadable" | "cursor-stale";

const DUTIES_PER_BODY = 10;

/** Whom to remind of what: the bodies with most overdue, the first duties of each, and what was already sent. */
export async function listChased(
  db: Database,
  act: Act,
  { body }: { readonly body?: OrganisationId | undefined },
): Promise<Outcome<Chased, ChaseRefusal>> {
  if (mayDraftOutgoing.reachOf(act.actor) === "none") return refuse("not-allowed");
  const ranked = await rankBodies(db, act, { limit: 100 });
  if (!ranked.ok) return ranked;
  const late = ranked.value.items.filter(({ id, cells }) => cells["open-overdue"] > 0 && (!body || id === body));
  const items = [];
  for (const { id, name, cells } of late.slice(0, MOST_CHASED_BODIES)) {
    const asked = AssignmentQuery.parse({ status: "late", body: id, limit: DUTIES_PER_BODY });
    const lines = await listAssignmentLines(db, act, asked);
    if (!lines.ok) return lines;
    const reminders = await listReminders(
      db,
      act.workspaceId,
      lines.value.items.map((line) => line.id),
    );
    const duties = lines.value.items.flatMap((line): ChasedDuty[] => {
      const { count: times = 0, lastOn = null } = reminders.get(line.id) ?? {};
      if (line.dueOn === null) return [];
      return [{ id: line.id, code: line.code, words: line.words, dueOn: line.dueOn, times, lastOn }];
    });
    items.push({ id, name, overdue: cells["open-overdue"], duties, ...mostOf(duties) });
  }
  return done({ asOf: act.on, items });
}

function mostOf(duties: readonly ChasedDuty[]): { readonly times: number; readonly lastOn: PlainDate | null } {
  const days = duties.flatMap(({ lastOn }) => (lastOn === null ? [] : [lastOn])).toSorted();
  return { times: Math.max(0, ...duties.map(({ times }) => times)), lastOn: days.at(-1) ?? null };
}
