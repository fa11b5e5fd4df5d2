import { AssignmentSource, GivenAssignment } from "#rooms/assignments/model/index.ts";
import { giveAssignments } from "#rooms/assignments/server/index.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import type { Outcome } from "#shared/outcome.ts";
import { IndicatorFields, laterDay, RoadFields, StatedValue } from "../../model/index.ts";
import { recordValues } from "../record-values.ts";
import { saveIndicator } from "../save-indicator.ts";
import { setRoad } from "../set-road.ts";

/** An indicator far from its road, and an assignment that may serve it. */
export const walkResults: GivenWalk = async (db, act, { mark, body }) => {
  const fields = IndicatorFields.parse({
    code: `OFF-${mark}`,
    name: { vi: `Chỉ tiêu chậm ${mark}`, en: `Late indicator ${mark}` },
    unit: { vi: "ha", en: "ha" },
    direction: "rise",
    accumulation: "stock",
    frequency: "year",
    dueAfterDays: 90,
    ownerId: body,
  });
  const { indicatorId } = given(await saveIndicator(db, act, fields));
  const road = RoadFields.parse({
    code: `OFF-${mark}`,
    name: { vi: `Lộ trình chậm ${mark}`, en: `Late road ${mark}` },
    shape: "linear",
    baseline: { period: "2020", value: 1, source: null },
    points: [{ period: "2030", comparator: ">=", value: 2 }],
    document: mark,
    basis: mark,
    certainty: "high",
  });
  const { roadId } = given(await setRoad(db, act, { ...road, indicatorId, reason: null }));
  const value = StatedValue.parse({ period: "2024", value: 1, stage: "official", source: mark, certainty: "high" });
  given(await recordValues(db, act, { indicatorId, values: [{ ...value, answer: null }] }));
  const leadId = OrganisationId.parse(body);
  const source = AssignmentSource.parse({ kind: "letter", number: null, issuedOn: act.on, issuer: mark, basis: mark });
  const item = GivenAssignment.parse({ words: `Việc ${mark}`, leads: [{ name: mark, organisationId: leadId }] });
  const { items } = given(await giveAssignments(db, act, { source, items: [item] }));
  const end = { kind: "assignment", id: items[0]?.assignmentId };
  return {
    getResults: {},
    decideResultLink: { body: { end, indicatorId, state: "confirmed", basis: mark } },
    giveCorrective: {
      params: { indicatorId },
      body: { roadId, words: `Khắc phục ${mark}`, leadId, dueOn: laterDay(act.on, 30) },
    },
  };
};

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
