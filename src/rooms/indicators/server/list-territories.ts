import { z } from "zod";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { type listTerritoriesEndpoint, mayKeepIndicators, mayReadIndicators, type NotAllowed } from "../model/index.ts";
import { targetsQuery } from "./measure-queries.ts";
import { targetFrom } from "./target-queries.ts";
import { askedOn, listTerritoryLines, placesOfLines } from "./territory-queries.ts";

const Cursor = z.tuple([z.uuid(), z.int(), z.uuid()]);

type Asked = { readonly as_of?: PlainDate | undefined; readonly cursor?: string | undefined; readonly limit: number };

/** The targets of plans in the order of their words, each with the places it counts for and the question that waits. */
export async function listTerritories(
  db: Database,
  act: Act,
  { as_of: day = act.on, cursor, limit }: Asked,
): Promise<Outcome<z.input<typeof listTerritoriesEndpoint.output>, NotAllowed | "cursor-unreadable">> {
  const allowed = mayReadIndicators(act.actor);
  if (!allowed.ok) return allowed;
  const after = readCursor(Cursor, cursor);
  if (!after.ok) return after;
  const rows = await targetsQuery(db, act, after.value, limit).execute();
  const page = rows.slice(0, limit);
  const ids = page.map(({ id }) => id);
  const lines = await listTerritoryLines(db, act.workspaceId, ids);
  const places = await placesOfLines(db, act.workspaceId, lines.values(), day);
  const items = page.map((row) => {
    const own = lines.get(row.id) ?? [];
    return { target: targetFrom(row), planId: row.plan_id, lines: [...own], asks: askedOn(own, places, day) };
  });
  const last = rows.length > limit ? page.at(-1) : undefined;
  return done({
    asOf: day,
    items,
    names: Object.fromEntries([...places].map(([id, { name }]) => [id, name])),
    nextCursor: last ? writeCursor([last.plan_id, last.start_offset, last.id]) : null,
    mayKeep: mayKeepIndicators(act.actor).ok,
  });
}
