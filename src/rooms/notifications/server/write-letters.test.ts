import { afterAll, describe, expect, test } from "vitest";
import { givenMember } from "#rooms/access/server/given-member.ts";
import { givenDuties, givenFrom } from "#rooms/assignments/server/given-duties.ts";
import { actOnAssignment, climbLadder, raiseObstacle } from "#rooms/assignments/server/index.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { petitionRoutes } from "#rooms/support/server/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { givenReport, givenReporting, take } from "#rooms/reports/server/given-reports.ts";
import { openMail } from "#server-kit/mail/index.ts";
import { openTestMailServer, type ReceivedLetter, wordsOf } from "#server-kit/mail/test-mail-server.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { getOwnNotices, settleOwnNotices } from "./keep-own-notices.ts";
import { noticeTables } from "./tables.ts";
import { writeLetters } from "./write-letters.ts";

const { db } = await openTestDatabase();
const server = await openTestMailServer();
const publicAddress = "https://lotrinh.example";
const post = { mail: openMail({ url: server.url, from: "Lộ Trình <lotrinh@office.example>" }), publicAddress };
const signal = new AbortController().signal;
afterAll(async () => {
  post.mail.close();
  await server.close();
});

const write = ({ workspaceId }: Act, at: string) => writeLetters(db, workspaceId, { post, at: new Date(at), signal });
const lettersTo = (email: string) => server.letters.filter(({ to }) => to.includes(email));
const idOf = ({ source }: ReceivedLetter) => /^Message-ID:\s+(<[^>]+>)/imu.exec(source)?.[1];

/** Thursday, half past seven in Viet Nam, five working days before the duty's deadline. */
const MORNING = "2026-12-24T00:30:00Z";

async function givenOffice() {
  const duties = await givenDuties(db);
  const { act } = duties;
  const lead = await givenMember(db, act, { name: "Bà Bình", roles: ["lead"], bodies: [duties.planning] });
  const head = await givenMember(db, act, {
    name: "Ông Cường",
    roles: ["approving-leader"],
    bodies: [duties.planning],
  });
  const office = await givenMember(db, act, { name: "Chị Dung", roles: ["office"] });
  const as = (member: { readonly id: string }, role: "lead" | "office", bodies: readonly string[]): Act => ({
    ...act,
    actor: { id: member.id, name: "x", roles: [role], bodies: [...bodies] },
  });
  return {
    ...duties,
    lead,
    head,
    office,
    asLead: as(lead, "lead", [duties.planning]),
    asOffice: as(office, "office", []),
  };
}

async function climb({ act }: { readonly act: Act }, on: string): Promise<void> {
  await climbLadder(db, act.workspaceId, { on: PlainDate.parse(on), at: `${on}T00:00:00Z`, signal });
}

describe("letters to people", () => {
  test("one a day, with the ladder's reminder and the work that waits; nobody without work is written to", async () => {
    const office = await givenOffice();
    await climb(office, "2026-12-24");
    await write(office.act, MORNING);
    await write(office.act, "2026-12-24T00:31:00Z");
    await write(office.act, "2026-12-24T01:30:00Z");
    const [letter, ...others] = lettersTo(office.lead.email);
    expect(others).toEqual([]);
    const words = letter ? wordsOf(letter) : "";
    expect(words).toContain("NHẮC THEO THỜI HẠN");
    expect(words).toContain(`${publicAddress}/nhiem-vu/${office.id}`);
    expect(words).toContain("CHỜ TIẾP NHẬN");
    expect(lettersTo(office.head.email)).toEqual([]);
    expect(letter && idOf(letter)).toBe(`<digest-2026-12-24-${office.lead.id}@lotrinh.example>`);
  });

  test("goes up the ladder: the head of the lead body, then the office", async () => {
    const office = await givenOffice();
    await climb(office, "2027-01-06");
    await write(office.act, "2027-01-06T00:30:00Z");
    expect(lettersTo(office.head.email).map(wordsOf).join()).toContain("BÁO LÊN NGƯỜI ĐỨNG ĐẦU");
    expect(lettersTo(office.office.email).map(wordsOf).join()).not.toContain("BÁO LÊN VĂN PHÒNG");
    await climb(office, "2027-01-15");
    await write(office.act, "2027-01-15T00:30:00Z");
    expect(lettersTo(office.office.email).map(wordsOf).join()).toContain("BÁO LÊN VĂN PHÒNG");
  });

  test("tells the resolver of an obstacle the next morning, and the asker of a petition its answer", async () => {
    const office = await givenOffice();
    const finance = await givenMember(db, office.act, { name: "Ông Giang", roles: ["lead"], bodies: [office.finance] });
    const resolverId = OrganisationId.parse(office.finance);
    const asked = { cause: "Thiếu vốn đối ứng", resolverId, waitsForCode: null, dueOn: PlainDate.parse("2026-12-30") };
    await raiseObstacle(db, office.asLead, { assignmentId: office.id, asked });
    const app = await openTestApp(office.asLead, [], (each) => petitionRoutes(each, db));
    const petition = {
      words: "Cấp kinh phí",
      petitionerId: office.planning,
      answererId: office.finance,
      dueOn: "2026-12-31",
      subject: { kind: "assignment", id: office.id },
    };
    const { body } = await app.ask("POST", "/api/petition-desk", { body: petition });
    await write(office.act, MORNING);
    const told = lettersTo(finance.email).map(wordsOf).join();
    expect(told).toContain("VƯỚNG MẮC CHỜ THÁO GỠ");
    expect(told).toContain("NV-01. Thiếu vốn đối ứng (hạn 30/12/2026)");
    expect(told).toContain("KIẾN NGHỊ CHỜ TRẢ LỜI");
    expect(told).toContain("KN-2026-001. Cấp kinh phí (hạn 31/12/2026)");
    const { petitionId } = body as { petitionId: string };
    const answerer = {
      ...office.asLead,
      on: PlainDate.parse("2026-12-24"),
      actor: { ...office.asLead.actor, bodies: [office.finance] },
    };
    await app.ask("POST", `/api/petition-desk/${petitionId}/answer`, {
      act: answerer,
      version: 1,
      body: { outcome: "solved", answer: "Đã cấp" },
    });
    const about = await app.ask("GET", `/api/petition-desk?kind=assignment&id=${office.id}`);
    expect(about.body).toMatchObject({
      mayAsk: true,
      petitions: [{ code: "KN-2026-001", outcome: "solved", answer: "Đã cấp" }],
    });
    await app.close();
    await write(office.act, "2026-12-25T00:30:00Z");
    expect(lettersTo(office.lead.email).map(wordsOf).at(-1)).toContain("KIẾN NGHỊ ĐÃ ĐƯỢC TRẢ LỜI");
    expect(lettersTo(finance.email).map(wordsOf).at(-1)).not.toContain("KIẾN NGHỊ CHỜ TRẢ LỜI");
  });

  test("what was handed back is told at once, to those who have to mend it, at any hour", async () => {
    const office = await givenOffice();
    const step = (act: Act, version: number, asked: Parameters<typeof actOnAssignment>[2]["asked"]) =>
      actOnAssignment(db, act, { assignmentId: office.id, version, asked });
    await step(office.asLead, 1, { act: "accept" });
    await step(office.asLead, 2, { act: "report-done", product: "Đề án" });
    await step(office.asOffice, 3, { act: "hand-back", words: "Thiếu phụ lục kinh phí" });
    const evening = new Date(Date.parse(office.act.at) + 60_000).toISOString();
    await write(office.act, evening);
    await write(office.act, evening);
    const told = lettersTo(office.lead.email).filter((letter) => idOf(letter)?.startsWith("<handed-back-"));
    expect(told.map(wordsOf).join()).toContain("Thiếu phụ lục kinh phí");
    expect(told.length).toBe(1);
    expect(lettersTo(office.office.email).filter((letter) => idOf(letter)?.startsWith("<handed-back-"))).toEqual([]);
  });

  test("a telegram is told at once to the bodies that it gives to, and to no other", async () => {
    const office = await givenOffice();
    const finance = await givenMember(db, office.act, { name: "Ông Em", roles: ["lead"], bodies: [office.finance] });
    const item = { words: "Ứng phó bão", leads: [{ name: "Sở Tài chính", organisationId: office.finance }] };
    await givenFrom(db, office.act, [item], { kind: "telegram", number: "07/CĐ-UBND" });
    await write(office.act, office.act.at);
    expect(lettersTo(finance.email).map(wordsOf).join()).toContain("07/CĐ-UBND");
    expect(lettersTo(office.lead.email).filter((letter) => idOf(letter)?.startsWith("<urgent-"))).toEqual([]);
  });

  test("a report that was sent back is told at once to those who wrote it", async () => {
    const reporting = await givenReporting(db);
    const writer = await givenMember(db, reporting.act, {
      name: "Bà Giang",
      roles: ["lead"],
      bodies: [reporting.finance],
    });
    const reportId = await givenReport(db, reporting.office, reporting.roundId, reporting.finance);
    await take(db, reporting.office, reportId, "submit", "approve", "send-back");
    await write(reporting.office, reporting.office.at);
    const told = lettersTo(writer.email).filter((letter) => idOf(letter)?.startsWith("<report-returned-"));
    expect(told.length).toBe(1);
    expect(told.map(wordsOf).join()).toContain(`${publicAddress}/bao-cao/${reportId}`);
    expect(told.map(wordsOf).join()).toContain("Lý do của việc này");
  });

  test("a process killed between sending and writing it down repeats the letter in flight, known by its id", async () => {
    const office = await givenOffice();
    await write(office.act, MORNING);
    // As the killed process leaves the row: begun, not ended.
    await noticeTables(db)
      .updateTable("notice_letter")
      .set({ state: "waiting" })
      .where("workspace_id", "=", office.act.workspaceId)
      .where("actor_id", "=", office.lead.id)
      .execute();
    await write(office.act, "2026-12-24T00:32:00Z");
    expect(lettersTo(office.lead.email).length).toBe(1);
    await write(office.act, "2026-12-24T00:40:00Z");
    await write(office.act, "2026-12-24T00:50:00Z");
    const ids = lettersTo(office.lead.email).map(idOf);
    expect(ids.length).toBe(2);
    expect(new Set(ids)).toEqual(new Set([`<digest-2026-12-24-${office.lead.id}@lotrinh.example>`]));
  });

  test("a mail server that is down loses no letter: it goes out when the server is back", async () => {
    const office = await givenOffice();
    const down = { mail: openMail({ url: "smtp://127.0.0.1:9", from: "lotrinh@office.example" }), publicAddress };
    await writeLetters(db, office.act.workspaceId, { post: down, at: new Date(MORNING), signal });
    down.mail.close();
    expect(lettersTo(office.lead.email)).toEqual([]);
    await write(office.act, "2026-12-24T00:45:00Z");
    expect(lettersTo(office.lead.email).length).toBe(1);
  });

  test("a person settles what they get, in which language, and sees the letters of late", async () => {
    const office = await givenOffice();
    await settleOwnNotices(db, office.asLead, { digest: false, atOnce: true, locale: "vi" });
    await write(office.act, MORNING);
    expect(lettersTo(office.lead.email)).toEqual([]);
    await settleOwnNotices(db, office.asLead, { digest: true, atOnce: true, locale: "en" });
    await write(office.act, "2026-12-25T00:30:00Z");
    expect(lettersTo(office.lead.email).map(wordsOf).join()).toContain("TO ACCEPT");
    expect(await getOwnNotices(db, office.asLead, true)).toMatchObject({
      value: { setting: { locale: "en" }, letters: [{ kind: "digest", on: "2026-12-25", state: "sent" }] },
    });
  });

  test("whoever is suspended is not written to", async () => {
    const office = await givenOffice();
    await db
      .updateTable("membership")
      .set({ suspended_at: office.act.at })
      .where("workspace_id", "=", office.act.workspaceId)
      .where("id", "=", office.lead.id)
      .execute();
    await write(office.act, MORNING);
    expect(lettersTo(office.lead.email)).toEqual([]);
  });
});
