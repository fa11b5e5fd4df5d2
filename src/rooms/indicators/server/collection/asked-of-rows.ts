import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { Indicator, IndicatorId } from "../../model/index.ts";
import { listIndicatorsById } from "../indicator-queries.ts";
import type { StoredForm } from "./form-queries.ts";

/** What the rows of a form ask for, looked up once each: a form may ask for one indicator in a hundred places. */
export async function indicatorsOfRows(
  db: Database,
  act: Act,
  { rows }: Pick<StoredForm, "rows">,
): Promise<ReadonlyMap<IndicatorId, Indicator>> {
  const ids = [...new Set(rows.map(({ indicatorId }) => indicatorId))];
  return new Map((await listIndicatorsById(db, act.workspaceId, ids)).map((each) => [each.id, each]));
}
