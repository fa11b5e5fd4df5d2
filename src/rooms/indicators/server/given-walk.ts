import { ALWAYS, PlaceRegister } from "#rooms/places/model/index.ts";
import { findPlaceIdsByCode, importPlaces } from "#rooms/places/server/index.ts";
import { acceptConfident, getReview, importPlan, publishPlan } from "#rooms/plans/server/index.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import type { Act } from "#shared/act.ts";
import type { Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { IndicatorFields, RoadFields, StatedValue } from "../model/index.ts";
import { acceptTargets } from "./accept-targets.ts";
import { saveIndicator } from "./save-indicator.ts";
import { setRoad } from "./set-road.ts";
import { listTargets } from "./target-queries.ts";

export const walkIndicators: GivenWalk = async (db, act, { mark, body }) => {
  const fields = IndicatorFields.parse({
    code: mark,
    name: { vi: `Chỉ tiêu ${mark}`, en: `Indicator ${mark}` },
    unit: { vi: "ha", en: "ha" },
    direction: "rise",
    accumulation: "stock",
    frequency: "year",
    dueAfterDays: 90,
    ownerId: body,
  });
  const saved = await saveIndicator(db, act, fields);
  if (!saved.ok) throw new Error(saved.refusal.code);
  const params = { indicatorId: saved.value.indicatorId };
  const road = RoadFields.parse({
    code: `L-${mark}`,
    name: { vi: `Lộ trình ${mark}`, en: `Road ${mark}` },
    shape: "linear",
    baseline: { period: "2020", value: 1, source: null },
    points: [{ period: "2030", comparator: ">=", value: 2 }],
    document: mark,
    basis: mark,
    certainty: "high",
  });
  const value = StatedValue.parse({ period: "2024", value: 1.5, stage: "official", source: mark, certainty: "high" });
  const set = await setRoad(db, act, { ...road, code: `M-${mark}`, ...params, reason: null });
  if (!set.ok) throw new Error(set.refusal.code);
  const decision = {
    targetId: await givenTarget(db, act, mark),
    roadId: set.value.roadId,
    state: "confirmed",
    basis: mark,
  };
  const territory = { targetId: decision.targetId, kind: "set", placeId: await givenPlace(db, act, mark), from: "2026-01-01", basis: mark }; // prettier-ignore
  return {
    listTerritories: {},
    settleTerritory: { body: territory },
    listIndicators: {},
    chooseIndicators: { query: { search: mark } },
    getIndicator: { params },
    saveIndicator: { body: { ...fields, code: `${mark}+` } },
    setRoad: { params, body: road },
    recordValues: { params, body: { values: [value] } },
    getOverview: {},
    listMeasures: {},
    decideMeasure: { body: decision },
  };
};

async function givenPlace(db: Database, act: Act, mark: string): Promise<string> {
  const code = `T-${mark}`;
  const provenance = { sources: [], confidence: "stated", note: null };
  const place = { ...ALWAYS, code, kind: "province", designation: "Tỉnh", region: null, statisticsCode: null, areaHectares: null, parents: [], provenance }; // prettier-ignore
  const names = [{ ...ALWAYS, kind: "official", name: `Tỉnh ${code}` }];
  given(await importPlaces(db, act, PlaceRegister.parse({ places: [{ ...place, names }], successions: [] })));
  return (await findPlaceIdsByCode(db, act.workspaceId, [code])).get(code) ?? "";
}

/** A target of a plan published for the walk. */
async function givenTarget(db: Database, act: Act, mark: string): Promise<string> {
  const text = `KẾ HOẠCH\nPhát triển ${mark}\n\nI. MỤC TIÊU\n1. Đến năm 2030, tỷ lệ đô thị hóa ${mark} đạt trên 40%.\n`;
  const { planId } = given(await importPlan(db, act, { text }));
  given(await acceptConfident(db, act, { planId, confidence: 0 }));
  const { version, coverage } = given(await getReview(db, act, planId));
  const seen = { planId, version, undecidedSeen: coverage.undecided };
  given(await publishPlan(db, act, seen, { acceptors: [acceptTargets], searchables: [] }));
  const [target] = await listTargets(db, act.workspaceId, planId);
  if (!target) throw new Error("The walk's plan sets no target");
  return target.id;
}

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
