import { describe, expect, test } from "vitest";
import { assignmentRoutes } from "#rooms/assignments/server/index.ts";
import { OrganisationId, PersonId } from "#rooms/organisations/model/index.ts";
import { addPerson, givePost } from "#rooms/organisations/server/index.ts";
import { petitionRoutes } from "#rooms/support/server/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { EMPTY_TEXTS, NO_ENTRIES } from "../../model/index.ts";
import { actOnReport } from "../act-on-report.ts";
import { given, givenReport, givenReporting, givenRound, onDay, take } from "../given-reports.ts";
import { getMeeting, listMeetings } from "./get-meeting.ts";
import { closeMeeting, conclude, openMeeting } from "./hold-meeting.ts";

const { db } = await openTestDatabase();
const HELD = PlainDate.parse("2026-12-18");

/** A vice-chair in charge of the planning department, and a meeting on 18 December. */
async function givenMeeting() {
  const reporting = await givenReporting(db);
  const { committee, planning } = reporting;
  const office = onDay(reporting.office, HELD);
  const { personId } = given(await addPerson(db, office, { name: "Trần Nam Hưng", email: null, phone: null }));
  const leaderId = PersonId.parse(personId);
  given(
    await givePost(db, office, {
      personId: leaderId,
      organisationId: OrganisationId.parse(planning),
      post: "supervisor",
      field: null,
      handlingUnitId: null,
      basis: "Thông báo phân công công tác",
      validFrom: PlainDate.parse("2026-01-01"),
      validTo: null,
    }),
  );
  const opening = { title: "Giao ban tuần 51", heldOn: HELD, issuerId: OrganisationId.parse(committee) };
  const { meetingId } = given(await openMeeting(db, office, { ...opening, leaderId }));
  return { ...reporting, office, leaderId, opening, meetingId };
}

describe("the pack of a meeting", () => {
  test("holds the bodies of the leader alone: late with what was told, decisions asked, what happened, petitions", async () => {
    const { office, meetingId, planning, finance, id, review, roundId, as } = await givenMeeting();
    const app = await openTestApp(onDay(office, "2026-12-15"), [], (each) => assignmentRoutes(each, db));
    const lead = as("lead", planning, "2026-12-15");
    const act = (assignment: string, way: string, body: object, version: number) =>
      app.ask("POST", `/api/assignments/${assignment}/${way}`, { body, version, act: lead });
    expect((await act(review, "work", { act: "accept" }, 1)).status).toBe(200);
    expect((await act(review, "progress", { words: "Chờ số liệu của các xã." }, 2)).status).toBe(200);
    expect((await act(id, "work", { act: "accept" }, 1)).status).toBe(200);
    expect((await act(id, "work", { act: "ask-extension", newDueOn: "2027-01-31", words: "Chờ thẩm định." }, 2)).status).toBe(200); // prettier-ignore
    const blocked = { cause: "Thiếu số liệu của các xã", resolverId: planning, dueOn: "2026-12-20" };
    expect((await app.ask("POST", `/api/assignments/${review}/obstacles`, { body: blocked, act: lead })).status).toBe(
      200,
    );
    await app.close();
    const reportId = await givenReport(db, onDay(office, "2026-12-16"), roundId, planning);
    const texts = { ...EMPTY_TEXTS, petitions: "Bổ sung kinh phí rà soát." };
    given(await actOnReport(db, onDay(office, "2026-12-16"), { reportId, version: 1, act: "save", draft: { texts, entries: NO_ENTRIES } })); // prettier-ignore
    // The report of the month that was sent before repeats it.
    const month = await givenRound(db, office, [planning], { periodKind: "month", period: "2026-12" });
    const earlier = await givenReport(db, onDay(office, "2026-12-15"), month, planning);
    given(await actOnReport(db, onDay(office, "2026-12-15"), { reportId: earlier, version: 1, act: "save", draft: { texts, entries: NO_ENTRIES } })); // prettier-ignore
    await take(db, onDay(office, "2026-12-15"), earlier, "submit", "approve");
    await take(db, onDay(office, "2026-12-16"), reportId, "submit", "approve");

    const { pack, bodies, sinceOn, leaderName } = given(await getMeeting(db, office, meetingId));
    expect([sinceOn, leaderName]).toEqual(["2026-12-11", "Trần Nam Hưng"]);
    expect(bodies.map((body) => body.id)).toEqual([planning]);
    expect(pack.open).toBe(2);
    expect(pack.late).toMatchObject([
      { words: "Rà soát cụm công nghiệp.", daysLate: 18, told: { on: "2026-12-15", words: "Chờ số liệu của các xã." } },
    ]);
    expect(pack.asked).toMatchObject([{ asks: "extension", askedDueOn: "2027-01-31", reason: "Chờ thẩm định." }]);
    expect(pack.happened.map((step) => step.act).toSorted()).toEqual(["accept", "accept", "ask-extension", "tell-progress"]); // prettier-ignore
    expect(pack.obstacles).toMatchObject([
      { assignmentId: review, cause: blocked.cause, dueOn: "2026-12-20", waitsFor: null },
    ]);
    expect(pack.petitions).toEqual([
      { reportId, bodyName: "Sở Kế hoạch và Đầu tư", words: "Bổ sung kinh phí rà soát." },
    ]);
    const desk = await openTestApp(office, [], (each) => petitionRoutes(each, db));
    const subject = { kind: "report", id: reportId };
    const asked = {
      words: "Bổ sung kinh phí rà soát.",
      petitionerId: planning,
      answererId: finance,
      dueOn: "2026-12-30",
      subject,
    };
    await desk.ask("POST", "/api/petition-desk", { act: as("lead", planning, HELD), body: asked });
    await desk.close();
    const followed = given(await getMeeting(db, office, meetingId)).pack;
    expect(followed.petitions).toEqual([]);
    expect(followed.unanswered).toMatchObject([{ words: "Bổ sung kinh phí rà soát.", answerer: "Sở Tài chính" }]);
  });

  test("shows each petition once: as the report says it, then followed until it is answered, the most overdue first", async () => {
    const { office, as, planning, finance, meetingId, opening } = await givenMeeting();
    const desk = await openTestApp(office, [], (each) => petitionRoutes(each, db));
    const ask = async (dueOn: string) => {
      const body = {
        words: `Cấp kinh phí ${dueOn}`,
        petitionerId: planning,
        answererId: finance,
        dueOn,
        subject: null,
      };
      const { body: asked } = await desk.ask("POST", "/api/petition-desk", {
        act: as("lead", planning, "2026-12-01"),
        body,
      });
      return asked as { petitionId: string; code: string };
    };
    const [open, late] = [await ask("2026-12-30"), await ask("2026-12-10")];
    const told = async (on: string, id = meetingId) =>
      given(await getMeeting(db, onDay(office, on), id)).pack.unanswered.map(({ code, daysLate }) => [code, daysLate]);
    expect(await told(HELD)).toEqual([
      [late.code, 8],
      [open.code, 0],
    ]);
    await desk.ask("POST", `/api/petition-desk/${late.petitionId}/answer`, {
      act: as("lead", finance, "2026-12-20"),
      version: 1,
      body: { outcome: "solved", answer: "Đã cấp" },
    });
    await desk.close();
    expect(await told("2026-12-25")).toEqual([
      [late.code, 8],
      [open.code, 0],
    ]);
    const next = given(
      await openMeeting(db, onDay(office, "2026-12-25"), {
        ...opening,
        heldOn: PlainDate.parse("2026-12-25"),
        leaderId: null,
      }),
    );
    expect(await told("2026-12-25", next.meetingId)).toEqual([[open.code, 0]]);
  });

  test("looks back to the meeting before of the same leader, and stays that of its day", async () => {
    const { office, meetingId, opening, leaderId } = await givenMeeting();
    const heldOn = PlainDate.parse("2026-12-25");
    const next = given(await openMeeting(db, office, { ...opening, heldOn, leaderId }));
    expect(given(await getMeeting(db, office, next.meetingId)).sinceOn).toBe(HELD);
    const then = given(await getMeeting(db, office, meetingId));
    expect(given(await getMeeting(db, onDay(office, "2027-02-01"), meetingId)).pack).toEqual(then.pack);
  });

  test("is for the office, leaders and those who watch", async () => {
    const { office, as, planning, meetingId } = await givenMeeting();
    expect((await getMeeting(db, as("approving-leader", planning, HELD), meetingId)).ok).toBe(true);
    for (const role of ["lead", "coordinator", "enterprise", "public"] as const) {
      expect((await getMeeting(db, as(role, planning, HELD), meetingId)).ok).toBe(false);
      expect((await listMeetings(db, as(role, planning, HELD))).ok).toBe(false);
    }
    expect(given(await listMeetings(db, office)).leaders).toMatchObject([{ name: "Trần Nam Hưng", bodies: 1 }]);
  });
});

describe("a conclusion", () => {
  test("that names who does it is an assignment at once; one that does not stays words; a closed meeting takes none", async () => {
    const { office, meetingId, planning, finance } = await givenMeeting();
    const leadId = OrganisationId.parse(planning);
    const dueOn = PlainDate.parse("2027-01-15");
    const first = given(await conclude(db, office, { meetingId, words: "Trình đề án trước Tết", leadId, dueOn }));
    const again = given(
      await conclude(db, office, { meetingId, words: "Thống nhất chủ trương", leadId: null, dueOn: null }),
    );
    expect(first).toMatchObject({ ordinal: 1, leadName: "Sở Kế hoạch và Đầu tư" });
    expect(again).toMatchObject({ ordinal: 2, assignmentId: null });
    const app = await openTestApp(office, [], (each) => assignmentRoutes(each, db));
    const { body } = await app.ask("GET", `/api/assignments/${first.assignmentId}`);
    await app.close();
    expect(body).toMatchObject({
      words: "Trình đề án trước Tết",
      dueOn,
      source: { kind: "conclusion", issuer: "UBND tỉnh", issuedOn: HELD, basis: "Kết luận tại Giao ban tuần 51" },
      holders: [{ id: planning }],
    });
    // The same day's next conclusion to another body is a further assignment of the same source.
    const other = given(await conclude(db, office, { meetingId, words: "Cân đối vốn", leadId: OrganisationId.parse(finance), dueOn: null })); // prettier-ignore
    expect(other.assignmentId).not.toBe(first.assignmentId);
    given(await closeMeeting(db, office, { meetingId, version: 1 }));
    expect(await conclude(db, office, { meetingId, words: "Thêm việc", leadId: null, dueOn: null })).toMatchObject({ refusal: { code: "meeting-closed" } }); // prettier-ignore
    expect(given(await getMeeting(db, office, meetingId))).toMatchObject({ mayHold: false, state: "closed" });
  });

  test("with a secrecy mark is refused, and nothing of it is kept", async () => {
    const { office, meetingId, planning } = await givenMeeting();
    const secret = { meetingId, words: "MẬT\nViệc kín", leadId: OrganisationId.parse(planning), dueOn: null };
    expect(await conclude(db, office, secret)).toMatchObject({ refusal: { code: "document-secret" } });
    expect(await conclude(db, office, { ...secret, leadId: null })).toMatchObject({
      refusal: { code: "document-secret" },
    });
    expect(given(await getMeeting(db, office, meetingId)).conclusions).toEqual([]);
  });
});
