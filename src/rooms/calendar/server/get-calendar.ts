import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { Database } from "#store/index.ts";
import { type getCalendarEndpoint, mayKeepCalendar, mayReadCalendar, mayReadDeadlines } from "../model/index.ts";
import { findOfficeCalendar } from "./office-queries.ts";

export async function getCalendar(
  db: Database,
  act: Act,
): Promise<Outcome<z.input<typeof getCalendarEndpoint.output>, NotAllowed>> {
  const allowed = mayReadCalendar(act.actor);
  if (!allowed.ok) return allowed;
  const office = await findOfficeCalendar(db, act.workspaceId);
  return done({
    ...office,
    on: act.on,
    mayKeep: mayKeepCalendar(act.actor).ok,
    mayReadDeadlines: mayReadDeadlines(act.actor).ok,
  });
}
