import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { requestDigest } from "./canonical-json.ts";
import { withIdempotency } from "./idempotency.ts";
import { inTransaction } from "./in-transaction.ts";
import { givenWorkspace, openTestDatabase } from "./test-database.ts";

const { db } = await openTestDatabase();

type Sent = { readonly key: string; readonly body?: unknown; readonly endpoint?: string };

function send<Value>(act: Act, sent: Sent, run: () => Promise<Outcome<Value, "closed">>) {
  const request = {
    key: sent.key,
    endpoint: sent.endpoint ?? "import-plan",
    requestDigest: requestDigest(sent.body ?? {}),
  };
  return inTransaction(db, (transaction) => withIdempotency(transaction, act, request, run));
}

describe("withIdempotency", () => {
  test("a repeat gets the stored answer and runs nothing", async () => {
    const act = await givenWorkspace(db);
    let runs = 0;
    const run = async () => done({ runs: ++runs, list: [1, "hai"] });
    const first = await send(act, { key: "k", body: { a: 1, b: 2 } }, run);
    const again = await send(act, { key: "k", body: { b: 2, a: 1 } }, run);
    expect(first).toEqual(done({ runs: 1, list: [1, "hai"] }));
    expect(again).toEqual(first);
    expect(runs).toBe(1);
  });

  test("refuses the key for another body or another endpoint", async () => {
    const act = await givenWorkspace(db);
    const run = async () => done(true);
    await send(act, { key: "k", body: 1 }, run);
    expect(await send(act, { key: "k", body: 2 }, run)).toEqual(refuse("idempotency-key-reused"));
    expect(await send(act, { key: "k", body: 1, endpoint: "publish-plan" }, run)).toEqual(
      refuse("idempotency-key-reused"),
    );
  });

  test("keys of two workspaces have nothing to do with each other", async () => {
    const run = (value: number) => async () => done(value);
    expect(await send(await givenWorkspace(db), { key: "k" }, run(1))).toEqual(done(1));
    expect(await send(await givenWorkspace(db), { key: "k" }, run(2))).toEqual(done(2));
  });

  test("a refused request may be sent again with its key", async () => {
    const act = await givenWorkspace(db);
    expect(await send(act, { key: "k" }, async () => refuse("closed"))).toEqual(refuse("closed"));
    expect(await send(act, { key: "k" }, async () => done("open now"))).toEqual(done("open now"));
  });

  test("the same key at the same time runs once", async () => {
    const act = await givenWorkspace(db);
    let runs = 0;
    const run = async () => {
      runs += 1;
      await pause(100);
      return done({ runs });
    };
    const answers = await Promise.all([1, 2, 3].map(() => send(act, { key: "k" }, run)));
    expect(answers).toEqual([done({ runs: 1 }), done({ runs: 1 }), done({ runs: 1 })]);
  });

  test("an answer without a body is replayed as one", async () => {
    const act = await givenWorkspace(db);
    const run = async () => done(undefined);
    await send(act, { key: "k" }, run);
    expect(await send(act, { key: "k" }, run)).toEqual(done(undefined));
  });
});
