import { describe, expect, test } from "vitest";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { givenBodies } from "./given-bodies.ts";
import { organisationReferences } from "./organisation-references.ts";

const { db } = await openTestDatabase();
const { act, finance } = await givenBodies(db);
const elsewhere = await givenWorkspace(db);

describe("bodies that a register points to", () => {
  test("are found by words without marks, in their own workspace only", async () => {
    expect(await organisationReferences.find(db, act, "tai chinh")).toEqual([
      { id: finance, name: "Sở Tài chính", hint: null },
    ]);
    expect(await organisationReferences.find(db, elsewhere, "tai chinh")).toEqual([]);
  });

  test("are meant by their whole name, by nothing less", async () => {
    const names = ["sở tài chính", "Sở Tài", "Sở Y tế"];
    expect([...(await organisationReferences.match(db, act, names))]).toEqual([["sở tài chính", finance]]);
  });

  test("are listed by name for a workbook", async () => {
    expect(await organisationReferences.all?.(db, act)).toContain("Sở Kế hoạch và Đầu tư");
    expect(await organisationReferences.all?.(db, elsewhere)).toEqual([]);
  });
});
