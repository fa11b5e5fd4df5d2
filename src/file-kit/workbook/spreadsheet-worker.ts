import { readFile } from "node:fs/promises";
import { done } from "#shared/outcome.ts";
import { answerInWorker } from "../answer-in-worker.ts";
import { parseSpreadsheet } from "./parse-spreadsheet.ts";

answerInWorker(async ({ path }: { readonly path: string }) => done(await parseSpreadsheet(await readFile(path))));
