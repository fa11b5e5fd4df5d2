import type { IcsEvent } from "#rooms/calendar/model/index.ts";
import type { Act } from "#shared/act.ts";
import { createSay } from "#shared/say.ts";
import type { Locale } from "#shared/sentences.ts";
import type { Database } from "#store/index.ts";
import { feedWording } from "../model/feed-wording.ts";
import { AssignmentQuery } from "../model/index.ts";
import { listAssignmentLines } from "./list-assignments.ts";

const say = createSay([feedWording]);
const LINES_PER_PAGE = 100;
/** A calendar of a phone takes some hundred entries well; the nearest deadlines come first. */
const MOST_PAGES = 5;

/** The due days of what falls to a person: open duties of their bodies, or, over all, those that are still to come. */
export async function listDutiesForCalendar(db: Database, act: Act, locale: Locale): Promise<IcsEvent[]> {
  const isOfBodies = act.actor.bodies.length > 0;
  const asked = isOfBodies
    ? ({ status: "open", whose: "mine" } as const)
    : ({ status: "in-time", whose: "all" } as const);
  const events: IcsEvent[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = AssignmentQuery.parse({ ...asked, limit: LINES_PER_PAGE, cursor });
    const answer = await listAssignmentLines(db, act, query);
    if (!answer.ok) return [];
    const { items, nextCursor } = answer.value;
    for (const { id, code, words, dueOn, leads } of items) {
      if (dueOn === null) return events;
      events.push({
        uid: `duty-${id}`,
        first: dueOn,
        last: dueOn,
        summary: say(locale, "duty.feed.due", { code }),
        description: `${words}\n${leads.join("; ")}`,
        isTentative: false,
        isBusy: false,
      });
    }
    if (nextCursor === null) return events;
    cursor = nextCursor;
  }
  return events;
}
