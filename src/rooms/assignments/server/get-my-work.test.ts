import { describe, expect, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { actOnAssignment } from "./act-on-assignment.ts";
import { getMyWork } from "./get-my-work.ts";
import { givenDuties, givenFrom } from "./given-duties.ts";

const { db } = await openTestDatabase();

async function groupsWithWork(act: Act): Promise<string[]> {
  const work = await getMyWork(db, act);
  if (!work.ok) return [work.refusal.code];
  return work.value.groups.filter(({ items }) => items.length > 0).map(({ group }) => group);
}

describe("my work", () => {
  test("a duty goes from its body's desk to the office's and back, as it lives", async () => {
    const duties = await givenDuties(db);
    const lead = duties.as("lead", duties.planning);
    const move = (act: Act, version: number, asked: Parameters<typeof actOnAssignment>[2]["asked"]) =>
      actOnAssignment(db, act, { assignmentId: duties.id, version, asked });
    expect(await groupsWithWork(lead)).toEqual(["to-accept"]);
    expect(await groupsWithWork(duties.office)).toEqual([]);

    await move(lead, 1, { act: "accept" });
    await move(lead, 2, { act: "ask-extension", words: "Chờ số liệu", newDueOn: PlainDate.parse("2027-01-31") });
    expect(await groupsWithWork(duties.office)).toEqual(["to-extend"]);
    expect(await groupsWithWork(lead)).toEqual(["extension-asked"]);

    await move(lead, 3, { act: "report-done", product: "Đề án" });
    expect(await groupsWithWork(duties.office)).toEqual(["to-confirm"]);
    await move(duties.office, 4, { act: "hand-back", words: "Thiếu phụ lục" });
    expect(await groupsWithWork(lead)).toEqual(["handed-back"]);
    expect(await groupsWithWork({ ...lead, on: PlainDate.parse("2027-03-01") })).toEqual([
      "handed-back",
      "overdue",
      "stale",
    ]);
  });

  test("shows what came today, however many older ones wait to be accepted", async () => {
    const duties = await givenDuties(db);
    const leads = [{ name: "Sở Kế hoạch và Đầu tư", organisationId: duties.planning }];
    const old = Array.from({ length: 12 }, (_none, place) => ({
      words: `Việc cũ ${place}`,
      leads,
      dueOn: "2026-11-10",
    }));
    await givenFrom(db, duties.act, old, { number: "1/UBND", issuedOn: PlainDate.parse("2026-01-05") });
    await givenFrom(db, duties.act, [{ words: "Việc hôm nay", leads, dueOn: "2027-06-30" }], {
      number: "2/UBND",
      issuedOn: duties.act.on,
    });
    const work = await getMyWork(db, duties.as("lead", duties.planning));
    const toAccept = work.ok ? work.value.groups.find(({ group }) => group === "to-accept") : undefined;
    expect(toAccept?.items[0]?.words).toBe("Việc hôm nay");
    expect(toAccept?.hasMore).toBe(true);
  });

  test("shows the acts that the person may do, and a stranger nothing", async () => {
    const duties = await givenDuties(db);
    const work = await getMyWork(db, duties.as("coordinator", duties.finance));
    expect(work.ok && work.value.groups.flatMap(({ items }) => items.map(({ offered }) => offered))).toEqual([[]]);
    expect(await groupsWithWork(duties.as("lead", duties.bids))).toEqual([]);
    expect(await groupsWithWork(duties.as("enterprise", duties.planning))).toEqual(["not-allowed"]);
  });
});
