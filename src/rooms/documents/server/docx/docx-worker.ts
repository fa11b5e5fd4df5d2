import { parentPort } from "node:worker_threads";
import { parseDocx } from "./parse-docx.ts";

/** An error of ours ends the worker: the one who waits hears of it. */
async function answer(bytes: Uint8Array): Promise<void> {
  parentPort?.postMessage(await parseDocx(bytes));
}

parentPort?.on("message", (bytes: Uint8Array) => void answer(bytes));
