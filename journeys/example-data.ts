import { rm } from "node:fs/promises";
import { join } from "node:path";
import { EXAMPLE_DATA, makePassableFolder, serveFolder } from "./start-server.ts";

/** Vitest's global setup: the built program lays the bundled example out once, and every journey begins on a copy of that folder. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await makePassableFolder("lotrinh-example-");
  const server = await serveFolder(join(folder, "data"));
  await server.stop();
  process.env[EXAMPLE_DATA] = join(folder, "data");
  return () => rm(folder, { recursive: true, force: true });
}
