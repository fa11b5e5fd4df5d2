// npm run add -- NAME…: npm picks the newest version that fits the Node it runs under, so it must run under Node 24.
import { completeLock } from "./complete-lock.mjs";
import { ensureInstalled, findNode24, runNpm, stop } from "./launch.mjs";

const args = process.argv.slice(2);
if (args.length === 0) stop("Say what to add: npm run add -- [-D] NAME…", 2);
ensureInstalled();
const exitCode = runNpm(["install", "--save-exact", ...args], findNode24());
if (exitCode === 0) completeLock();
process.exit(exitCode);
