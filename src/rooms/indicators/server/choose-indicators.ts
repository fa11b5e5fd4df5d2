import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  type chooseIndicatorsEndpoint,
  type IndicatorChoice,
  mayReadIndicators,
  type NotAllowed,
} from "../model/index.ts";
import { findIndicator } from "./indicator-queries.ts";
import { listedFrom } from "./listed-from.ts";
import { standingsQuery } from "./list-indicators.ts";

const MOST = 20;

export async function chooseIndicators(
  db: Database,
  act: Act,
  search: string | undefined,
): Promise<Outcome<z.output<typeof chooseIndicatorsEndpoint.output>, NotAllowed>> {
  const allowed = mayReadIndicators(act.actor);
  if (!allowed.ok) return allowed;
  const rows = await standingsQuery(db, act, { search, sort: "name", limit: MOST * 2 }, undefined).execute();
  // Whose code is meant comes first, however many names hold the same letters.
  const meant = search === undefined ? undefined : await findIndicator(db, act.workspaceId, { code: search });
  const listed = rows.map((row) => listedFrom(row).indicatorId);
  const ids = [...new Set(meant ? [meant.id, ...listed] : listed)].slice(0, MOST);
  const items: IndicatorChoice[] = [];
  for (const id of ids) {
    const found = await findIndicator(db, act.workspaceId, { id });
    if (found) items.push({ ...found, isDerived: found.formula !== null });
  }
  return done({ items });
}
