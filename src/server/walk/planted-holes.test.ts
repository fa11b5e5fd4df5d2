import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { walkOrganisations } from "#rooms/organisations/server/given-walk.ts";
import { createApp, guardRoutes, type RouteContract, serve, serverWording } from "#server-kit/index.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import { endpoint } from "#shared/endpoint.ts";
import { type Act, ANONYMOUS, Role } from "#shared/act.ts";
import { done, refuse } from "#shared/outcome.ts";
import { policy, rowPolicy } from "#shared/permission.ts";
import { createSay } from "#shared/say.ts";
import { sentences } from "#shared/sentences.ts";
import type { PeriodicTask } from "#store/index.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { askOn, type Prepared, prepareGround } from "./test-ground.ts";
import { walkRoute } from "./test-walk-route.ts";
import { toldAfter, walkTask } from "./test-walk-task.ts";

/*
 * Each of these endpoints has one hole of a kind that real systems had (the classes of CVE stand in docs/security.md). The walk has
 * to name every one, and has nothing to say of the sound one beside them.
 */
const everybody = policy("planted.read", Role.options);
const office = policy("planted.write", ["office"]);
const keepers = rowPolicy("planted.keep", { everywhere: ["office"], own: ["lead"] });
const someRows = z.object({ items: z.array(z.unknown()) });
const one = z.object({ organisationId: z.uuid() });

const sound = endpoint({
  name: "sound",
  method: "GET",
  path: "/api/planted/sound",
  summary: "",
  permission: everybody,
  output: someRows,
});
const readsAnyWorkspace = endpoint({
  ...sound,
  name: "readsAnyWorkspace",
  path: "/api/planted/organisations/:organisationId",
  params: one,
});
const countsAllWorkspaces = endpoint({
  ...sound,
  name: "countsAllWorkspaces",
  path: "/api/planted/count",
  output: z.object({ count: z.number() }),
});
const writesToAnyWorkspace = endpoint({
  name: "writesToAnyWorkspace",
  method: "POST",
  path: "/api/planted/rename",
  summary: "",
  permission: office,
  body: one,
  output: z.object({}),
});
const writesBeforeRefusing = endpoint({
  ...writesToAnyWorkspace,
  name: "writesBeforeRefusing",
  path: "/api/planted/early",
});
const forgetsTheBody = endpoint({
  ...writesToAnyWorkspace,
  name: "forgetsTheBody",
  path: "/api/planted/keep",
  permission: keepers,
});
const listsOtherBodies = endpoint({
  ...sound,
  name: "listsOtherBodies",
  path: "/api/planted/kept",
  permission: keepers,
});
const neverSucceeds = endpoint({ ...sound, name: "neverSucceeds", path: "/api/planted/never" });
const withoutFixture = endpoint({ ...sound, name: "withoutFixture", path: "/api/planted/unknown" });
const PLANTED: readonly RouteContract[] = [
  sound,
  readsAnyWorkspace,
  countsAllWorkspaces,
  writesToAnyWorkspace,
  writesBeforeRefusing,
  forgetsTheBody,
  listsOtherBodies,
  neverSucceeds,
  withoutFixture,
];

const walkPlanted: GivenWalk = async (db, act, seed) => {
  const { getOrganisation } = await walkOrganisations(db, act, seed);
  const row = { organisationId: getOrganisation?.params?.["organisationId"] };
  return {
    sound: {},
    readsAnyWorkspace: { params: getOrganisation?.params ?? {} },
    countsAllWorkspaces: {},
    writesToAnyWorkspace: { body: row },
    writesBeforeRefusing: { body: row },
    forgetsTheBody: { body: row },
    listsOtherBodies: {},
    neverSucceeds: {},
  };
};

const { db } = await openTestDatabase();
const tables = db.$pickTables<"organisation" | "workspace">();
const said = sentences({
  "refusal.not-allowed": { vi: "Không có quyền.", en: "Not allowed." },
  "refusal.planted": { vi: "Không.", en: "No." },
});
const app = createApp(createSay([serverWording, said]), "silent");
const asking = { act: await givenWorkspace(db) };
let prepared: Prepared;

beforeAll(async () => {
  app.addHook("onRequest", async (request) => {
    request.act = asking.act;
  });
  guardRoutes(app);
  registerSound();
  registerReads();
  registerWrites();
  await app.ready();
  prepared = await prepareGround(db, [walkPlanted], PLANTED, askOn(app, asking));
}, 60_000);
afterAll(() => app.close());

function registerSound(): void {
  serve(app, db, sound, async ({ act }) => done({ items: await ownRows(act).execute() }), {});
}

function registerReads(): void {
  serve(app, db, neverSucceeds, async () => refuse("planted"), { planted: 409 });
  serve(app, db, withoutFixture, async () => done({ items: [] }), {});
  serve(
    app,
    db,
    readsAnyWorkspace,
    async (_, { params }) =>
      done({
        items: await tables.selectFrom("organisation").selectAll().where("id", "=", params.organisationId).execute(),
      }),
    {},
  );
  serve(
    app,
    db,
    countsAllWorkspaces,
    async () => {
      const rows = await tables.selectFrom("organisation").select("id").execute();
      return done({ count: rows.length });
    },
    {},
  );
  serve(app, db, listsOtherBodies, async ({ act }) => done({ items: await ownRows(act).execute() }), {});
}

function registerWrites(): void {
  serve(
    app,
    db,
    writesToAnyWorkspace,
    async (scope, { body }) => {
      await touch(body.organisationId, scope.act.at);
      return done({});
    },
    {},
  );
  serve(
    app,
    db,
    writesBeforeRefusing,
    async (scope, { body }) => {
      // Outside the request's transaction, so the refusal does not take it back.
      await touch(body.organisationId, scope.act.at);
      const own = await ownRows(scope.act).where("id", "=", body.organisationId).executeTakeFirst();
      return own ? done({}) : refuse("planted");
    },
    { planted: 404 },
  );
  serve(
    app,
    db,
    forgetsTheBody,
    async (scope, { body }) => {
      const own = await ownRows(scope.act).where("id", "=", body.organisationId).executeTakeFirst();
      return own ? done({}) : refuse("planted");
    },
    { planted: 404 },
  );
}

function ownRows(act: Act) {
  return tables.selectFrom("organisation").select("id").where("workspace_id", "=", act.workspaceId);
}

async function touch(organisationId: string, at: string): Promise<void> {
  await tables
    .updateTable("organisation")
    .set({ note: `đã sửa ${at} ${Math.random()}` })
    .where("id", "=", organisationId)
    .execute();
}

describe("a planted hole", () => {
  test("the count over all workspaces and the list of other bodies show in changed answers", () => {
    expect(prepared.unstable).toContain(
      "countsAllWorkspaces as public: the answer changed with rows of another workspace",
    );
    expect(prepared.unstable).toContain("listsOtherBodies as lead: the answer changed with rows of another body");
    expect(prepared.unstable.filter((hole) => hole.startsWith("sound"))).toEqual([]);
  });

  test.for([
    { contract: readsAnyWorkspace, hole: /public was told of another workspace/u },
    { contract: writesToAnyWorkspace, hole: /office wrote to a row of another workspace \(200\)/u },
    { contract: writesBeforeRefusing, hole: /a call on rows of another workspace changed organisation/u },
    { contract: forgetsTheBody, hole: /lead wrote to a row of another body \(200\)/u },
    { contract: listsOtherBodies, hole: /lead was told of another body/u },
    { contract: neverSucceeds, hole: /the fixture's call never succeeds/u },
    { contract: withoutFixture, hole: /no fixture for route withoutFixture/u },
  ])("$contract.name is named", async ({ contract, hole }) => {
    expect((await walkRoute(prepared.ground, contract)).join("\n")).toMatch(hole);
  });

  test("a permission that the edge does not hold is named", async () => {
    const stricter: RouteContract = { ...sound, permission: office };
    expect((await walkRoute(prepared.ground, stricter)).join("\n")).toMatch(
      /sound: public has no permission and was answered 200/u,
    );
  });

  test("beside a sound route of which there is nothing to say", async () => {
    expect(await walkRoute(prepared.ground, sound)).toEqual([]);
  });
});

describe("whoever has not signed in", () => {
  test("is asked to sign in where the public may not, and answered where it may", async () => {
    const anonymous: Act = { ...asking.act, actor: ANONYMOUS };
    const refused = await prepared.ground.ask(listsOtherBodies, anonymous, {});
    expect([refused.status, refused.text]).toEqual([401, expect.stringContaining("sign-in-required")]);
    expect((await prepared.ground.ask(sound, anonymous, {})).status).toBe(200);
  });
});

describe("a hole planted in what runs by the clock", () => {
  const plant = async (task: Pick<PeriodicTask, "name" | "changes" | "run">) => [
    ...(await walkTask(prepared.ground, { periodOf: String, ...task })),
    ...(await toldAfter(prepared.ground, [task], [sound, readsAnyWorkspace])),
  ];
  const note = async (workspaceId: string, words: string) => {
    await tables.updateTable("organisation").set({ note: words }).where("workspace_id", "=", workspaceId).execute();
  };

  test("a task that changes a table it does not declare is named", async () => {
    const run = () => note(prepared.ground.home.workspaceId, `lúc ${Math.random()}`);
    expect((await plant({ name: "silent", run })).join("\n")).toMatch(/silent changed organisation/u);
    expect(await plant({ name: "declared", changes: ["organisation"], run })).toEqual([]);
  });

  test("a task that carries rows of one workspace into another is named, and so is every role that is told", async () => {
    const { home, foreign } = prepared.ground;
    const run = () => note(home.workspaceId, foreign.mark);
    const holes = (await plant({ name: "mixes", changes: ["organisation"], run })).join("\n");
    await note(home.workspaceId, "");
    expect(holes).toMatch(/mixes carried .+ into another workspace/u);
    expect(holes).toMatch(/after mixes, readsAnyWorkspace told public of another workspace/u);
  });

  test("beside a sound one of which there is nothing to say", async () => {
    expect(await plant({ name: "idle", run: async () => undefined })).toEqual([]);
  });
});

describe("a route without a permission", () => {
  test.for([
    { case: "a raw one", config: {} },
    { case: "a contract whose permission was cast away", config: { contract: { ...sound, permission: undefined } } },
  ])("$case stops the start", async ({ config }) => {
    const bare = createApp(createSay([serverWording]), "silent");
    guardRoutes(bare);
    expect(() => bare.get("/api/bare", { config: config as object }, async () => ({}))).toThrow(
      /GET \/api\/bare has no permission/u,
    );
    await bare.close();
  });

  test("does not compile", () => {
    // @ts-expect-error a contract names its permission
    const bare = endpoint({ name: "bare", method: "GET", path: "/api/bare", summary: "", output: someRows });
    expect(bare.permission).toBeUndefined();
  });
});
