import { afterAll, describe, expect, test } from "vitest";
import { givenBodies } from "#rooms/organisations/server/given-bodies.ts";
import { registerRoutes } from "#server-kit/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import type { Act } from "#shared/act.ts";
import { fieldRefusals } from "#shared/fields/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { type FollowedPetition, petitionRefusals } from "../../model/index.ts";
import { supportRegisters } from "../registers.ts";
import { petitionRoutes } from "./routes.ts";

const { db } = await openTestDatabase();
const bodies = await givenBodies(db);
const as = (role: Act["actor"]["roles"][number], ...own: readonly string[]): Act => ({
  ...bodies.act,
  actor: { ...bodies.act.actor, roles: [role], bodies: [...own] },
});
const office = as("office");
const app = await openTestApp(office, [petitionRefusals, fieldRefusals], (each) => {
  petitionRoutes(each, db);
  registerRoutes(each, db, supportRegisters[2], undefined);
});
afterAll(() => app.close());

const { planning, finance } = bodies;
const on = (act: Act, day: string): Act => ({ ...act, on: PlainDate.parse(day) });
const asker = on(as("lead", planning), "2026-11-10");
const answerer = on(as("lead", finance), "2026-11-12");
const ASK = {
  words: "Bố trí kinh phí rà soát",
  petitionerId: planning,
  answererId: finance,
  dueOn: "2026-11-20",
  subject: null,
};

const ask = (act: Act, change: object = {}) =>
  app.ask("POST", "/api/petition-desk", { act, body: { ...ASK, ...change } });
const answer = (
  act: Act,
  id: string,
  version: number,
  body: object = { outcome: "solved", answer: "Đã cấp 200 triệu" },
) => app.ask("POST", `/api/petition-desk/${id}/answer`, { act, version, body });
async function mine(act: Act) {
  const { body } = await app.ask("GET", "/api/petition-desk/mine", { act });
  return body as { toAnswer: FollowedPetition[]; asked: FollowedPetition[] };
}
const codes = (list: readonly FollowedPetition[]) => list.map(({ code }) => code);

describe("a petition", () => {
  test("goes to the body that answers, and comes back to who asked with the answer", async () => {
    const asked = await ask(asker);
    expect(asked.status).toBe(200);
    const { petitionId, code } = asked.body as { petitionId: string; code: string };
    expect(code).toBe("KN-2026-001");
    expect(codes((await mine(answerer)).toAnswer)).toEqual([code]);
    expect(codes((await mine(asker)).toAnswer)).toEqual([]);
    expect((await mine(asker)).asked).toMatchObject([{ code, answeredOn: null, mayAnswer: false }]);

    expect((await answer(asker, petitionId, 1)).status).toBe(403);
    expect((await answer(answerer, petitionId, 7)).problem.code).toBe("petition-moved");
    expect((await answer(answerer, petitionId, 1)).body).toMatchObject({ version: 2 });
    expect((await answer(answerer, petitionId, 2)).problem.code).toBe("petition-answered");

    expect((await mine(answerer)).toAnswer).toEqual([]);
    expect((await mine(asker)).asked).toMatchObject([
      { outcome: "solved", answer: "Đã cấp 200 triệu", answeredOn: "2026-11-12" },
    ]);
  });

  test("is one row of the register of petitions, with its sources and history", async () => {
    const { body } = await ask(asker, { words: "Giao đất sạch" });
    const { petitionId, code } = body as { petitionId: string; code: string };
    await answer(answerer, petitionId, 1, { outcome: "refused", answer: "Thuộc Sở khác" });
    const register = await app.ask("GET", `/api/petitions/${petitionId}`, { act: office });
    expect(register.body).toMatchObject({
      record: {
        version: 2,
        values: {
          code,
          name: "Giao đất sạch",
          origin: "body",
          state: "refused",
          petitionerId: planning,
          answererId: finance,
        },
      },
    });
  });

  test("is asked in the name of one's own body, of a body that is there, with a day to come, about something that is there", async () => {
    expect((await ask(answerer)).status).toBe(403);
    expect((await ask(on(as("enterprise", planning), "2026-11-10"))).status).toBe(403);
    expect((await ask(asker, { dueOn: "2026-11-09" })).problem.code).toBe("petition-day-passed");
    const nobody = "01900000-0000-7000-8000-000000000001";
    expect((await ask(asker, { answererId: nobody })).problem.code).toBe("petition-body-unknown");
    expect((await ask(asker, { subject: { kind: "report", id: nobody } })).problem.code).toBe(
      "petition-subject-unknown",
    );
  });

  test("without an answer stands worst first for the office, whatever the order of asking", async () => {
    const late = [await ask(asker, { dueOn: "2026-11-18" }), await ask(asker, { dueOn: "2026-11-12" })];
    const [second, first] = late.map(({ body }) => (body as { code: string }).code);
    const listed = codes((await mine(on(office, "2026-12-01"))).toAnswer);
    expect(listed.slice(0, 2)).toEqual([first, second]);
  });

  test("of two who ask at once takes two numbers", async () => {
    const both = await Promise.all([ask(asker), ask(asker)]);
    expect(new Set(both.map(({ body }) => (body as { code: string }).code)).size).toBe(2);
  });
});
