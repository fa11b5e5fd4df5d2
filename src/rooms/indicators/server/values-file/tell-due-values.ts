import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { type listDueValuesEndpoint, mayRecordValues, type NotAllowed } from "../../model/index.ts";
import { namesOf } from "../list-indicators.ts";
import { listDueValues } from "./due-values.ts";

/** Who must enter what by when. */
export async function tellDueValues(
  db: Database,
  act: Act,
): Promise<Outcome<z.output<typeof listDueValuesEndpoint.output>, NotAllowed>> {
  if (mayRecordValues.reachOf(act.actor) === "none") return refuse("not-allowed");
  const due = await listDueValues(db, act);
  const items = due.map(({ indicator: { id: indicatorId, code, name, ownerId }, period, dueOn, isOver }) => {
    return { indicatorId, code, name, ownerId, period, dueOn, isOver };
  });
  return done({
    on: act.on,
    items,
    names: await namesOf(
      db,
      act,
      due.map(({ indicator }) => indicator),
    ),
  });
}
