// npm run generate [-- --check]: writes the files that follow from others, or says which of them are out of date.
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkout } from "./launch/launch.mjs";
import { roomsPage } from "./rooms-page.ts";
import { inspectWalls } from "./walls.ts";

type Generated = { readonly path: string; readonly text: string };

/** Imports a source that may not be written yet. */
async function importIfPresent<Shape>(path: string, makes: string): Promise<Shape | undefined> {
  const file = join(checkout, path);
  if (!existsSync(file)) {
    console.log(`${makes}: left out, ${path} is not written yet`);
    return undefined;
  }
  return (await import(pathToFileURL(file).href)) as Shape;
}

async function generateRooms(): Promise<Generated[]> {
  const { imports } = await inspectWalls(checkout);
  return [{ path: "docs/rooms.md", text: roomsPage(imports) }];
}

/** The folder is the history: every migration in the order of its name, so that two rooms' migrations never collide in a list. */
async function generateHistory(): Promise<Generated[]> {
  const folder = "src/store/migrations";
  const names = (await readdir(join(checkout, folder)))
    .filter((file) => /^\d{4}-\d\d-\d\d-\d{4}-.*\.ts$/u.test(file))
    .map((file) => basename(file, ".ts"))
    .toSorted();
  return [{ path: `${folder}/history.generated.ts`, text: historyOf(names) }];
}

function historyOf(names: readonly string[]): string {
  const variable = (name: string): string => `at${name.slice(0, 15).replaceAll("-", "")}`;
  return [
    "// Generated from the folder by `npm run generate`; do not edit.",
    'import type { Migration } from "./migration.ts";',
    ...names.map((name) => `import { up as ${variable(name)} } from "./${name}.ts";`),
    "",
    "/** One linear history. A migration that was released is never edited. */",
    "export const MIGRATIONS: readonly Migration[] = [",
    ...names.map((name) => `  { name: "${name}", up: ${variable(name)} },`),
    "];",
    "",
  ].join("\n");
}

async function generateSchemaFiles(): Promise<Generated[]> {
  const source = await importIfPresent<{
    generateSchema: () => Promise<{ typescript: string; markdown: string }>;
  }>("src/store/generate-schema.ts", "src/store/schema.generated.ts, docs/schema.md");
  if (!source) return [];
  const { typescript, markdown } = await source.generateSchema();
  return [
    { path: "src/store/schema.generated.ts", text: typescript },
    { path: "docs/schema.md", text: markdown },
  ];
}

async function generateRouteDocuments(): Promise<Generated[]> {
  const source = await importIfPresent<{ routeDocuments: () => Promise<{ openApi: object; permissions: string }> }>(
    "src/server/route-documents.ts",
    "docs/openapi.json, docs/permissions.md",
  );
  if (!source) return [];
  const { openApi, permissions } = await source.routeDocuments();
  return [
    { path: "docs/openapi.json", text: `${JSON.stringify(openApi, null, 2)}\n` },
    { path: "docs/permissions.md", text: permissions },
  ];
}

async function isFresh({ path, text }: Generated): Promise<boolean> {
  const file = join(checkout, path);
  return existsSync(file) && (await readFile(file, "utf8")) === text;
}

const onlyCheck = process.argv.includes("--check");
const outdated: string[] = [];
for (const generate of [generateRooms, generateHistory, generateSchemaFiles, generateRouteDocuments]) {
  const results = await generate().catch((error: unknown) => {
    console.error(`${generate.name} failed:`, error);
    process.exitCode = 1;
    return [];
  });
  for (const generated of results) {
    if (await isFresh(generated)) continue;
    outdated.push(generated.path);
    if (onlyCheck) continue;
    const file = join(checkout, generated.path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, generated.text);
    console.log(`${generated.path}: written`);
  }
}

if (onlyCheck && outdated.length > 0) {
  console.error(`Out of date: ${outdated.join(", ")}. Run "npm run generate" and commit what it writes.`);
  process.exitCode = 1;
}
