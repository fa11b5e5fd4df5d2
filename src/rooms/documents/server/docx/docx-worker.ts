import { parentPort } from "node:worker_threads";
import { parseDocx } from "./parse-docx.ts";

parentPort?.on("message", async (bytes: Uint8Array) => {
  parentPort?.postMessage(await parseDocx(bytes));
});
