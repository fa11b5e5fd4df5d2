import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database } from "#store/index.ts";
import {
  type BoundaryDays,
  boundaryDays,
  BoundaryId,
  BoundarySheetId,
  isValidOn,
  type MatchedBy,
  type PlaceId,
  type PlaceKind,
  type StandingBoundary,
  type Validity,
} from "../../model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { loadStanding } from "./boundary-queries.ts";
import type { Drawings } from "./draw-boundaries.ts";
import { placeTables } from "../tables.ts";

/** What a file says of one place: the first of its shapes names it, their areas add up. */
export type MatchedPlace = {
  readonly id: PlaceId;
  readonly by: MatchedBy;
  readonly shapeName: string;
  readonly at: number;
  readonly areaHectares: number;
  readonly crossings: number | null;
};

export type SheetToKeep = {
  readonly kind: PlaceKind;
  readonly validFrom: PlainDate;
  readonly fileName: string;
  readonly sha256: string;
  readonly source: string;
  readonly terms: string;
  readonly crsSaidBy: "file" | "person";
  readonly vertices: number;
};

export type PlannedBoundary = MatchedPlace & BoundaryDays;

/** When each boundary begins and ends, and what gives way to it. The places are held until the transaction ends. */
export async function planBoundaries(
  transaction: Database,
  act: Act,
  from: PlainDate,
  places: readonly MatchedPlace[],
): Promise<Outcome<PlannedBoundary[], "boundary-place-unknown">> {
  const standing = await loadStanding(
    transaction,
    act.workspaceId,
    places.map(({ id }) => id),
  );
  const planned: PlannedBoundary[] = [];
  for (const place of places) {
    const own: { validity: Validity; standing: readonly StandingBoundary[] } | undefined = standing.get(place.id);
    if (!own || !isValidOn(own.validity, from)) return refuse("boundary-place-unknown", { at: place.at + 1 });
    planned.push({ ...place, ...boundaryDays(from, own.validity, own.standing) });
  }
  return done(planned);
}

export async function keepBoundaries(
  transaction: Database,
  act: Act,
  sheet: SheetToKeep,
  planned: readonly PlannedBoundary[],
  drawings: Drawings,
): Promise<BoundarySheetId> {
  const id = newId(BoundarySheetId);
  await insertSheet(transaction, act, id, sheet, drawings);
  await giveWay(transaction, act, planned);
  const rows = planned.map((each) => ({
    workspace_id: act.workspaceId,
    id: newId(BoundaryId),
    place_id: each.id,
    sheet_id: id,
    valid_from: each.validFrom,
    valid_to: each.validTo,
    matched_by: each.by,
    shape_name: each.shapeName,
    area_hectares: String(each.areaHectares),
    crossings: each.crossings,
  }));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await placeTables(transaction)
      .insertInto("boundary")
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
  await appendAudit(transaction, act, {
    act: "boundaries-loaded",
    subject: { kind: "boundary-sheet", id },
    after: {
      ...sheet,
      places: planned.map(({ id: place, by, closes, replaces }) => ({ place, by, closes, replaces })),
    },
  });
  return id;
}
const ROWS_AT_ONCE = 1_000;

async function insertSheet(
  transaction: Database,
  act: Act,
  id: BoundarySheetId,
  { kind, validFrom, fileName, sha256, source, terms, crsSaidBy, vertices }: SheetToKeep,
  drawings: Drawings,
): Promise<void> {
  const { workspaceId: workspace_id } = act;
  const tables = placeTables(transaction);
  await tables
    .insertInto("boundary_sheet")
    .values({
      workspace_id,
      id,
      kind,
      valid_from: validFrom,
      file_name: fileName,
      sha256,
      source,
      terms,
      crs_said_by: crsSaidBy,
      vertices,
      recorded_by: act.actor.name,
      recorded_at: act.at,
    })
    .execute();
  const details = Object.entries(drawings).map(([detail, topology]) => ({
    workspace_id,
    sheet_id: id,
    detail,
    topology,
  }));
  await tables.insertInto("boundary_drawing").values(details).execute();
}

/** What stood before ends the day before; what began on the same day goes, and stays in the record of changes. */
async function giveWay(transaction: Database, act: Act, planned: readonly PlannedBoundary[]): Promise<void> {
  const tables = placeTables(transaction);
  const replaced = planned.flatMap(({ replaces }) => (replaces ? [replaces.id] : []));
  const closed = planned.flatMap(({ closes }) => (closes ? [closes.id] : []));
  await tables
    .deleteFrom("boundary")
    .where("workspace_id", "=", act.workspaceId)
    .where(sql<boolean>`id = any(${replaced}::uuid[])`)
    .execute();
  const [first] = planned;
  if (!first || closed.length === 0) return;
  await tables
    .updateTable("boundary")
    .set({ valid_to: sql`${first.validFrom}::date - 1` })
    .where("workspace_id", "=", act.workspaceId)
    .where(sql<boolean>`id = any(${closed}::uuid[])`)
    .execute();
}
