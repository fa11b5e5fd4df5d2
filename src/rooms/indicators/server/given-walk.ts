import { ALWAYS, PlaceRegister } from "#rooms/places/model/index.ts";
import { findPlaceIdsByCode, importPlaces } from "#rooms/places/server/index.ts";
import { acceptConfident, getReview, importPlan, publishPlan } from "#rooms/plans/server/index.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import type { Act } from "#shared/act.ts";
import type { Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { FormFields, IndicatorFields, type IndicatorId, lineKey, RoadFields, StatedValue } from "../model/index.ts";
import { OrganisationId, OrganisationRegister } from "#rooms/organisations/model/index.ts";
import { importOrganisations, listOrganisations } from "#rooms/organisations/server/index.ts";
import { decideReply, fillReply, submitReply } from "./collection/answer-form.ts";
import { makeForm, sendForm } from "./collection/make-form.ts";
import { acceptTargets } from "./accept-targets.ts";
import { walkResults } from "./results/given-results-walk.ts";
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
    ...(await walkResults(db, act, { mark, body })),
    listTerritories: {},
    settleTerritory: { body: territory },
    listIndicators: {},
    chooseIndicators: { query: { search: mark } },
    getIndicator: { params },
    saveIndicator: { body: { ...fields, code: `${mark}+` } },
    setRoad: { params, body: road },
    recordValues: { params, body: { values: [value] } },
    ...(await walkCollection(db, act, mark, body, params.indicatorId)),
    getOverview: {},
    holdReview: { body: { note: mark } },
    listDueValues: {},
    exportValues: {},
    importValues: {
      query: { fileName: "a.csv", mode: "save" },
      body: `Mã chỉ tiêu;Kỳ;Giá trị\n${mark};2023;1,4`,
    },
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

/** A body of the place that the walk made. */
async function givenCommittee(db: Database, act: Act, mark: string): Promise<OrganisationId> {
  const provenance = { sources: [], confidence: "stated", note: null };
  const names = [{ ...ALWAYS, kind: "official", name: `UBND ${mark}` }];
  const body = { ...ALWAYS, code: `UB-${mark}`, kind: "people-committee", level: "province", place: `T-${mark}`, names, codes: [], parents: [], provenance }; // prettier-ignore
  given(await importOrganisations(db, act, OrganisationRegister.parse({ organisations: [body], successions: [], groups: [] }))); // prettier-ignore
  const { items } = given(await listOrganisations(db, act, { as_of: act.on, search: `UBND ${mark}`, limit: 1 }));
  return OrganisationId.parse(items[0]?.id);
}

/** A target of a plan published for the walk. */
async function givenTarget(db: Database, act: Act, mark: string): Promise<string> {
  const text = `KẾ HOẠCH\nPhát triển ${mark}\n\nI. MỤC TIÊU\n1. Đến năm 2030, tỷ lệ đô thị hóa ${mark} đạt trên 40%.\n`;
  const { planId } = given(await importPlan(db, act, { text }));
  given(await acceptConfident(db, act, { planId, confidence: 0 }));
  const { version, coverage } = given(await getReview(db, act, planId));
  const seen = { planId, version, undecidedSeen: coverage.undecided };
  given(await publishPlan(db, act, seen, { acceptors: [acceptTargets], followers: [], searchables: [] }));
  const [target] = await listTargets(db, act.workspaceId, planId);
  if (!target) throw new Error("The walk's plan sets no target");
  return target.id;
}

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

/** One form that a body may still fill in, and one whose reply waits for a decision. */
async function walkCollection(db: Database, act: Act, mark: string, body: string, indicatorId: IndicatorId) {
  const organisationId = OrganisationId.parse(body);
  const cells = [{ row: 0, column: 0, value: 1.6, numerator: null, denominator: null }];
  const fields = FormFields.parse({
    title: `Biểu ${mark}`,
    dueOn: act.on,
    rows: [{ indicatorId, industry: null, group: mark }],
    columns: [{ title: "2025", period: "2025", stage: "preliminary" }],
  });
  const sent = async (...to: readonly OrganisationId[]) => {
    const { formId } = given(await makeForm(db, act, fields));
    given(await sendForm(db, act, { formId, bodies: [...to], toAllCommunes: false }));
    return formId;
  };
  const open = { formId: await sent(organisationId), organisationId };
  const submitted = { formId: await sent(organisationId), organisationId };
  given(await fillReply(db, act, { ...submitted, cells }));
  given(await submitReply(db, act, { ...submitted, answer: mark }));
  // Only figures of places within the indicator's own are put together, and one part alone is never the whole.
  const second = `${mark}-hai`;
  await givenPlace(db, act, second);
  const committees = [await givenCommittee(db, act, mark), await givenCommittee(db, act, second)];
  const formId = await sent(...committees);
  for (const committee of committees) {
    const accepted = { formId, organisationId: committee };
    given(await fillReply(db, act, { ...accepted, cells }));
    given(await submitReply(db, act, { ...accepted, answer: mark }));
    given(await decideReply(db, act, { ...accepted, act: "accept", reason: null }));
  }
  const form = { params: { formId: open.formId } };
  return {
    listCollectionForms: {},
    makeCollectionForm: { body: fields },
    getCollectionForm: form,
    sendCollectionForm: { ...form, body: { bodies: [body], toAllCommunes: false } },
    remindCollectionForm: { ...form, body: { bodies: null } },
    getMergedForm: form,
    getMergedFormLine: { params: { formId, line: 0 } },
    recordMergedForm: { params: { formId }, body: { basis: mark } },
    getCollectionReply: { params: open },
    fillCollectionReply: { params: open, body: { cells } },
    exportCollectionReply: { params: open },
    importCollectionReply: {
      params: open,
      query: { fileName: "a.csv", mode: "save" },
      body: `Mã dòng;2025\n${lineKey(open.formId, organisationId, 0)};1,7`,
    },
    submitCollectionReply: { params: open, body: { answer: mark } },
    decideCollectionReply: { params: submitted, body: { act: "accept", reason: null } },
  };
}
