import { z } from "zod";
import { findPlaceIdsByCode } from "#rooms/places/server/index.ts";
import { saveRows } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { ValueSource } from "#shared/fields/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { Database } from "#store/index.ts";
import { industrialZoneRegister } from "./registers.ts";

/** Zones as an office hands them over in one file; `placeCode` is the code of a place that is already known. */
const ZoneFile = z.object({
  zones: z.array(z.object({ values: z.looseObject({ placeCode: z.string().optional() }), source: ValueSource })),
});

export type ZonesImported = { readonly saved: number };

/** Enters what is new and changes what is known, all or nothing: a file that is wrong in one row is mended first. */
export async function importZones(
  db: Database,
  act: Act,
  file: unknown,
): Promise<Outcome<ZonesImported, NotAllowed | "record-key-taken" | "record-refused">> {
  const { zones } = ZoneFile.parse(file);
  const codes = zones.flatMap(({ values }) => values.placeCode ?? []);
  const places = await findPlaceIdsByCode(db, act.workspaceId, codes);
  const rows = zones.map(({ values: { placeCode, ...values }, source }) => ({
    id: null,
    version: null,
    values: placeCode === undefined ? values : { ...values, placeId: places.get(placeCode) ?? null },
    texts: {},
    source,
  }));
  const [first] = zones;
  if (!first) return done({ saved: 0 });
  const shared = { rows, source: first.source, knownKey: "update", locale: "vi" } as const;
  const tried = await saveRows(db, act, industrialZoneRegister, { ...shared, mode: "dry-run" });
  if (!tried.ok) return tried;
  const at = tried.value.rows.findIndex(({ errors }) => errors.length > 0);
  const [error] = tried.value.rows[at]?.errors ?? [];
  if (error) return refuse("record-refused", { field: `${at + 1} ${error.field ?? ""}`, problem: error.code });
  const saved = await saveRows(db, act, industrialZoneRegister, { ...shared, mode: "save" });
  return saved.ok ? done({ saved: saved.value.rows.length }) : saved;
}
