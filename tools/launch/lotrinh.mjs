#!/usr/bin/env node
// The command `lotrinh`. It runs the build as it lies there; `npm start` and `npm run build` renew it.
import { becomeLotrinh, ensureBuilt, ensureInstalled } from "./launch.mjs";

ensureInstalled();
ensureBuilt({ evenIfStale: true });
becomeLotrinh(process.argv.slice(2));
