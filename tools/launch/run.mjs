// node tools/launch/run.mjs FILE.ts [args…]: install when needed, then run a TypeScript file under Node 24.
import { resolve } from "node:path";
import { becomeNode24, ensureInstalled, stop } from "./launch.mjs";

const [file, ...args] = process.argv.slice(2);
if (!file) stop("Say which file to run: node tools/launch/run.mjs FILE.ts [args…]", 2);
ensureInstalled();
becomeNode24([resolve(file), ...args]);
