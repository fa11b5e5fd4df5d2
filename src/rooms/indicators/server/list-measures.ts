import { z } from "zod";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  type listMeasuresEndpoint,
  mayKeepIndicators,
  mayReadIndicators,
  measureChoices,
  type NotAllowed,
} from "../model/index.ts";
import { listCandidates, listDecisions, targetsQuery } from "./measure-queries.ts";
import { targetFrom } from "./target-queries.ts";

const Cursor = z.tuple([z.uuid(), z.int(), z.uuid()]);

export type MeasureList = z.input<typeof listMeasuresEndpoint.output>;

/** The targets of published plans, each with the road that measures it, or with the roads that may. */
export async function listMeasures(
  db: Database,
  act: Act,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Outcome<MeasureList, NotAllowed | "cursor-unreadable">> {
  const allowed = mayReadIndicators(act.actor);
  if (!allowed.ok) return allowed;
  const after = readCursor(Cursor, cursor);
  if (!after.ok) return after;
  const rows = await targetsQuery(db, act, after.value, limit).execute();
  const page = rows.slice(0, limit);
  const targets = page.map(targetFrom);
  const candidates = await listCandidates(db, act, targets);
  const decisions = await listDecisions(
    db,
    act,
    targets.map(({ id }) => id),
  );
  const last = rows.length > limit ? page.at(-1) : undefined;
  const items = page.map((row, at) => {
    const target = targets[at] ?? targetFrom(row);
    const decided = decisions
      .filter(({ target_id: id }) => id === row.id)
      .map((each) => ({
        roadId: each.road_id,
        indicatorId: each.indicator_id,
        name: { vi: each.name_vi, en: each.name_en },
        state: each.state as "confirmed" | "declined",
        basis: each.basis ?? "",
        decidedBy: each.decided_by ?? "",
        decidedOn: each.decided_on ?? "",
      }));
    return { target, planId: row.plan_id, choices: measureChoices(target, candidates), decided };
  });
  return done({
    items,
    nextCursor: last ? writeCursor([last.plan_id, last.start_offset, last.id]) : null,
    mayKeep: mayKeepIndicators(act.actor).ok,
  });
}
