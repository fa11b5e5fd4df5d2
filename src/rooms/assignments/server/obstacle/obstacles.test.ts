import { expect, test } from "vitest";
import { givenBodies } from "#rooms/organisations/server/given-bodies.ts";
import type { Act } from "#shared/act.ts";
import { openTestDatabase } from "#store/test-database.ts";
import type { AssignmentId, RaiseObstacle } from "../../model/index.ts";
import { actOnAssignment } from "../act-on-assignment.ts";
import { giveAssignments } from "../give-assignments.ts";
import { GiveAssignments } from "../../model/index.ts";
import { listObstacles, listOwnObstacles } from "./list-obstacles.ts";
import { raiseObstacle } from "./raise-obstacle.ts";
import { settleObstacle } from "./settle-obstacle.ts";

const { db } = await openTestDatabase();

async function given() {
  const bodies = await givenBodies(db);
  const { act, planning, finance } = bodies;
  const source = {
    kind: "dispatch",
    number: "5/UBND",
    issuedOn: "2026-01-05",
    issuer: "UBND tỉnh",
    basis: "Công văn 5",
  };
  const leads = [{ name: "Sở lập kế hoạch", organisationId: planning }];
  const items = ["Lập quy hoạch", "Thu hồi đất", "Khởi công"].map((words) => ({ words, leads }));
  const gift = await giveAssignments(db, act, GiveAssignments.parse({ source, items }));
  if (!gift.ok) throw new Error(gift.refusal.code);
  const [first, second, third] = gift.value.items.map(({ assignmentId }) => assignmentId);
  if (!first || !second || !third) throw new Error("nothing given");
  const as = (role: Act["actor"]["roles"][number], body: string): Act => ({ ...act, actor: { ...act.actor, roles: [role], bodies: [body] } }); // prettier-ignore
  return { act, finance, first, second, third, lead: as("lead", planning), resolver: as("lead", finance) };
}

const ask = (change: Partial<RaiseObstacle>): RaiseObstacle => ({ cause: "Thiếu vốn đối ứng", resolverId: null, waitsForCode: null, dueOn: null, ...change }); // prettier-ignore
const raise = (act: Act, assignmentId: AssignmentId, change: Partial<RaiseObstacle>) =>
  raiseObstacle(db, act, { assignmentId, asked: ask(change) });

test("whoever leads raises it, the body that is asked finds it among its own and says how it resolved it, once", async () => {
  const { first, finance, lead, resolver } = await given();
  expect(await raise(resolver, first, { resolverId: finance as never })).toMatchObject({
    refusal: { code: "not-allowed" },
  });
  const raised = await raise(lead, first, { resolverId: finance as never });
  if (!raised.ok) throw new Error(raised.refusal.code);
  const { obstacleId } = raised.value;
  expect(await listOwnObstacles(db, resolver)).toMatchObject({ value: { obstacles: [{ id: obstacleId, offered: ["resolve"], assignment: { code: "NV-01" } }] } }); // prettier-ignore
  expect(await listOwnObstacles(db, lead)).toMatchObject({ value: { obstacles: [] } });
  const settle = (act: Act, version: number, which: "resolve" | "withdraw") =>
    settleObstacle(db, act, {
      assignmentId: first,
      obstacleId,
      version,
      asked: { act: which, words: "Đã bố trí vốn" },
    });
  expect(await settle(lead, 1, "resolve")).toMatchObject({ refusal: { code: "not-allowed" } });
  expect(await settle(resolver, 2, "resolve")).toMatchObject({ refusal: { code: "assignment-moved" } });
  expect(await settle(resolver, 1, "resolve")).toMatchObject({ value: { state: "resolved", version: 2 } });
  expect(await settle(lead, 2, "withdraw")).toMatchObject({ refusal: { code: "obstacle-settled" } });
  const listed = await listObstacles(db, lead, first);
  expect(listed).toMatchObject({ value: { mayRaise: true, obstacles: [{ state: "resolved", settlement: "Đã bố trí vốn", offered: [] }] } }); // prettier-ignore
});

test("an assignment waits for another until that one is over; both ends show it, and nobody waits in a circle", async () => {
  const { act, first, second, third, lead } = await given();
  expect((await raise(lead, second, { waitsForCode: "nv-01" })).ok).toBe(true);
  expect((await raise(lead, third, { waitsForCode: "NV-02" })).ok).toBe(true);
  expect(await raise(lead, first, { waitsForCode: "NV-03" })).toMatchObject({
    refusal: { code: "obstacle-waits-in-circle" },
  });
  expect(await raise(lead, first, { waitsForCode: "NV-01" })).toMatchObject({
    refusal: { code: "obstacle-code-unknown" },
  });
  expect(await raise(lead, first, { waitsForCode: "NV-99" })).toMatchObject({
    refusal: { code: "obstacle-code-unknown" },
  });
  expect(await listObstacles(db, lead, first)).toMatchObject({ value: { waiting: [{ id: second, code: "NV-02" }] } });
  expect(await listObstacles(db, lead, second)).toMatchObject({ value: { obstacles: [{ waitsFor: { code: "NV-01", isOver: false }, offered: ["withdraw"] }] } }); // prettier-ignore
  const asked = {
    act: "end",
    words: "Không còn cần",
    product: null,
    owner: null,
    newDueOn: null,
    replacedBy: null,
  } as const;
  expect((await actOnAssignment(db, act, { assignmentId: first, version: 1, asked })).ok).toBe(true);
  expect(await listObstacles(db, lead, second)).toMatchObject({
    value: { obstacles: [{ waitsFor: { isOver: true } }] },
  });
});

test("a day that has passed, a body that nobody knows, and an assignment that is over take no obstacle", async () => {
  const { act, finance, first, lead } = await given();
  expect(await raise(lead, first, { resolverId: finance as never, dueOn: "2020-01-01" as never })).toMatchObject({ refusal: { code: "obstacle-day-passed" } }); // prettier-ignore
  expect(await raise(lead, first, { resolverId: "0197c1a0-0000-7000-8000-000000000001" as never })).toMatchObject({ refusal: { code: "organisation-not-found" } }); // prettier-ignore
  const asked = {
    act: "end",
    words: "Không còn cần",
    product: null,
    owner: null,
    newDueOn: null,
    replacedBy: null,
  } as const;
  await actOnAssignment(db, act, { assignmentId: first, version: 1, asked });
  expect(await raise(lead, first, { resolverId: finance as never })).toMatchObject({
    refusal: { code: "assignment-over" },
  });
});
