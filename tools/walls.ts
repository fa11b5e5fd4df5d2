// The walls of the house: what may import what. `npm run check` applies these rules; tools/walls.test.ts proves each.
import { cruise, type ICruiseResult, type IRegularForbiddenRuleType } from "dependency-cruiser";

/** In order: a room uses only rooms above it. */
export const ROOMS = [
  "places",
  "organisations",
  "access",
  "audit",
  "calendar",
  "rules",
  "documents",
  "extraction",
  "plans",
  "support",
  "assignments",
  "indicators",
  "reports",
  "notifications",
  "programmes",
  "land",
  "minerals",
  "technology",
  "industries",
  "scenarios",
  "publishing",
  "map",
  "search",
] as const;

/** The registers stand side by side: none imports another. */
const REGISTERS = ["programmes", "land", "minerals", "technology", "industries", "support"];

const TEST = "\\.test\\.tsx?$";
/** Builders of test rows, `given-indicator.ts`: tests of the rooms below use them too. */
const BUILDER = "/given[^/]*\\.ts$";
const COMMANDS = "/server/commands\\.ts$";
const NODE_BUILTIN =
  "^(node:|(assert|buffer|child_process|crypto|events|fs|http|https|net|os|path|stream|url|util|worker_threads|zlib)(/|$))";

function inPackages(...names: string[]): string {
  return `(^|/)node_modules/(${names.join("|")})/`;
}
const DATABASE = inPackages("pg", "kysely", "pg-boss");
const HTTP = inPackages("fastify", "@fastify/[^/]+", "fastify-type-provider-zod");
const REACT = inPackages("react", "react-dom", "@mantine/[^/]+", "@tanstack/react-[^/]+", "@lingui/react");

function forbid(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType["from"],
  to: IRegularForbiddenRuleType["to"],
) {
  return { name, comment, severity: "error", from, to } satisfies IRegularForbiddenRuleType;
}

function aboveOf(room: string): string[] {
  const above: string[] = ROOMS.slice(0, ROOMS.indexOf(room as (typeof ROOMS)[number]));
  return REGISTERS.includes(room) ? above.filter((other) => !REGISTERS.includes(other)) : above;
}

const roomOrder = ROOMS.map((room) => {
  const above = aboveOf(room);
  const here = `^src/rooms/${room}/`;
  const allowed = above.map((other) => `^src/rooms/${other}/`);
  return forbid(
    `room-order-${room}`,
    `${room} may use ${above.join(", ") || "no other room"}. To reach a room below, declare a port in ${room}/server/ports.ts and let the compositions plug it in.`,
    { path: here },
    { path: "^src/rooms/", pathNot: [here, ...allowed] },
  );
});

export const RULES: IRegularForbiddenRuleType[] = [
  ...roomOrder,
  forbid(
    "room-unknown",
    "Every room stands in ROOMS of tools/walls.ts, at its place in the order.",
    { path: "^src/rooms/[^/]+/", pathNot: ROOMS.map((room) => `^src/rooms/${room}/`) },
    {},
  ),
  forbid(
    "room-door",
    "Import a room by its door: model/index.ts, server/index.ts or pages/index.ts. Export there what you need.",
    { path: "^src/rooms/([^/]+)/" },
    {
      path: "^src/rooms/",
      pathNot: ["^src/rooms/$1/", "^src/rooms/[^/]+/(model|server|pages)/index\\.ts$", BUILDER, "/tables\\.ts$"],
    },
  ),
  forbid(
    "room-door-from-outside",
    "Import a room by its door: model/index.ts, server/index.ts or pages/index.ts. Export there what you need.",
    { path: "^src/", pathNot: "^src/rooms/" },
    {
      path: "^src/rooms/",
      pathNot: ["/(model|server|pages)/index\\.ts$", COMMANDS, BUILDER, "/tables\\.ts$"],
    },
  ),
  forbid(
    "commands-for-cli",
    "server/commands.ts is the door for the command line alone, so that a command loads only what it needs.",
    { path: "^src/", pathNot: ["^src/cli/", "^src/rooms/"] },
    { path: COMMANDS },
  ),
  forbid(
    "tables-of-own-room",
    "Only the owning room reads or writes a table: ask it through its server/index.ts.",
    { path: "^src/rooms/([^/]+)/" },
    { path: "^src/rooms/[^/]+/server/tables\\.ts$", pathNot: "^src/rooms/$1/" },
  ),
  forbid(
    "tables-of-own-room-from-outside",
    "Only the owning room reads or writes a table: ask it through its server/index.ts.",
    { path: "^src/", pathNot: "^src/rooms/" },
    { path: "^src/rooms/[^/]+/server/tables\\.ts$" },
  ),
  forbid(
    "builders-only-in-tests",
    "given-….ts builds rows for tests; nothing else may use it.",
    { path: "^src/", pathNot: [TEST, BUILDER, "/test-[^/]+\\.ts$"] },
    { path: BUILDER },
  ),
  forbid(
    "model-is-pure",
    "model/ compiles for Node and browser: no server, no pages, no Node, no database, no HTTP, no React.",
    { path: "^src/rooms/[^/]+/model/", pathNot: TEST },
    {
      path: [
        "^src/rooms/[^/]+/(server|pages)/",
        "^src/(store|web-kit|server-kit|file-kit)/",
        NODE_BUILTIN,
        DATABASE,
        HTTP,
        REACT,
      ],
    },
  ),
  forbid(
    "server-without-pages",
    "server/ runs in Node: no pages, no web-kit, no React.",
    { path: ["^src/server/", "^src/rooms/[^/]+/server/"], pathNot: TEST },
    { path: ["^src/rooms/[^/]+/pages/", "^src/web-kit/", REACT] },
  ),
  forbid(
    "pages-without-server",
    "pages/ and web/ run in the browser: reach the server through the room's contract.",
    { path: ["^src/rooms/[^/]+/pages/", "^src/web/"], pathNot: TEST },
    { path: ["^src/rooms/[^/]+/server/", "^src/(store|server-kit|file-kit)/", NODE_BUILTIN, DATABASE, HTTP] },
  ),
  forbid(
    "nothing-imports-compositions",
    "cli, server and web plug the house together; nothing below may know them.",
    { path: "^src/", pathNot: "^src/(cli|server|web)/" },
    { path: "^src/(cli|server|web)/" },
  ),
  forbid(
    "server-stands-alone",
    "The server composition knows neither the command line nor the page.",
    { path: "^src/server/" },
    { path: "^src/(cli|web)/" },
  ),
  forbid(
    "cli-without-page",
    "The command line knows no page.",
    { path: "^src/cli/", pathNot: TEST },
    { path: ["^src/(web|web-kit)/", "^src/rooms/[^/]+/pages/", REACT] },
  ),
  forbid(
    "web-stands-alone",
    "The page knows neither the command line nor the server composition.",
    { path: "^src/web/" },
    { path: "^src/(cli|server)/" },
  ),
  forbid(
    "shared-imports-nothing",
    "shared/ is vocabulary: it imports nothing of ours.",
    { path: "^src/shared/" },
    { path: "^src/", pathNot: "^src/(shared|cli|server|web)/" },
  ),
  forbid(
    "shared-does-nothing",
    "shared/ does no I/O and renders nothing.",
    { path: "^src/shared/", pathNot: TEST },
    { path: [NODE_BUILTIN, DATABASE, HTTP, REACT] },
  ),
  forbid(
    "store-knows-no-room",
    "store/ imports only shared/.",
    { path: "^src/store/" },
    { path: ["^src/(rooms|web-kit)/", REACT, HTTP] },
  ),
  forbid(
    "server-kit-knows-no-room",
    "server-kit/ imports only shared/ and store/, and runs in Node.",
    { path: "^src/server-kit/" },
    { path: ["^src/(rooms|web-kit)/", REACT] },
  ),
  forbid(
    "store-without-server-kit",
    "store/ lies below server-kit/.",
    { path: "^src/store/" },
    { path: "^src/server-kit/" },
  ),
  forbid(
    "file-kit-stands-alone",
    "file-kit/ opens files for whoever asks: it imports only shared/, and runs in Node.",
    { path: "^src/file-kit/" },
    { path: ["^src/(rooms|store|server-kit|web-kit)/", DATABASE, HTTP, REACT] },
  ),
  forbid(
    "store-without-file-kit",
    "store/ keeps bytes and never looks into them.",
    { path: "^src/store/" },
    { path: "^src/file-kit/" },
  ),
  forbid(
    "file-kit-by-its-door",
    "Import file-kit/index.ts. Export there what you need.",
    { path: "^src/", pathNot: ["^src/file-kit/", TEST] },
    { path: "^src/file-kit/", pathNot: "^src/file-kit/index\\.ts$" },
  ),
  forbid(
    "web-kit-knows-no-room",
    "web-kit/ imports only shared/ and runs in the browser.",
    { path: "^src/web-kit/", pathNot: TEST },
    { path: ["^src/(rooms|store|server-kit|file-kit)/", NODE_BUILTIN, DATABASE, HTTP] },
  ),
  forbid(
    "migrations-stand-alone",
    "A migration must mean the same for ever, so it imports nothing of ours.",
    { path: "^src/store/migrations/\\d" },
    { path: "^src/" },
  ),
  forbid("no-cycles", "Two files that need each other are one, or lack a third.", {}, { circular: true }),
  forbid(
    "resolvable",
    "This import leads nowhere, so no wall can judge it.",
    {},
    // Made by the build: `tools/catalogues.ts`.
    { couldNotResolve: true, pathNot: "^virtual:catalogue$" },
  ),
];

export type Violation = { readonly rule: string; readonly from: string; readonly to: string; readonly comment: string };
export type Walls = {
  readonly moduleCount: number;
  readonly violations: readonly Violation[];
  /** Every import between files of ours, for the diagram. */
  readonly imports: readonly { readonly from: string; readonly to: string }[];
};

/** Reads every import below `src/` of a checkout. Throws when it finds no modules: then no rule was applied to anything. */
export async function inspectWalls(checkout: string): Promise<Walls> {
  const { output } = await cruise(
    ["src"],
    {
      baseDir: checkout,
      validate: true,
      ruleSet: { forbidden: RULES },
      // Type-only imports count: a type from a forbidden place couples as much as a value.
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      // Pictures, styles and fonts are not modules.
      exclude: { path: "\\.(css|svg|png|woff2|json)$" },
    },
    {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
    },
  );
  const result = output as ICruiseResult;
  const own = result.modules.filter((module) => module.source.startsWith("src/"));
  if (own.length === 0) {
    throw new Error(
      "The walls were checked on 0 modules. Does dependency-cruiser find TypeScript (the alias `typescript` must be 6)?",
    );
  }
  return {
    moduleCount: own.length,
    violations: result.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      comment: RULES.find(({ name }) => name === rule.name)?.comment ?? "",
    })),
    imports: own.flatMap((module) =>
      module.dependencies
        .filter(({ resolved }) => resolved.startsWith("src/"))
        .map(({ resolved }) => ({ from: module.source, to: resolved })),
    ),
  };
}
