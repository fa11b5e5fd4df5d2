import { type RawBuilder, sql } from "kysely";
import { fieldOf, type RecordDeclaration, writeFilter } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { MapLayer } from "../map-layer.ts";
import { columnsOf, snake } from "./columns.ts";

/** The layer of a register whose declaration says by which field its records stand on the map; `undefined` where it says none. */
export function layerOfRecords(declaration: RecordDeclaration): MapLayer | undefined {
  const { name, label, mapBy, mayRead, table, title, key } = declaration;
  if (mapBy === null) return undefined;
  const field = fieldOf(declaration, mapBy);
  const [first, second] = columnsOf(mapBy, field).map((column) => sql.ref(column.name));
  if (first === undefined || field.seenBy !== null) return undefined;
  const standing = (workspaceId: string, day: PlainDate) =>
    sql`workspace_id = ${workspaceId} and (ended_on is null or ended_on > ${day}::date)`;
  const shown = sql`id as key, ${sql.ref(snake(title))}::text as title, ${sql.ref(snake(key))}::text as hint`;
  const addressed = <Row extends { readonly key: string }>(row: Row) => {
    return { ...row, address: `/so-theo-doi/${name}?dong=${row.key}` };
  };
  const own: Pick<MapLayer, "name" | "label" | "permission" | "countUnplaced"> = {
    name,
    label: label.many,
    permission: mayRead,
    countUnplaced: async (db, { workspaceId }, day) => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}
        where ${standing(workspaceId, day)} and ${first} is null`.execute(db);
      const loc = writeFilter([{ key: mapBy, kind: "empty" }]);
      const address = declaration.filters.includes(mapBy) ? `/so-theo-doi/${name}?loc=${loc}` : null;
      return { count: rows[0]?.count ?? 0, address };
    },
  };
  if (field.kind === "point" && second !== undefined) {
    const rowsOf = (workspaceId: string, day: PlainDate, limit: number): RawBuilder<PointRow> =>
      sql<PointRow>`select ${shown}, ${first} as lon, ${second} as lat from ${sql.table(table)}
        where ${standing(workspaceId, day)} and ${first} is not null order by id limit ${limit}`;
    return {
      ...own,
      countByPlace: async () => [],
      listAt: async () => [],
      listPoints: async (db, { workspaceId }, day, limit) =>
        (await rowsOf(workspaceId, day, limit).execute(db)).rows.map(addressed),
    };
  }
  if (field.kind !== "reference" || field.to !== "place") return undefined;
  return {
    ...own,
    countByPlace: async (db, { workspaceId }, day) => {
      const { rows } = await sql<{ placeId: string; count: number }>`
        select ${first} as "placeId", count(*)::int as count from ${sql.table(table)}
        where ${standing(workspaceId, day)} and ${first} is not null group by 1`.execute(db);
      return rows;
    },
    listAt: async (db, { workspaceId }, day, placeIds, limit) => {
      const { rows } = await sql<{ key: string; title: string; hint: string; placeId: string }>`
        select ${shown}, ${first} as "placeId" from ${sql.table(table)}
        where ${standing(workspaceId, day)} and ${first} = any(${placeIds}::uuid[])
        order by ${sql.ref(snake(title))}, id limit ${limit}`.execute(db);
      return rows.map(addressed);
    },
  };
}

type PointRow = {
  readonly key: string;
  readonly title: string;
  readonly hint: string;
  readonly lon: number;
  readonly lat: number;
};
