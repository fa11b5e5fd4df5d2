import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's root holds `dist/web` and `examples`, whether this runs from `dist/` or from `src/cli/`. */
export function shippedParts() {
  let root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, "package.json"))) root = dirname(root);
  return { webFolder: join(root, "dist/web"), exampleText: join(root, "examples/quang-nam/plan.txt") };
}
