import { describe, expect, test } from "vitest";
import { done, refuse } from "#shared/outcome.ts";
import type { Database } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";
import { openTestDatabase } from "./test-database.ts";

const { db } = await openTestDatabase();

async function addWorkspace(handle: Database, name: string): Promise<void> {
  await handle
    .insertInto("workspace")
    .values({ workspace_id: crypto.randomUUID(), name, created_at: "2026-11-24T00:00:00Z" })
    .execute();
}

async function countNamed(name: string): Promise<number> {
  return (await db.selectFrom("workspace").select("name").where("name", "=", name).execute()).length;
}

describe("inTransaction", () => {
  test("commits what was done", async () => {
    const outcome = await inTransaction(db, async (transaction) => {
      await addWorkspace(transaction, "kept");
      return done(1);
    });
    expect(outcome).toEqual(done(1));
    expect(await countNamed("kept")).toBe(1);
  });

  test("rolls back on a refusal and returns it", async () => {
    const outcome = await inTransaction(db, async (transaction) => {
      await addWorkspace(transaction, "refused");
      return refuse("not-today", { day: "Sunday" });
    });
    expect(outcome).toEqual(refuse("not-today", { day: "Sunday" }));
    expect(await countNamed("refused")).toBe(0);
  });

  test("rolls back on a bug and throws it", async () => {
    const failing = inTransaction(db, async (transaction) => {
      await addWorkspace(transaction, "broken");
      throw new Error("bug");
    });
    await expect(failing).rejects.toThrow("bug");
    expect(await countNamed("broken")).toBe(0);
  });

  test("joins an open transaction, and an inner refusal is only returned", async () => {
    const outcome = await inTransaction(db, async (outer) => {
      await addWorkspace(outer, "outer");
      const inner = await inTransaction(outer, async (joined) => {
        expect(joined).toBe(outer);
        return refuse("inner");
      });
      expect(inner).toEqual(refuse("inner"));
      return done("went on");
    });
    expect(outcome).toEqual(done("went on"));
    expect(await countNamed("outer")).toBe(1);
  });

  test("an inner refusal that the outer use case returns undoes both", async () => {
    await inTransaction(db, async (outer) => {
      await addWorkspace(outer, "undone");
      return inTransaction(outer, async () => refuse("inner"));
    });
    expect(await countNamed("undone")).toBe(0);
  });
});
