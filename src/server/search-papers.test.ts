import { describe, expect, test } from "vitest";
import { givenDraft, givenRewritten } from "#rooms/publishing/server/given-outgoing.ts";
import { given, givenReport, givenReporting, givenResults, take } from "#rooms/reports/server/given-reports.ts";
import { search } from "#rooms/search/server/index.ts";
import { forgetEntries, indexMissingKinds } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { searchables } from "./rooms.ts";

const { db } = await openTestDatabase();

async function kinds(words: string, who: Act): Promise<string[]> {
  return given(await search(db, who, searchables, { words, limit: 5 })).groups.map(({ kind }) => kind);
}

describe("reports in a search", () => {
  test("are found by what people wrote once they are handed in, by those who may read them only", async () => {
    const { office, as, roundId, planning, finance } = await givenReporting(db);
    const [writer, stranger] = [as("lead", planning, office.on), as("lead", finance, office.on)];
    const reportId = await givenReport(db, writer, roundId, planning);
    await givenResults(db, writer, reportId, "Hoàn thành rà soát giàn khoan zorilla.");
    expect(await kinds("zorilla", office)).toEqual([]);

    await take(db, writer, reportId, "submit");
    expect(await kinds("gian khoan zorilla", office)).toEqual(["report"]);
    expect(await kinds("zorilla", writer)).toEqual(["report"]);
    expect(await kinds("zorilla", stranger)).toEqual([]);
    expect(await kinds("zorilla", as("public", finance, office.on))).toEqual([]);
    const { groups } = given(await search(db, office, searchables, { words: "zorilla", limit: 5 }));
    expect(groups[0]?.items[0]).toMatchObject({
      address: `/bao-cao/${reportId}`,
      title: expect.stringMatching(/2026/u),
    });

    await take(db, writer, reportId, "recall");
    expect(await kinds("zorilla", office)).toEqual([]);
  });
});

describe("outgoing documents in a search", () => {
  test("are found by their words as they stand, by those who may read them only", async () => {
    const { office, as, planning, finance } = await givenReporting(db);
    const outgoingId = await givenDraft(db, office, planning, { kind: "reminder-letter", bodies: [] });
    expect(await kinds("don doc", office)).toContain("outgoing");
    await givenRewritten(db, office, outgoingId, {
      summary: "Về việc giàn khoan wombatus",
      paragraphs: ["Đề nghị khẩn trương."],
    });
    expect(await kinds("wombatus", office)).toEqual(["outgoing"]);
    expect(await kinds("khan truong", office)).toContain("outgoing");
    expect(await kinds("wombatus", as("lead", planning, office.on))).toEqual(["outgoing"]);
    expect(await kinds("wombatus", as("lead", finance, office.on))).toEqual([]);
    expect(await kinds("wombatus", as("public", planning, office.on))).toEqual([]);
  });

  test("of data from a release that did not search them are written at the start", async () => {
    const { office, planning } = await givenReporting(db);
    await givenDraft(db, office, planning, { kind: "reminder-letter", bodies: [] });
    const before = await kinds("don doc", office);
    await db.deleteFrom("search_entry").where("workspace_id", "=", office.workspaceId).where("kind", "=", "outgoing").execute(); // prettier-ignore
    expect(await kinds("don doc", office)).not.toContain("outgoing");
    await indexMissingKinds(db, office.workspaceId, searchables);
    expect(await kinds("don doc", office)).toEqual(before);
  });
});

describe("the words that a beginning is looked up among", () => {
  test("hold no number, and nothing that no entry has any more once something was purged", async () => {
    const { office, planning } = await givenReporting(db);
    const outgoingId = await givenDraft(db, office, planning, { kind: "reminder-letter", bodies: [] });
    await givenRewritten(db, office, outgoingId, { summary: "Giàn khoan kangaru 1234", paragraphs: ["Khẩn."] });
    const known = async () =>
      (await db.selectFrom("search_word").select("word").where("workspace_id", "=", office.workspaceId).execute()).map(
        ({ word }) => word,
      );
    expect(await known()).toContain("kangaru");
    expect((await known()).filter((word) => /^\d/u.test(word))).toEqual([]);
    expect(await kinds("kangar", office)).toEqual(["outgoing"]);
    expect(await kinds("khoan 123", office)).toEqual(["outgoing"]);
    await db.transaction().execute((transaction) => forgetEntries(transaction, office.workspaceId, [outgoingId]));
    expect(await known()).not.toContain("kangaru");
    expect(await known()).toContain("so");
  });
});
