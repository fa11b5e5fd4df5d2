import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { ListedStanding, Tile } from "../../model/index.ts";

type Row = { readonly indicator_id: string; readonly place_id: string; readonly value: number; readonly parts: number };

/**
 * Behind a share or a rate stand places; the worst of them belongs beside it. Of the period that the tile shows, by the indicator's
 * direction; sums and stocks have no worst part, since their parts are not of one size.
 */
export async function worstPartsOf(
  db: Database,
  act: Act,
  items: readonly ListedStanding[],
): Promise<ReadonlyMap<string, NonNullable<Tile["worstPart"]>>> {
  const asked = items.flatMap(({ indicatorId, last }) => (last ? [{ indicatorId, period: last.period }] : []));
  if (asked.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select distinct on (part.indicator_id) part.indicator_id, part.place_id, part.value::double precision as value,
      (count(*) over (partition by part.indicator_id))::int as parts
    from unnest(${asked.map(({ indicatorId }) => indicatorId)}::uuid[], ${asked.map(({ period }) => period)}::text[])
      as tile (indicator_id, period)
    join indicator on indicator.workspace_id = ${act.workspaceId} and indicator.id = tile.indicator_id
      and indicator.accumulation in ('share', 'rate')
    join observation part on part.workspace_id = indicator.workspace_id and part.indicator_id = tile.indicator_id
      and part.period = tile.period and part.is_current and part.place_id is not null and part.industry is null
      and part.group_name is null and part.value is not null
    order by part.indicator_id, case indicator.direction when 'rise' then part.value else -part.value end`.execute(db);
  return new Map(rows.map(({ indicator_id: id, place_id: placeId, value, parts }) => [id, { placeId, value, parts }]));
}
