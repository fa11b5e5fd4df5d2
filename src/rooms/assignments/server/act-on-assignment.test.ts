import { describe, expect, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { openTestDatabase } from "#store/test-database.ts";
import type { AskedAct, AssignmentId } from "../model/index.ts";
import { awaitedOfAssignments } from "./awaited-of-assignments.ts";
import { actOnAssignment } from "./act-on-assignment.ts";
import { type Duties, givenDuties } from "./given-duties.ts";
import { recountOf, rowsApartFromSteps, sumsOf } from "./given-recount.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";

const { db } = await openTestDatabase();
const versionOf = async (id: AssignmentId) =>
  (await db.selectFrom("assignment").select("version").where("id", "=", id).executeTakeFirstOrThrow()).version;

async function ask(own: Act, { id }: Pick<Duties, "id">, asked: AskedAct) {
  return actOnAssignment(db, own, { assignmentId: id, version: await versionOf(id), asked });
}

describe("the acts of an assignment's life", () => {
  test("given, accepted, reported, handed back, reported again, confirmed: each is kept, and the sums follow", async () => {
    const duties = await givenDuties(db);
    const lead = duties.as("lead", duties.planning);
    await ask(lead, duties, { act: "accept" });
    await ask(lead, duties, { act: "report-done", product: "Đề án" });
    expect(await awaitedOfAssignments(db, duties.office)).toMatchObject([{ kind: "confirmation", words: { vi: "1 nhiệm vụ báo cáo hoàn thành, chờ xác nhận" } }]); // prettier-ignore
    expect(await awaitedOfAssignments(db, lead)).toEqual([]);
    await ask(duties.office, duties, { act: "hand-back", words: "Thiếu phụ lục kinh phí." });
    await ask(lead, duties, { act: "report-done", product: "Đề án có phụ lục" });
    const last = await ask(duties.as("approving-leader", duties.committee), duties, { act: "confirm" });
    expect(last).toMatchObject({ ok: true, value: { state: "confirmed", version: 6 } });
    const steps = await db
      .selectFrom("assignment_step")
      .select(["act", "from_state", "to_state"])
      .where("assignment_id", "=", duties.id)
      .orderBy("ordinal")
      .execute();
    expect(steps.map((step) => step.to_state)).toEqual(["accepted", "reported-done", "handed-back", "reported-done", "confirmed"]); // prettier-ignore
    const { workspaceId, on } = duties.office;
    expect(await sumsOf(db, workspaceId, on)).toEqual(await recountOf(db, workspaceId, on));
    expect(await rowsApartFromSteps(db, workspaceId)).toEqual([]);
  });

  test("an extension asked in time and granted leaves the first date where it was", async () => {
    const duties = await givenDuties(db);
    const lead = duties.as("lead", duties.planning);
    await ask(lead, duties, { act: "accept" });
    const newDueOn = "2027-02-28" as Act["on"];
    await ask(lead, duties, { act: "ask-extension", newDueOn, words: "Chờ ý kiến Bộ." });
    const granted = await ask(duties.office, duties, { act: "grant-extension", newDueOn });
    expect(granted).toMatchObject({ value: { dueOn: newDueOn, firstDueOn: "2026-12-31" } });
    const late = await ask(duties.as("lead", duties.planning, "2027-03-01"), duties, { act: "ask-extension", newDueOn: "2027-06-30" as Act["on"], words: "Nữa" }); // prettier-ignore
    expect(late).toMatchObject({ refusal: { code: "extension-too-late" } });
  });

  test("returned with a proposed owner and given to it, the duty stands with that body from the day on", async () => {
    const duties = await givenDuties(db);
    const owner = OrganisationId.parse(duties.finance);
    await ask(duties.as("lead", duties.planning), duties, { act: "return-as-not-ours", owner, words: "Thuộc lĩnh vực tài chính." }); // prettier-ignore
    await ask(duties.office, duties, { act: "give-again", owner });
    expect(await ask(duties.as("lead", duties.planning), duties, { act: "accept" })).toMatchObject({ refusal: { code: "not-allowed" } }); // prettier-ignore
    expect(await ask(duties.as("lead", duties.finance), duties, { act: "accept" })).toMatchObject({ ok: true });
    const { workspaceId } = duties.office;
    for (const day of ["2026-11-23", "2026-11-24"]) {
      expect(await sumsOf(db, workspaceId, day)).toEqual(await recountOf(db, workspaceId, day));
    }
    expect(await rowsApartFromSteps(db, workspaceId)).toEqual([]);
  });

  test("a coordinator tells how it goes and decides nothing; a stranger and the head of the lead body do nothing", async () => {
    const duties = await givenDuties(db);
    await ask(duties.as("lead", duties.planning), duties, { act: "accept" });
    const helper = duties.as("coordinator", duties.finance);
    expect(await ask(helper, duties, { act: "tell-progress", words: "Đã gửi số liệu." })).toMatchObject({ ok: true });
    for (const [own, act] of [
      [helper, "confirm"],
      [duties.as("lead", duties.finance), "start"],
      [duties.as("approving-leader", duties.planning), "suspend"],
    ] as const) {
      expect(await ask(own, duties, { act, words: "x" })).toMatchObject({ refusal: { code: "not-allowed" } });
    }
  });

  test("of two who act on the same version one is told that it moved", async () => {
    const duties = await givenDuties(db);
    const lead = duties.as("lead", duties.planning);
    const asked = { assignmentId: duties.id, version: 1, asked: { act: "accept" } } as const;
    const both = await Promise.all([actOnAssignment(db, lead, asked), actOnAssignment(db, lead, asked)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "assignment-moved" } });
  });

  test("whoever and whatever an act names has to be there", async () => {
    const duties = await givenDuties(db);
    const nobody = OrganisationId.parse("00000000-0000-4000-8000-000000000001");
    const words = "x";
    expect(await ask(duties.office, duties, { act: "return-as-not-ours", owner: nobody, words })).toMatchObject({ refusal: { code: "organisation-not-found" } }); // prettier-ignore
    const replacedBy = nobody as string as AssignmentId;
    expect(await ask(duties.office, duties, { act: "replace", replacedBy })).toMatchObject({ refusal: { code: "assignment-not-found" } }); // prettier-ignore
  });
});
