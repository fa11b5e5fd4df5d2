import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { type Act, ANONYMOUS } from "#shared/act.ts";
import { createSay } from "#shared/say.ts";
import { sharedRefusals } from "#shared/refusals.ts";
import { done } from "#shared/outcome.ts";
import { appendAudit, inTransaction, openChanges } from "#store/index.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { createApp } from "./create-app.ts";
import { guardRoutes } from "./guard-routes.ts";
import { serveChanges } from "./serve-changes.ts";
import { serverWording } from "./wording.ts";

const store = await openTestDatabase();
const changes = await openChanges(store);
const app = createApp(createSay([serverWording, sharedRefusals]), "silent");
const asking: Act = await givenWorkspace(store.db);
app.addHook("onRequest", async (request) => {
  request.act = asking;
});
guardRoutes(app);
serveChanges(app, changes);
const address = await app.listen({ port: 0, host: "127.0.0.1" });
afterAll(() => changes.close());

async function change(act: Act, kind: string): Promise<void> {
  await inTransaction(store.db, async (transaction) => {
    await appendAudit(transaction, act, { act: "thing-changed", subject: { kind, id: crypto.randomUUID() } });
    return done(undefined);
  });
}

async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, word: string): Promise<string> {
  let heard = "";
  while (!heard.includes(word)) {
    const { done: isOver, value } = await reader.read();
    if (isOver) throw new Error(`Ended after: ${heard}`);
    heard += Buffer.from(value).toString();
  }
  return heard;
}

describe("the stream of changes", () => {
  test("names the kinds of a workspace's changes, and ends when the server stops", async () => {
    const act = asking;
    const stream = await fetch(`${address}/api/changes`);
    expect(stream.headers.get("content-type")).toBe("text/event-stream");
    const reader = stream.body?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
    await readUntil(reader, "retry:");
    await change(await givenWorkspace(store.db), "foreign");
    await change(act, "assignment");
    const heard = await readUntil(reader, "assignment");
    expect(heard).toContain(`event: changed\ndata: {"kinds":["assignment"]}`);
    expect(heard).not.toContain("foreign");
    const closing = app.close();
    expect((await reader.read()).done).toBe(true);
    await closing;
  });

  test("is not begun for whoever left before it was known who asks", async () => {
    const other = createApp(createSay([serverWording, sharedRefusals]), "silent");
    const leaving = new AbortController();
    const known = Promise.withResolvers<void>();
    other.addHook("onRequest", async (request) => {
      request.act = asking;
      leaving.abort();
      await once(request.raw.socket, "close");
      known.resolve();
    });
    guardRoutes(other);
    let following = 0;
    const counting = (...asked: Parameters<typeof changes.subscribe>) => {
      following += 1;
      const stop = changes.subscribe(...asked);
      return () => {
        following -= 1;
        stop();
      };
    };
    serveChanges(other, { subscribe: counting });
    const asked = fetch(`${await other.listen({ port: 0, host: "127.0.0.1" })}/api/changes`, leaving);
    await expect(asked).rejects.toThrow("aborted");
    await known.promise;
    await pause(100);
    expect(following).toBe(0);
    await other.close();
  });

  test("is not for whoever has not signed in", async () => {
    const other = createApp(createSay([serverWording, sharedRefusals]), "silent");
    other.addHook("onRequest", async (request) => {
      request.act = { ...asking, actor: ANONYMOUS };
    });
    guardRoutes(other);
    serveChanges(other, changes);
    const answer = await other.inject({ url: "/api/changes" });
    expect([answer.statusCode, answer.json().code]).toEqual([401, "sign-in-required"]);
    await other.close();
  });
});
