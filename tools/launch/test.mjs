// npm test: install, then tools/test.ts under Node 24.
import { join } from "node:path";
import { becomeNode24, checkout, ensureInstalled } from "./launch.mjs";

ensureInstalled();
becomeNode24([join(checkout, "tools", "test.ts"), ...process.argv.slice(2)], { cwd: checkout });
