import { expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import type { Act } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { setUpBody } from "./keep-body.ts";
import { addGroup, leaveSeat, listGroups, takeSeat } from "./keep-group.ts";

const { db } = await openTestDatabase();
const day = (text: string) => PlainDate.parse(text);
const basis = "Quyết định mẫu";

async function givenBody(act: Act, name: string) {
  const set = await setUpBody(db, act, { name, kind: "department", level: "province", parentId: null, from: day("2025-03-01"), basis }); // prettier-ignore
  if (!set.ok) throw new Error(set.refusal.code);
  return set.value.organisationId;
}

async function sittingOn(act: Act, on: string): Promise<string[]> {
  const listed = await listGroups(db, act, { as_of: day(on) });
  if (!listed.ok) throw new Error(listed.refusal.code);
  return listed.value.groups.flatMap(({ members }) =>
    members.filter((each) => each.isSitting).map(({ body }) => body.name),
  );
}

test("a body sits in a group from its day to its last day, and comes back only after it", async () => {
  const act = await givenWorkspace(db);
  const [organisationId, other] = [await givenBody(act, "Sở Mẫu"), await givenBody(act, "Sở Khác")];
  const added = await addGroup(db, act, { name: "Các sở mẫu", aliases: ["sở, ban"], from: day("2025-03-01"), basis });
  if (!added.ok) throw new Error(added.refusal.code);
  const { groupId } = added.value;
  const take = (version: number, id: typeof organisationId, from: string) =>
    takeSeat(db, act, { groupId, version, organisationId: id, from: day(from), basis });
  expect(await take(1, organisationId, "2025-02-28")).toMatchObject({ refusal: { code: "organisation-not-in-force" } });
  expect((await take(1, organisationId, "2025-04-01")).ok).toBe(true);
  expect(await take(1, other, "2025-04-01")).toMatchObject({ refusal: { code: "group-moved" } });
  expect((await take(2, other, "2025-05-01")).ok).toBe(true);
  expect(await take(3, organisationId, "2025-06-01")).toMatchObject({ refusal: { code: "seat-taken" } });
  const leave = (version: number, lastDay: string) =>
    leaveSeat(db, act, { groupId, version, organisationId, lastDay: day(lastDay), basis });
  expect(await leave(3, "2025-03-31")).toMatchObject({ refusal: { code: "seat-not-taken" } });
  expect((await leave(3, "2025-06-30")).ok).toBe(true);
  expect(await take(4, organisationId, "2025-06-30")).toMatchObject({ refusal: { code: "seat-taken" } });
  expect((await take(4, organisationId, "2025-09-01")).ok).toBe(true);
  const days = ["2025-03-31", "2025-04-01", "2025-06-30", "2025-07-01", "2025-09-01"];
  const seen = await Promise.all(days.map((on) => sittingOn(act, on)));
  expect(seen).toEqual([[], ["Sở Mẫu"], ["Sở Mẫu", "Sở Khác"], ["Sở Khác"], ["Sở Khác", "Sở Mẫu"]]);
});

test("a name orders one group about on a day, and who does not keep bodies adds none", async () => {
  const act = await givenWorkspace(db);
  const group = { name: "Các sở mẫu", aliases: ["sở, ban"], from: day("2025-03-01"), basis };
  expect((await addGroup(db, act, group)).ok).toBe(true);
  const again = await addGroup(db, act, { ...group, name: "SỞ, BAN", aliases: [], from: day("2025-04-01") });
  expect(again).toMatchObject({ refusal: { code: "group-known-already", params: { name: "SỞ, BAN" } } });
  const observer: Act = { ...act, actor: { ...act.actor, roles: ["observer"] } };
  expect(await addGroup(db, observer, { ...group, name: "Các ban" })).toMatchObject({
    refusal: { code: "not-allowed" },
  });
});
