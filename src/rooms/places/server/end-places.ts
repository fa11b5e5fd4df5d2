import { sql } from "kysely";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { nameOn, PlaceId, type Validity } from "../model/index.ts";
import { indexPlaceWords } from "./index-words.ts";
import { listNames, validityOf } from "./place-queries.ts";
import { placeTables } from "./tables.ts";

export type NamedByCode = Validity & { readonly id: PlaceId; readonly code: string; readonly name: string };

/** Places by their codes. Holds them until the transaction ends, in the order of their ids. */
export async function listNamedByCode(
  db: Database,
  workspaceId: WorkspaceId,
  codes: readonly string[],
): Promise<NamedByCode[]> {
  const rows = await placeTables(db)
    .selectFrom("place")
    .select(["id", "code", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`code = any(${codes}::text[])`)
    .orderBy("id")
    .forUpdate()
    .execute();
  const names = await listNames(
    db,
    workspaceId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const validity = validityOf(row);
    const own = names.get(row.id) ?? [];
    const last = validity.validTo ?? own.findLast(({ validFrom }) => validFrom !== null)?.validFrom;
    const name = last ? nameOn(own, last) : (own.find(({ kind }) => kind === "official")?.name ?? row.code);
    return { id: PlaceId.parse(row.id), code: row.code, name, ...validity };
  });
}

/** A place, its names, its links and its boundary end together. */
export async function endPlaces(db: Database, act: Act, ids: readonly PlaceId[], lastDay: PlainDate): Promise<void> {
  if (ids.length === 0) return;
  const tables = placeTables(db);
  await tables
    .updateTable("place")
    .set((row) => ({ valid_to: lastDay, version: row("version", "+", 1) }))
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "in", ids)
    .execute();
  for (const table of ["place_name", "place_parent", "boundary"] as const) {
    await tables
      .updateTable(table)
      .set({ valid_to: lastDay })
      .where("workspace_id", "=", act.workspaceId)
      .where(sql<boolean>`place_id = any(${ids}::uuid[])`)
      .where(sql<boolean>`coalesce(valid_to > ${lastDay}, true) and coalesce(valid_from <= ${lastDay}, true)`)
      .execute();
  }
  await tables
    .updateTable("place_parent")
    .set({ valid_to: lastDay })
    .where("workspace_id", "=", act.workspaceId)
    .where(sql<boolean>`parent_id = any(${ids}::uuid[])`)
    .where(sql<boolean>`coalesce(valid_to > ${lastDay}, true) and coalesce(valid_from <= ${lastDay}, true)`)
    .execute();
  await indexPlaceWords(db, act.workspaceId, ids);
}
