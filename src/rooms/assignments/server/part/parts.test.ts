import { afterAll, describe, expect, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { organisationRefusals } from "#rooms/organisations/model/index.ts";
import { mergerOf } from "#rooms/organisations/server/given-bodies.ts";
import { organisationRoutes } from "#rooms/organisations/server/index.ts";
import { assignmentRefusals, AssignmentId, type OwnPart, type Part } from "../../model/index.ts";
import { type Duties, givenDuties, givenFrom } from "../given-duties.ts";
import { recountOf, sumsOf } from "../given-recount.ts";
import { assignmentRoutes } from "../routes.ts";
import { openStepsFollow } from "../follow-steps.ts";
import { assignmentsFollow } from "../follow-succession.ts";

const { db } = await openTestDatabase();
const first = await givenDuties(db);
const app = await openTestApp(first.office, [assignmentRefusals, organisationRefusals], (each) => {
  assignmentRoutes(each, db);
  organisationRoutes(each, db, { followers: [assignmentsFollow, openStepsFollow], handovers: [] });
});
afterAll(() => app.close());

/** A matter of the group of the two departments. */
async function givenGroupMatter() {
  const duties = await givenDuties(db);
  const { items } = await givenFrom(db, duties.office, [{ words: "Các sở báo cáo số liệu.", leads: [{ name: "Các sở" }], dueOn: "2026-12-31" }], { number: "9/KL" }); // prettier-ignore
  return { ...duties, id: AssignmentId.parse(items[0]?.assignmentId) };
}
async function partsOf({ id }: Pick<Duties, "id">, act: Act) {
  const answer = await app.ask("GET", `/api/assignments/${id}/parts`, { act });
  return {
    ...answer,
    list: answer.body as {
      parts: Part[];
      mayGive: boolean;
      overSince: string | null;
      unknownGroups: string[];
      mayNameGroup: boolean;
    },
  };
}
const answer = ({ id }: Pick<Duties, "id">, act: Act, part: Part | undefined, said: object) =>
  app.ask("POST", `/api/assignments/${id}/parts/answers`, { act, version: part?.version ?? 1, body: { partId: part?.id ?? null, organisationId: part?.organisationId, ...said } }); // prettier-ignore
const give = ({ id }: Pick<Duties, "id">, act: Act, body: object) =>
  app.ask("POST", `/api/assignments/${id}/parts`, { act, body });

describe("a group assignment", () => {
  test("is owed by every member of the day; each answers for itself, and the focal body hands back", async () => {
    const duties = await givenGroupMatter();
    const planning = duties.as("lead", duties.planning);
    const { list } = await partsOf(duties, planning);
    expect(list.parts.map(({ name, state, dueOn }) => [name, state, dueOn])).toEqual([
      ["Sở Kế hoạch và Đầu tư", "open", "2026-12-31"],
      ["Sở Tài chính", "open", "2026-12-31"],
    ]);
    const [own, other] = list.parts;
    expect((await answer(duties, planning, other, { act: "tell", words: "Thay" })).problem.code).toBe("not-allowed");
    expect((await answer(duties, planning, own, { act: "report-done", words: null })).problem.code).toBe("product-or-reason-missing");
    expect(await answer(duties, planning, own, { act: "report-done", product: "12/BC-SKHĐT" })).toMatchObject({ body: { state: "done", version: 2 } });
    expect((await answer(duties, planning, own, { act: "report-done", product: "12/BC-SKHĐT" })).problem.code).toBe("assignment-moved");

    const finance = duties.as("lead", duties.finance);
    const reported = (await partsOf(duties, finance)).list.parts.find(({ state }) => state === "done");
    expect(reported).toMatchObject({ product: "12/BC-SKHĐT", offered: [] });
    expect((await answer(duties, finance, reported, { act: "hand-back", words: "Thiếu" })).problem.code).toBe("not-allowed");
    const focal = await app.ask("POST", `/api/assignments/${duties.id}/complements`, { version: 1, act: duties.office, body: { field: "focal-body", organisationId: duties.finance, basis: "Công văn 77/UBND" } });
    expect(focal.status).toBe(200);
    expect(await answer(duties, finance, reported, { act: "hand-back", words: "Thiếu phụ lục" })).toMatchObject({ body: { state: "handed-back" } });
    const { workspaceId, on } = duties.office;
    expect(await sumsOf(db, workspaceId, on)).toEqual(await recountOf(db, workspaceId, on));
  }); // prettier-ignore

  test("stands on a member's desk until it has answered, and on no stranger's", async () => {
    const duties = await givenGroupMatter();
    const mine = async (act: Act) => ((await app.ask("GET", "/api/assignments/parts/mine", { act })).body as { parts: OwnPart[] }).parts; // prettier-ignore
    const planning = duties.as("lead", duties.planning);
    expect(await mine(duties.as("lead", duties.bids))).toEqual([]);
    const [waiting] = await mine(planning);
    expect(waiting).toMatchObject({ kind: "member", code: "NV-01", offered: ["tell", "report-done"] });
    await answer(duties, planning, waiting, { act: "tell", words: "Đang tổng hợp" });
    const [told] = await mine(planning);
    expect(told).toMatchObject({ told: "Đang tổng hợp", version: 2 });
    await answer(duties, planning, told, { act: "report-done", words: "Không có số liệu phát sinh" });
    expect(await mine(planning)).toEqual([]);
  });

  test("who has left the group without a word is no longer asked, who comes in is; a settled part stays", async () => {
    const duties = await givenGroupMatter();
    const planning = duties.as("lead", duties.planning);
    const [own] = (await partsOf(duties, planning)).list.parts;
    await answer(duties, planning, own, { act: "report-done", words: "Đã gửi" });
    await db.updateTable("organisation_group_member").set({ valid_to: "2026-11-30" }).where("workspace_id", "=", duties.office.workspaceId).execute(); // prettier-ignore
    const later = await partsOf(duties, { ...duties.office, on: "2026-12-05" as Act["on"] });
    expect(later.list.parts.map(({ name, state }) => [name, state])).toEqual([["Sở Kế hoạch và Đầu tư", "done"]]);
  });
});

describe("a group that the register does not know", () => {
  const WORDS = "Các ngành";
  async function givenUnknownGroup() {
    const duties = await givenDuties(db);
    const matter = (words: string) => ({ words, leads: [{ name: WORDS }], dueOn: "2026-12-31" });
    const { items } = await givenFrom(db, duties.office, [matter("Các ngành báo cáo."), matter("Các ngành rà soát.")], { number: "9/KL" }); // prettier-ignore
    const elsewhere = await givenFrom(db, duties.office, [matter("Các ngành đăng ký.")], { number: "10/KL" });
    const [id, sibling] = items.map(({ assignmentId }) => AssignmentId.parse(assignmentId));
    if (id === undefined || sibling === undefined) throw new Error("Nothing was given");
    const group = await db.selectFrom("organisation_group").select("id").where("workspace_id", "=", duties.office.workspaceId).executeTakeFirstOrThrow(); // prettier-ignore
    return {
      ...duties,
      id,
      sibling,
      elsewhere: AssignmentId.parse(elsewhere.items[0]?.assignmentId),
      groupId: group.id,
    };
  }
  const name = ({ id, groupId }: { id: AssignmentId; groupId: string }, act: Act, change: object = {}) =>
    app.ask("POST", `/api/assignments/${id}/groups`, { act, version: 1, body: { name: WORDS, groupId, basis: "Công văn 77/UBND", ...change } }); // prettier-ignore

  test("is named by whoever gave it, with the basis, in all that the same document gave by the same words", async () => {
    const duties = await givenUnknownGroup();
    const planning = duties.as("lead", duties.planning);
    expect((await partsOf(duties, duties.office)).list).toMatchObject({ unknownGroups: [WORDS], mayNameGroup: true, parts: [] });
    expect((await name(duties, planning)).problem.code).toBe("not-allowed");
    expect((await name(duties, duties.office)).body).toEqual({ assignmentId: duties.id, version: 2, others: 1 });

    const told = await partsOf(duties, planning);
    expect(told.list).toMatchObject({ unknownGroups: [], mayNameGroup: false });
    expect(told.list.parts.map(({ name: body }) => body)).toEqual(["Sở Kế hoạch và Đầu tư", "Sở Tài chính"]);
    expect((await partsOf({ id: duties.sibling }, planning)).list.parts).toHaveLength(2);
    expect((await partsOf({ id: duties.elsewhere }, duties.office)).list.unknownGroups).toEqual([WORDS]);
    const detail = (await app.ask("GET", `/api/assignments/${duties.sibling}`, { act: planning })).body;
    expect(detail).toMatchObject({ version: 2, complements: [{ field: "group", words: "Các ngành: Các sở", basis: "Công văn 77/UBND" }] });
    const { workspaceId, on } = duties.office;
    expect(await sumsOf(db, workspaceId, on)).toEqual(await recountOf(db, workspaceId, on));
  }); // prettier-ignore

  test.for([
    ["group-not-found", { groupId: "00000000-0000-4000-8000-000000000009" }],
    ["group-not-asked", { name: "Các hội" }],
  ] as const)("refuses %s", async ([code, change]) => {
    const duties = await givenUnknownGroup();
    expect((await name(duties, duties.office, change)).problem.code).toBe(code);
    expect((await partsOf(duties, duties.office)).list.unknownGroups).toEqual([WORDS]);
  });

  test("is named once: who saw the state before is told so", async () => {
    const duties = await givenUnknownGroup();
    await name(duties, duties.office);
    expect((await name(duties, duties.office)).problem.code).toBe("group-not-asked");
    expect((await name({ ...duties, id: duties.elsewhere }, duties.office)).body).toMatchObject({ others: 0 });
  });
});

describe("giving parts", () => {
  const share = (duties: Duties, change: object = {}) => ({ kind: "share", organisationIds: [duties.finance, duties.bids], words: "Cung cấp số liệu", dueOn: "2026-12-10", ...change }); // prettier-ignore

  test("the leading body gives shares with their own day; the same once more gives nothing; a helper gives none", async () => {
    const duties = await givenDuties(db);
    const lead = duties.as("lead", duties.planning);
    expect((await give(duties, lead, share(duties))).body).toEqual({ given: 2, alreadyGiven: 0 });
    expect((await give(duties, lead, share(duties))).body).toEqual({ given: 0, alreadyGiven: 2 });
    expect((await give(duties, duties.as("coordinator", duties.finance), share(duties))).problem.code).toBe("not-allowed"); // prettier-ignore
    const bids = duties.as("coordinator", duties.bids);
    const own = (await partsOf(duties, bids)).list.parts.find(({ organisationId }) => organisationId === duties.bids);
    expect(own).toMatchObject({ kind: "share", dueOn: "2026-12-10", offered: ["tell", "report-done"] });
    expect((await app.ask("GET", `/api/assignments/${duties.id}`, { act: bids })).status).toBe(200);
  });

  test.for([
    ["part-day-passed", { dueOn: "2026-01-01" }],
    ["part-after-whole", { dueOn: "2027-01-01" }],
    ["part-nobody", { organisationIds: [] }],
    ["part-silence-without-day", { kind: "opinion", dueOn: null, isDeemed: true }],
    ["organisation-not-found", { organisationIds: ["00000000-0000-4000-8000-000000000009"] }],
  ] as const)("refuses %s", async ([code, change]) => {
    const duties = await givenDuties(db);
    expect((await give(duties, duties.office, share(duties, change))).problem.code).toBe(code);
  });

  test("a body that kept silent past its day may still answer, and its answer is what stands", async () => {
    const duties = await givenDuties(db);
    await give(
      duties,
      duties.office,
      share(duties, { kind: "opinion", organisationIds: [duties.bids], isDeemed: true }),
    );
    const late = { ...duties.as("coordinator", duties.bids), on: "2026-12-11" as Act["on"] };
    const silent = (await partsOf(duties, late)).list.parts.find(({ kind }) => kind === "opinion");
    expect(silent).toMatchObject({
      isDeemed: true,
      state: "open",
      dueOn: "2026-12-10",
      offered: ["tell", "report-done"],
    });
    const answered = await answer(duties, late, silent, { act: "report-done", words: "Không đồng ý" });
    expect(answered.body).toMatchObject({ state: "done", version: 2 });
    const { parts } = (await partsOf(duties, late)).list;
    expect(parts.find(({ kind }) => kind === "opinion")).toMatchObject({ told: "Không đồng ý", lastOn: "2026-12-11" });
  });

  test("all communes in one step", async () => {
    const duties = await givenDuties(db);
    await db.updateTable("organisation").set({ kind: "people-committee", level: "commune" }).where("id", "in", [duties.bids, duties.finance]).execute(); // prettier-ignore
    const given = await give(duties, duties.office, share(duties, { organisationIds: [], everyCommune: true }));
    expect(given.body).toEqual({ given: 2, alreadyGiven: 0 });
  });

  test("an open share goes along when its body is merged into another", async () => {
    const duties = await givenDuties(db);
    await give(duties, duties.office, share(duties));
    const merger = { ...mergerOf(duties), effectiveOn: duties.office.on, mode: "record", rowsSeen: 3 };
    const merged = await app.ask("POST", "/api/organisation-successions", { act: duties.office, body: merger });
    expect(merged.status).toBe(200);
    const { parts } = (await partsOf(duties, duties.office)).list;
    const own = parts.find(({ organisationId }) => organisationId === duties.finance);
    expect(own?.nowWith?.name).toBe("Sở Tài chính và Kế hoạch");
    const heir = duties.as("coordinator", own?.nowWith?.id ?? "");
    expect(await answer(duties, heir, own, { act: "tell", words: "Đã nhận" })).toMatchObject({ status: 200 });
  });
});
