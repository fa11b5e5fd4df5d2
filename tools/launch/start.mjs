// npm start: install, build when the sources changed, serve.
import { becomeLotrinh, ensureBuilt, ensureInstalled } from "./launch.mjs";

ensureInstalled();
ensureBuilt();
becomeLotrinh(["serve", ...process.argv.slice(2)]);
