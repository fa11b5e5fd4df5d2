import { describe, expect, test } from "vitest";
import { openTestDatabase } from "#store/test-database.ts";
import { EMPTY_TEXTS, NO_ENTRIES } from "../model/index.ts";
import { actOnReport } from "./act-on-report.ts";
import { compileRound } from "./compile-round.ts";
import { getReport } from "./get-report.ts";
import { given, givenReport, givenReporting, take } from "./given-reports.ts";

const { db } = await openTestDatabase();

describe("the compiled report", () => {
  test("holds what was sent, under names, and says who is missing; again it takes what came meanwhile", async () => {
    const { office, roundId, planning, finance } = await givenReporting(db);
    const sent = await givenReport(db, office, roundId, planning);
    const texts = { ...EMPTY_TEXTS, results: "Rà soát xong 12 cụm." };
    given(await actOnReport(db, office, { reportId: sent, version: 1, act: "save", draft: { texts, entries: NO_ENTRIES } })); // prettier-ignore
    await take(db, office, sent, "submit", "approve");
    const { reportId } = given(await compileRound(db, office, { roundId }));
    const first = given(await getReport(db, office, reportId));
    expect(first.texts.results).toBe("Sở Kế hoạch và Đầu tư: Rà soát xong 12 cụm.");
    expect(first.duties).toHaveLength(2);
    expect(first.parts.filter((part) => part.reportId === null).map(({ bodyName }) => bodyName)).toEqual([
      "Sở Tài chính",
    ]);

    await take(db, office, await givenReport(db, office, roundId, finance), "submit", "approve");
    expect(given(await compileRound(db, office, { roundId })).reportId).toBe(reportId);
    const second = given(await getReport(db, office, reportId));
    expect(second.duties).toHaveLength(3);
    expect(second.parts.every((part) => part.reportId !== null)).toBe(true);
    await take(db, office, reportId, "submit", "approve", "accept", "freeze");
    expect(await compileRound(db, office, { roundId })).toMatchObject({ refusal: { code: "report-act-not-in-state" } });
    expect(given(await getReport(db, office, reportId)).duties).toHaveLength(3);
  });
});
