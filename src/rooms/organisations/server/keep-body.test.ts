import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import type { Act } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import type { OrganisationId } from "../model/index.ts";
import { getOrganisation } from "./get-organisation.ts";
import { addName, giveCode, setUpBody } from "./keep-body.ts";
import { matchOrganisation } from "./match-organisation.ts";

const { db } = await openTestDatabase();
const day = (text: string) => PlainDate.parse(text);
const BEGAN = day("2025-03-01");

async function givenBody(act: Act): Promise<OrganisationId> {
  const set = await setUpBody(db, act, { name: "Sở Công Thương tỉnh Mẫu Sơn", kind: "department", level: "province", parentId: null, from: BEGAN, basis: "Nghị quyết mẫu" }); // prettier-ignore
  if (!set.ok) throw new Error(set.refusal.code);
  return set.value.organisationId;
}

async function seen(act: Act, organisationId: OrganisationId, on = day("2026-01-01")) {
  const body = await getOrganisation(db, act, { organisationId, as_of: on });
  if (!body.ok) throw new Error(body.refusal.code);
  return body.value;
}

const always = { validFrom: null, validTo: null } as const;

describe("keeping a body", () => {
  test("an abbreviation that is added is met in texts, and is added once", async () => {
    const act = await givenWorkspace(db);
    const organisationId = await givenBody(act);
    const added = { ...always, kind: "abbreviation", name: "SCT MS", basis: "cách viết của văn phòng" } as const;
    expect(await addName(db, act, { organisationId, version: 1, ...added })).toMatchObject({ ok: true, value: { version: 2 } }); // prettier-ignore
    const met = await matchOrganisation(db, act, { name: "SCT MS", as_of: day("2026-01-01") });
    expect(met).toMatchObject({ value: { bodies: [{ reason: "abbreviation", body: { id: organisationId } }] } });
    const again = await addName(db, act, { organisationId, version: 2, ...added, name: "sct ms" });
    expect(again).toMatchObject({ ok: false, refusal: { code: "name-known-already" } });
  });

  test("who saw an earlier version changes nothing", async () => {
    const act = await givenWorkspace(db);
    const organisationId = await givenBody(act);
    const code = { scheme: "H", code: "H47.01", from: BEGAN, basis: "Quyết định mẫu" };
    expect((await giveCode(db, act, { organisationId, version: 1, ...code })).ok).toBe(true);
    const late = await giveCode(db, act, { organisationId, version: 1, ...code, code: "H47.02" });
    expect(late).toMatchObject({ refusal: { code: "organisation-moved" } });
    expect((await seen(act, organisationId)).codes).toHaveLength(1);
  });

  test("a new code closes the one before, which stays readable; no code stands twice", async () => {
    const act = await givenWorkspace(db);
    const organisationId = await givenBody(act);
    const give = (version: number, code: string, from: string) =>
      giveCode(db, act, { organisationId, version, scheme: "H", code, from: day(from), basis: "Quyết định mẫu" });
    expect((await give(1, "H47.01", "2025-03-01")).ok).toBe(true);
    expect((await give(2, "H47.09", "2025-07-01")).ok).toBe(true);
    expect((await seen(act, organisationId)).codes).toEqual([
      { scheme: "H", code: "H47.01", validFrom: "2025-03-01", validTo: "2025-06-30" },
      { scheme: "H", code: "H47.09", validFrom: "2025-07-01", validTo: null },
    ]);
    expect(await give(3, "H47.10", "2025-04-01")).toMatchObject({ refusal: { code: "code-held-later" } });
    const other = await givenBody(act);
    const taken = await giveCode(db, act, { organisationId: other, version: 1, scheme: "H", code: "H47.09", from: day("2025-08-01"), basis: "Quyết định mẫu" }); // prettier-ignore
    expect(taken).toMatchObject({ refusal: { code: "code-held-already" } });
  });

  test("a unit hangs below its body from its day on; below one that is not there yet it cannot", async () => {
    const act = await givenWorkspace(db);
    const parentId = await givenBody(act);
    const unit = { name: "Phòng Quản lý công nghiệp", kind: "internal-unit", level: null, parentId, basis: "Quyết định mẫu" } as const; // prettier-ignore
    const set = await setUpBody(db, act, { ...unit, from: day("2025-05-01") });
    if (!set.ok) throw new Error(set.refusal.code);
    expect((await seen(act, set.value.organisationId)).parent).toMatchObject({ id: parentId });
    const early = await setUpBody(db, act, { ...unit, from: day("2024-01-01") });
    expect(early).toMatchObject({ refusal: { code: "organisation-not-in-force" } });
  });

  test("who does not keep bodies adds nothing", async () => {
    const office = await givenWorkspace(db);
    const organisationId = await givenBody(office);
    const act: Act = { ...office, actor: { ...office.actor, roles: ["observer"] } };
    const added = await addName(db, act, {
      ...always,
      organisationId,
      version: 1,
      kind: "alias",
      name: "Sở CT",
      basis: "thử",
    });
    expect(added).toMatchObject({ refusal: { code: "not-allowed" } });
    expect((await seen(office, organisationId)).names).toHaveLength(1);
  });
});
