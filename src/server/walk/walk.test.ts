import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAccounts } from "#rooms/access/server/index.ts";
import type { RouteContract, ServedRoute } from "#server-kit/index.ts";
import { openMail } from "#server-kit/mail/index.ts";
import { openTestMailServer } from "#server-kit/mail/test-mail-server.ts";
import { openTestDisk } from "#server-kit/test-disk.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import type { PeriodicTask } from "#store/index.ts";
import { buildServer } from "../build-server.ts";
import { periodicTasks } from "../periodic-tasks.ts";
import { askOn, type Prepared, prepareGround } from "./test-ground.ts";
import { WALKED_ROOMS } from "./test-rooms.ts";
import { walkRoute } from "./test-walk-route.ts";
import { toldAfter, walkTask } from "./test-walk-task.ts";

const SETTING_OUT_MS = 900_000;

const store = await openTestDatabase();
const { db } = store;
const asking = { act: await givenWorkspace(db) };
const settings = { publicAddress: "http://127.0.0.1:7549", secret: "the walk's own secret, of enough characters" };
const accounts = await openAccounts({ db, workspaceId: asking.act.workspaceId, settings });
const disk = await openTestDisk();
// The walk makes rows, not files: whatever a row names is there.
const PICTURE = await sharp({ create: { width: 9, height: 9, channels: 3, background: "white" } })
  .png()
  .toBuffer();
const files = { ...disk.files, get: async () => PICTURE };
const app = await buildServer({
  db,
  disk: { ...disk, files },
  accounts,
  entrance: async () => asking.act,
  logLevel: "silent",
});
const contracts = app.served.flatMap((route) => ("contract" in route ? [route.contract] : []));
// As embedded, so that the nightly backup is among them.
const dataFolder = await mkdtemp(join(tmpdir(), "lotrinh-walk-"));
// With a real mail server, so that letters go out too.
const mailServer = await openTestMailServer();
const mail = openMail({ url: mailServer.url, from: "lotrinh@office.example" });
const tasks = periodicTasks({ ...store, isEmbedded: true }, dataFolder, {
  mail,
  publicAddress: settings.publicAddress,
});
let prepared: Prepared;

beforeAll(async () => {
  prepared = await prepareGround(db, WALKED_ROOMS, contracts, askOn(app, asking));
}, SETTING_OUT_MS);
afterAll(async () => {
  await app.close();
  mail.close();
  await mailServer.close();
  await disk.remove();
  await rm(dataFolder, { recursive: true, force: true });
});

function openRoutes(served: readonly ServedRoute[]): string[] {
  return served.flatMap((route) => ("open" in route ? [route.path] : [])).toSorted();
}

describe("a walk over every route, as every role, on rows of its own, of another body, of another workspace", () => {
  test("no answer takes in what is not its own: lists, counts, searches, maps", () => {
    expect(prepared.unstable).toEqual([]);
  });

  test.for(contracts.map((contract): [string, RouteContract] => [contract.name, contract]))(
    "%s tells and changes only what its permission gives",
    { timeout: SETTING_OUT_MS },
    async ([, contract]) => {
      expect(await walkRoute(prepared.ground, contract)).toEqual([]);
    },
  );

  test.for(tasks.map((task): [string, PeriodicTask] => [task.name, task]))(
    "the task %s changes only what it declares and carries nothing elsewhere",
    { timeout: SETTING_OUT_MS },
    async ([, task]) => {
      expect(await walkTask(prepared.ground, task)).toEqual([]);
    },
  );

  test("once the tasks have run, no role is told of another workspace", { timeout: SETTING_OUT_MS }, async () => {
    expect(await toldAfter(prepared.ground, tasks, contracts)).toEqual([]);
  });

  test("no room gives a call of a route that is not served", () => {
    const served = new Set(contracts.map(({ name }) => name));
    expect([...prepared.ground.own.calls.keys()].filter((name) => !served.has(name))).toEqual([]);
  });

  test("these routes ask nobody who they are, and no other", () => {
    expect(openRoutes(app.served).filter((path) => !path.startsWith("/api/auth/"))).toEqual([
      "/api/health",
      "/api/ready",
      "/openapi.json",
    ]);
    expect(openRoutes(app.served).filter((path) => path.startsWith("/api/auth/"))).toEqual([
      "/api/auth/accept-invitation",
      "/api/auth/callback/office",
      "/api/auth/change-password",
      "/api/auth/read-invitation",
      "/api/auth/request-password-reset",
      "/api/auth/reset-password",
      "/api/auth/sign-in/email",
      "/api/auth/sign-in/social",
      "/api/auth/sign-out",
      "/api/auth/two-factor/disable",
      "/api/auth/two-factor/enable",
      "/api/auth/two-factor/generate-backup-codes",
      "/api/auth/two-factor/verify-backup-code",
      "/api/auth/two-factor/verify-totp",
    ]);
  });
});
