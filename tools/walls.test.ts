import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectWalls, ROOMS, RULES, type Walls } from "./walls.ts";

type Planted = { readonly rule: string; readonly from: string; readonly imports: string };

/** Each forbidden import, and the one rule that must catch it. */
const FORBIDDEN: readonly Planted[] = [
  ...ROOMS.slice(0, -1).map((room, at) => ({
    rule: `room-order-${room}`,
    from: `src/rooms/${room}/model/reaches-below.ts`,
    imports: `#rooms/${ROOMS[at + 1]}/model/index.ts`,
  })),
  ...(
    [
      ["programmes", "industries"],
      ["land", "programmes"],
      ["minerals", "land"],
      ["technology", "minerals"],
      ["industries", "technology"],
    ] as const
  ).map(([room, other]) => ({
    rule: `room-order-${room}`,
    from: `src/rooms/${room}/model/reaches-register.ts`,
    imports: `#rooms/${other}/model/index.ts`,
  })),
  {
    rule: "room-order-plans",
    from: "src/rooms/plans/model/type-only.ts",
    imports: "type #rooms/reports/model/index.ts",
  },
  { rule: "room-order-plans", from: "src/rooms/plans/model/by-path.ts", imports: "../../reports/model/index.ts" },
  { rule: "room-unknown", from: "src/rooms/kitchen/model/cook.ts", imports: "#shared/fold.ts" },
  { rule: "room-door", from: "src/rooms/plans/server/peeks.ts", imports: "#rooms/documents/server/private.ts" },
  { rule: "room-door", from: "src/rooms/plans/model/peeks.ts", imports: "#rooms/documents/model/private.ts" },
  { rule: "room-door", from: "src/rooms/plans/server/peeks.test.ts", imports: "#rooms/documents/server/private.ts" },
  { rule: "room-door-from-outside", from: "src/server/peeks.ts", imports: "#rooms/documents/server/private.ts" },
  { rule: "room-door", from: "src/rooms/plans/server/commands.ts", imports: "#rooms/documents/server/commands.ts" },
  { rule: "commands-for-cli", from: "src/server/commands.ts", imports: "#rooms/documents/server/commands.ts" },
  { rule: "tables-of-own-room", from: "src/rooms/plans/server/reads.ts", imports: "#rooms/documents/server/tables.ts" },
  {
    rule: "tables-of-own-room-from-outside",
    from: "src/cli/reads.ts",
    imports: "#rooms/documents/server/tables.ts",
  },
  {
    rule: "builders-only-in-tests",
    from: "src/rooms/plans/server/invents.ts",
    imports: "#rooms/documents/server/given-document.ts",
  },
  { rule: "model-is-pure", from: "src/rooms/plans/model/calls-server.ts", imports: "../server/index.ts" },
  { rule: "model-is-pure", from: "src/rooms/plans/model/calls-page.ts", imports: "../pages/index.ts" },
  { rule: "model-is-pure", from: "src/rooms/plans/model/reads-store.ts", imports: "#store/open.ts" },
  { rule: "model-is-pure", from: "src/rooms/plans/model/draws.ts", imports: "#web-kit/grid.ts" },
  ...["node:fs/promises", "fs", "pg", "kysely", "fastify", "react"].map((name, at) => ({
    rule: "model-is-pure",
    from: `src/rooms/plans/model/uses-${at}.ts`,
    imports: name,
  })),
  { rule: "server-without-pages", from: "src/rooms/plans/server/renders.ts", imports: "../pages/index.ts" },
  { rule: "server-without-pages", from: "src/rooms/plans/server/draws.ts", imports: "#web-kit/grid.ts" },
  { rule: "server-without-pages", from: "src/server/draws.ts", imports: "react" },
  { rule: "pages-without-server", from: "src/rooms/plans/pages/calls.ts", imports: "../server/index.ts" },
  { rule: "pages-without-server", from: "src/rooms/plans/pages/reads.ts", imports: "#store/open.ts" },
  { rule: "pages-without-server", from: "src/web/reads.ts", imports: "node:fs" },
  {
    rule: "nothing-imports-compositions",
    from: "src/rooms/plans/server/climbs.ts",
    imports: "#server/build-server.ts",
  },
  { rule: "nothing-imports-compositions", from: "src/rooms/plans/pages/climbs.ts", imports: "#web/app.ts" },
  { rule: "nothing-imports-compositions", from: "src/store/climbs.ts", imports: "#cli/main.ts" },
  { rule: "nothing-imports-compositions", from: "src/shared/climbs.ts", imports: "#cli/main.ts" },
  { rule: "server-stands-alone", from: "src/server/climbs.ts", imports: "#cli/main.ts" },
  { rule: "cli-without-page", from: "src/cli/draws.ts", imports: "#web-kit/grid.ts" },
  { rule: "web-stands-alone", from: "src/web/climbs.ts", imports: "#server/build-server.ts" },
  { rule: "shared-imports-nothing", from: "src/shared/reads.ts", imports: "#store/open.ts" },
  { rule: "shared-does-nothing", from: "src/shared/writes.ts", imports: "node:fs" },
  { rule: "store-knows-no-room", from: "src/store/knows.ts", imports: "#rooms/plans/model/index.ts" },
  { rule: "store-knows-no-room", from: "src/store/draws.ts", imports: "#web-kit/grid.ts" },
  { rule: "server-kit-knows-no-room", from: "src/server-kit/knows.ts", imports: "#rooms/plans/model/index.ts" },
  { rule: "server-kit-knows-no-room", from: "src/server-kit/draws.ts", imports: "#web-kit/grid.ts" },
  { rule: "store-without-server-kit", from: "src/store/serves.ts", imports: "#server-kit/serve.ts" },
  { rule: "model-is-pure", from: "src/rooms/plans/model/serves.ts", imports: "#server-kit/serve.ts" },
  { rule: "pages-without-server", from: "src/rooms/plans/pages/serves.ts", imports: "#server-kit/serve.ts" },
  { rule: "file-kit-stands-alone", from: "src/file-kit/knows.ts", imports: "#rooms/plans/model/index.ts" },
  { rule: "file-kit-stands-alone", from: "src/file-kit/keeps.ts", imports: "#store/open.ts" },
  { rule: "file-kit-stands-alone", from: "src/file-kit/serves.ts", imports: "fastify" },
  { rule: "store-without-file-kit", from: "src/store/opens.ts", imports: "#file-kit/index.ts" },
  { rule: "file-kit-by-its-door", from: "src/rooms/plans/server/unpacks.ts", imports: "#file-kit/zip-directory.ts" },
  { rule: "model-is-pure", from: "src/rooms/plans/model/unpacks.ts", imports: "#file-kit/index.ts" },
  { rule: "pages-without-server", from: "src/rooms/plans/pages/unpacks.ts", imports: "#file-kit/index.ts" },
  { rule: "web-kit-knows-no-room", from: "src/web-kit/unpacks.ts", imports: "#file-kit/index.ts" },
  { rule: "web-kit-knows-no-room", from: "src/web-kit/serves.ts", imports: "#server-kit/serve.ts" },
  { rule: "web-kit-knows-no-room", from: "src/web-kit/knows.ts", imports: "#rooms/plans/model/index.ts" },
  { rule: "web-kit-knows-no-room", from: "src/web-kit/reads.ts", imports: "#store/open.ts" },
  {
    rule: "migrations-stand-alone",
    from: "src/store/migrations/2026-11-22-1430-plans-create-plan.ts",
    imports: "#shared/fold.ts",
  },
  { rule: "no-cycles", from: "src/shared/egg.ts", imports: "./hen.ts" },
  { rule: "resolvable", from: "src/shared/lost.ts", imports: "./nowhere.ts" },
];

/** A circle is reported once, at the file where the cruise closed it; this is its other half. */
const OTHER_HALF = { from: "src/shared/hen.ts", imports: "./egg.ts" };

/** What every part may do, so that no rule forbids too much. */
const ALLOWED: readonly Omit<Planted, "rule">[] = [
  { from: "src/rooms/plans/model/uses-above.ts", imports: "#rooms/documents/model/index.ts" },
  { from: "src/rooms/plans/server/uses-above.ts", imports: "#rooms/documents/server/index.ts" },
  { from: "src/rooms/plans/server/uses-own.ts", imports: "../model/private.ts" },
  { from: "src/rooms/plans/server/uses-store.ts", imports: "#store/open.ts" },
  { from: "src/rooms/plans/server/uses-kit.ts", imports: "#server-kit/serve.ts" },
  { from: "src/rooms/plans/server/tables-reader.ts", imports: "./tables.ts" },
  { from: "src/rooms/plans/server/opens-files.ts", imports: "#file-kit/index.ts" },
  { from: "src/file-kit/uses-node.ts", imports: "node:zlib" },
  { from: "src/rooms/plans/pages/uses-above.ts", imports: "#rooms/documents/pages/index.ts" },
  { from: "src/rooms/plans/pages/uses-kit.ts", imports: "#web-kit/grid.ts" },
  { from: "src/rooms/plans/server/accept.test.ts", imports: "#rooms/documents/server/given-document.ts" },
  { from: "src/rooms/plans/server/store.test.ts", imports: "#store/test-database.ts" },
  { from: "src/rooms/plans/server/private.test.ts", imports: "./private.ts" },
  { from: "src/rooms/publishing/server/uses-register.ts", imports: "#rooms/land/server/index.ts" },
  { from: "src/server/rooms.ts", imports: "#rooms/plans/server/index.ts" },
  { from: "src/cli/commands.ts", imports: "#rooms/documents/server/commands.ts" },
  { from: "src/cli/serve.ts", imports: "#server/build-server.ts" },
  { from: "src/web/rooms.ts", imports: "#rooms/plans/pages/index.ts" },
  { from: "src/store/migrations/history.generated.ts", imports: "./2026-11-22-1430-plans-create-plan.ts" },
];

const LEAVES = [
  "src/shared/fold.ts",
  "src/store/open.ts",
  "src/store/test-database.ts",
  "src/web-kit/grid.ts",
  "src/server-kit/serve.ts",
  "src/file-kit/index.ts",
  "src/file-kit/zip-directory.ts",
  "src/server/build-server.ts",
  "src/cli/main.ts",
  "src/web/app.ts",
  ...ROOMS.flatMap((room) => ["model", "server", "pages"].map((part) => `src/rooms/${room}/${part}/index.ts`)),
  ...["documents", "plans"].flatMap((room) => [
    `src/rooms/${room}/model/private.ts`,
    `src/rooms/${room}/server/private.ts`,
    `src/rooms/${room}/server/tables.ts`,
    `src/rooms/${room}/server/commands.ts`,
    `src/rooms/${room}/server/given-document.ts`,
  ]),
];

async function plant(tree: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(tree, path)), { recursive: true });
  await writeFile(join(tree, path), text);
}

async function plantImport(tree: string, { from, imports }: Omit<Planted, "rule">): Promise<void> {
  const typeOnly = imports.startsWith("type ");
  const target = imports.replace(/^type /, "");
  await plant(
    tree,
    from,
    `import ${typeOnly ? "type " : ""}* as planted from "${target}";\nexport type It = typeof planted;\n`,
  );
}

describe("the walls", () => {
  let tree: string;
  let walls: Walls;

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), "lotrinh-walls-"));
    await plant(tree, "package.json", JSON.stringify({ type: "module", imports: { "#*": "./src/*" } }));
    await symlink(join(import.meta.dirname, "..", "node_modules"), join(tree, "node_modules"));
    for (const leaf of LEAVES) await plant(tree, leaf, "export {};\n");
    for (const planted of [...FORBIDDEN, OTHER_HALF, ...ALLOWED]) await plantImport(tree, planted);
    walls = await inspectWalls(tree);
  });
  afterAll(() => rm(tree, { recursive: true, force: true }));

  test.for(FORBIDDEN)("$rule catches $imports in $from", ({ rule, from }) => {
    expect(walls.violations.filter((violation) => violation.from === from).map((violation) => violation.rule)).toEqual([
      rule,
    ]);
  });

  test.for(ALLOWED)("nothing forbids $imports in $from", ({ from }) => {
    expect(walls.violations.filter((violation) => violation.from === from)).toEqual([]);
  });

  test("every rule has been seen to catch something", () => {
    const proved = new Set(FORBIDDEN.map(({ rule }) => rule));
    // The last room has no room below it, so its rule can catch nothing.
    expect(RULES.map(({ name }) => name).filter((name) => !proved.has(name ?? ""))).toEqual(["room-order-search"]);
  });

  test("checking 0 modules is an error, not a success", async () => {
    const bare = await mkdtemp(join(tmpdir(), "lotrinh-bare-"));
    await mkdir(join(bare, "src"));
    await expect(inspectWalls(bare)).rejects.toThrow("0 modules");
    await rm(bare, { recursive: true });
  });
});
