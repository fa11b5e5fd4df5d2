import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { getLayer, listLayerRecords, listLayers } from "#rooms/map/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Outcome } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { loadExample } from "./load-example.ts";
import { registers } from "./registers.ts";
import { mapLayers } from "./rooms.ts";

const { db } = await openTestDatabase();
let act: Act;
const BEFORE_REFORM = PlainDate.parse("2024-12-31");

beforeAll(async () => {
  act = await givenWorkspace(db);
  await db.transaction().execute(async (transaction) => {
    await loadExample(transaction, act, join(import.meta.dirname, "../../examples/quang-nam/plan.txt"));
  });
}, 240_000);

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

test("every register that says where its records stand is a layer, and no other", () => {
  const said = registers.flatMap(({ declaration }) => (declaration.mapBy === null ? [] : [declaration.name]));
  expect(mapLayers.map(({ name }) => name)).toEqual([...said, "indicator", "assignment"]);
});

test("begins where something is to be seen: the lowest level of the day that a layer has something at, or the chosen layer", async () => {
  const begun = async (day: PlainDate, who = act, layer?: string) => {
    const kinds = ["commune", "district", "province"] as const;
    return given(await listLayers(db, who, mapLayers, { kinds, as_of: day, layer })).first;
  };
  const shownAt = async (layer: string, kind: "commune" | "district" | "province", day: PlainDate) => {
    const { places, points } = given(await getLayer(db, act, mapLayers, { layer, kind, as_of: day }));
    return points.length + places.reduce((sum, { count }) => sum + count, 0);
  };
  for (const day of [act.on, BEFORE_REFORM]) {
    const first = await begun(day);
    expect(await shownAt(first?.layer ?? "", first?.kind ?? "commune", day)).toBeGreaterThan(0);
  }
  // After the reform the bundled records stand at places that ended: no commune has any, the city has its departments' assignments.
  for (const { name } of mapLayers) expect(await shownAt(name, "commune", act.on)).toBe(0);
  expect((await begun(act.on))?.kind).toBe("province");
  expect(await begun(BEFORE_REFORM, act, "mineral-site")).toEqual({ layer: "mineral-site", kind: "district" });
  expect(await begun(act.on, act, "promotion-scheme")).toBeNull();
  const outsider: Act = { ...act, actor: { ...act.actor, roles: ["public"] } };
  expect(await begun(BEFORE_REFORM, outsider, "petition")).toBeNull();
});

describe("a layer of the map", () => {
  test.for(["industrial-zone", "mineral-site", "enterprise", "indicator"])(
    "of %s counts each record once, on every level and day",
    async (layer) => {
      for (const kind of ["province", "district", "commune"] as const) {
        for (const day of [BEFORE_REFORM, act.on]) {
          const all = await countOf(layer, day);
          expect(all).toBeGreaterThan(0);
          const { places, above, elsewhen, unplaced } = given(
            await getLayer(db, act, mapLayers, { layer, kind, as_of: day }),
          );
          const shown = places.reduce((sum, { count }) => sum + count, 0);
          expect(shown + above + elsewhen + unplaced.count).toBe(all);
        }
      }
    },
  );

  test("opens as many records at a place as it counts there", async () => {
    const asked = { layer: "industrial-zone", kind: "district" as const, as_of: BEFORE_REFORM };
    const { places, above } = given(await getLayer(db, act, mapLayers, asked));
    const busy = places.filter(({ count }) => count > 0);
    expect(busy.length).toBeGreaterThan(3);
    for (const { id, count } of busy) {
      const { items } = given(await listLayerRecords(db, act, mapLayers, { ...asked, place: id }));
      expect(items.length).toBe(count);
      expect(items[0]?.address).toMatch(/^\/so-theo-doi\/industrial-zone\?dong=/u);
    }
    expect(given(await listLayerRecords(db, act, mapLayers, { ...asked, place: "above" })).items.length).toBe(above);
  });

  test("never moves a record to a place that nobody named: after the reform it is told apart, with the day to look at", async () => {
    const { places, elsewhen, otherDay } = given(
      await getLayer(db, act, mapLayers, { layer: "industrial-zone", kind: "commune" }),
    );
    expect(places.length).toBeGreaterThan(90);
    expect(elsewhen).toBeGreaterThan(0);
    expect(otherDay).toBe("2025-06-30");
  });

  test("of assignments opens as many as it counts, at the place of the body that leads on the day, and only one's own", async () => {
    const asked = { layer: "assignment", kind: "district" as const, as_of: BEFORE_REFORM };
    const places = given(await getLayer(db, act, mapLayers, asked)).places.filter(({ count }) => count > 0);
    expect(places.length).toBeGreaterThan(0);
    for (const { id, count } of places) {
      const { items } = given(await listLayerRecords(db, act, mapLayers, { ...asked, place: id }));
      expect(items.length).toBe(Math.min(count, 200));
      expect(items[0]?.address).toMatch(/^\/nhiem-vu\//u);
    }
    const lead = {
      ...act,
      actor: { ...act.actor, roles: ["lead" as const], bodies: ["01890000-0000-7000-8000-000000000000"] },
    };
    const seen = given(await getLayer(db, lead, mapLayers, asked));
    expect([...seen.places.map(({ count }) => count), seen.above, seen.elsewhen].filter((count) => count > 0)).toEqual(
      [],
    );
  });

  test("that the person may not read is not there", async () => {
    const outsider: Act = { ...act, actor: { ...act.actor, roles: ["public"] } };
    for (const layer of ["enterprise", "petition", "indicator", "nothing"]) {
      expect(await getLayer(db, outsider, mapLayers, { layer, kind: "commune" })).toMatchObject({
        refusal: { code: "layer-not-found" },
      });
    }
    expect((await getLayer(db, outsider, mapLayers, { layer: "industrial-zone", kind: "commune" })).ok).toBe(true);
  });

  async function countOf(layer: string, day: PlainDate): Promise<number> {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count
      from ${sql.table(layer.replaceAll("-", "_"))} where workspace_id = ${act.workspaceId}
        and (ended_on is null or ended_on > ${day}::date)`.execute(db);
    return rows[0]?.count ?? 0;
  }
});
