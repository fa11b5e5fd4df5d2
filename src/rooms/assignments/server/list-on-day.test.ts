import { expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { actOnAssignment } from "./act-on-assignment.ts";
import { givenDuties, givenFrom } from "./given-duties.ts";
import { listOnDay } from "./list-on-day.ts";

const { db } = await openTestDatabase();
const day = (text: string) => PlainDate.parse(text);

test("a past day shows what was given by then, whose it was, and how far it had come", async () => {
  const duties = await givenDuties(db);
  const lead = duties.as("lead", duties.planning, "2026-12-20");
  const move = (own: typeof lead, version: number, asked: Parameters<typeof actOnAssignment>[2]["asked"]) =>
    actOnAssignment(db, own, { assignmentId: duties.id, version, asked });
  await move(lead, 1, { act: "accept" });
  await move({ ...lead, on: day("2027-01-10") }, 2, { act: "report-done", product: "Đề án" });
  const seen = async (on: string, act = duties.office, body?: string) => {
    const list = await listOnDay(db, act, { as_of: day(on), limit: 50, ...(body && { body: body as never }) });
    return list.ok ? list.value.items.map(({ state, isLate, leads }) => [state, isLate, ...leads]) : list.refusal.code;
  };
  expect(await seen("2026-11-01")).toEqual([]);
  expect(await seen("2026-12-19")).toEqual([["given", false, "Sở Kế hoạch và Đầu tư"]]);
  expect(await seen("2026-12-20")).toEqual([["accepted", false, "Sở Kế hoạch và Đầu tư"]]);
  expect(await seen("2027-01-05")).toEqual([["accepted", true, "Sở Kế hoạch và Đầu tư"]]);
  expect(await seen("2027-01-10")).toEqual([["reported-done", true, "Sở Kế hoạch và Đầu tư"]]);
  expect(await seen("2026-12-20", duties.office, duties.planning)).toHaveLength(1);
  expect(await seen("2026-12-20", duties.office, duties.finance)).toEqual([]);
  expect(await seen("2026-12-20", duties.as("lead", duties.bids))).toEqual([]);
  expect(await seen("2026-12-20", duties.as("coordinator", duties.finance))).toHaveLength(1);
});

test("the newest come first, page by page, each once", async () => {
  const duties = await givenDuties(db);
  const words = Array.from({ length: 5 }, (_, at) => `Việc ${at}`);
  await givenFrom(db, duties.office, words.map((each) => ({ words: each, leads: [{ name: "Sở Tài chính" }], dueOn: null }))); // prettier-ignore
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listOnDay(db, duties.office, { as_of: day("2026-12-31"), limit: 2, cursor });
    if (!page.ok) throw new Error(page.refusal.code);
    found.push(...page.value.items.map((item) => item.words));
    cursor = page.value.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(found).toHaveLength(6);
  expect(new Set(found).size).toBe(6);
});
