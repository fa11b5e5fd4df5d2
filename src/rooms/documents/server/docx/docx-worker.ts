import { parentPort, workerData } from "node:worker_threads";
import { parseDocx } from "./parse-docx.ts";

parentPort?.postMessage(await parseDocx(workerData as Uint8Array));
