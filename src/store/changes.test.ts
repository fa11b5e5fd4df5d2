import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { done, refuse } from "#shared/outcome.ts";
import { appendAudit } from "./audit.ts";
import { type Change, openChanges } from "./changes.ts";
import { inTransaction } from "./in-transaction.ts";
import { openStore } from "./open.ts";
import { givenWorkspace, openTestDatabase, testDatabaseUrl } from "./test-database.ts";

const here = await openTestDatabase();
// A second process of the same database: another pool, another connection that listens.
const dataFolder = await mkdtemp(join(tmpdir(), "lotrinh-changes-"));
const there = await openStore({ databaseUrl: testDatabaseUrl(here), dataFolder });
const changesHere = await openChanges(here);
const changesThere = await openChanges(there);
afterAll(async () => {
  await changesHere.close();
  await changesThere.close();
  await there.close();
  await rm(dataFolder, { recursive: true });
});

async function givenListener() {
  const act = await givenWorkspace(here.db);
  const heard: Change[] = [];
  const stop = changesThere.subscribe(act.workspaceId, (change) => heard.push(change));
  return { act, heard, stop };
}

async function change(act: Act, kind: string, isRefused = false): Promise<void> {
  await inTransaction(here.db, async (transaction) => {
    await appendAudit(transaction, act, { act: "thing-changed", subject: { kind, id: crypto.randomUUID() } });
    return isRefused ? refuse("not-today") : done(undefined);
  });
}

describe("changes", () => {
  test("are heard by another process after the commit, as kinds and nothing else", async () => {
    const { act, heard, stop } = await givenListener();
    await change(act, "assignment");
    await expect.poll(() => heard).toEqual([{ workspaceId: act.workspaceId, kinds: ["assignment"] }]);
    stop();
  });

  test("of a refused act and of another workspace are not heard", async () => {
    const { act, heard, stop } = await givenListener();
    await change(act, "refused", true);
    await change(await givenWorkspace(here.db), "foreign");
    await change(act, "after");
    await expect.poll(() => heard.flatMap(({ kinds }) => kinds)).toContain("after");
    expect(heard.flatMap(({ kinds }) => kinds)).toEqual(["after"]);
    stop();
  });

  test("that may have been missed while the connection was broken make everything be asked again", async () => {
    const { act, heard, stop } = await givenListener();
    await here.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like 'listen %' and pid <> pg_backend_pid()`,
    );
    await expect.poll(() => heard).toContainEqual({ workspaceId: act.workspaceId, kinds: [] });
    const heardLater = async () => {
      await change(act, "later");
      await pause(300);
      return heard.flatMap(({ kinds }) => kinds);
    };
    await expect.poll(heardLater, { interval: 200 }).toContain("later");
    stop();
  });
});
