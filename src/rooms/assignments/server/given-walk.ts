import { addPerson } from "#rooms/organisations/server/index.ts";
import { acceptConfident, getReview, importPlan, publishPlan } from "#rooms/plans/server/index.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import type { Outcome } from "#shared/outcome.ts";
import { acceptAssignments } from "./accept-assignments.ts";
import { listAssignments } from "./assignment-queries.ts";

export const walkAssignments: GivenWalk = async (db, act, { mark }) => {
  const text = `KẾ HOẠCH\nPhát triển ${mark}\n\nII. NHIỆM VỤ\n1. Sở Công Thương chủ trì xây dựng Đề án ${mark}, hoàn thành trước ngày 30/6/2026.\n`;
  const { planId } = given(await importPlan(db, act, { text }));
  given(await acceptConfident(db, act, { planId, confidence: 0 }));
  const { version, coverage } = given(await getReview(db, act, planId));
  const seen = { planId, version, undecidedSeen: coverage.undecided };
  given(await publishPlan(db, act, seen, { acceptors: [acceptAssignments] }));
  const [assignment] = await listAssignments(db, act.workspaceId, planId);
  if (!assignment) throw new Error("The walk's plan has no assignment");
  const { personId } = given(await addPerson(db, act, { name: `Dung ${mark}`, email: null, phone: null }));
  const params = { assignmentId: assignment.id };
  const naming = { post: "monitor", personId, handlingUnitId: null, basis: mark, validFrom: act.on };
  return { getPeopleBehind: { params }, namePerson: { params, body: naming } };
};

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
