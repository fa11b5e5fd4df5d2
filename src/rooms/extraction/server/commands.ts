import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { type Command, Option } from "commander";
import { fileRefusals } from "#rooms/documents/model/index.ts";
import type { Refusal } from "#shared/outcome.ts";
import { createSay } from "#shared/say.ts";
import { LOCALES } from "#shared/sentences.ts";
import { extractionWording, predictionOf } from "../model/index.ts";
import { assignmentTable } from "./assignment-table.ts";
import { type ExtractedFile, extractBytes, readBytes } from "./extract-file.ts";
import { filesAt } from "./list-files.ts";
import { outlineOf } from "./outline.ts";

const say = createSay([extractionWording, fileRefusals]);
const REFUSED_EXIT = 1;

/** Formats of later releases, named so that the refusal can say so. */
const LATER_FORMATS: ReadonlySet<string> = new Set(["xlsx", "docx"]);

type ExtractOptions = { readonly out?: string; readonly format: string; readonly json?: boolean };

/** Adds `extract` and `text` to the command line. */
export function registerExtractionCommands(program: Command): void {
  program
    .command("extract")
    .description("reads documents (.docx, .txt, .md; files or folders) and proposes what they assign, aim at and cite")
    .argument("<path...>")
    .option("--out <dir>", "write one <name>.json per document into this folder")
    .addOption(
      new Option("--format <format>", "json or table").choices(["json", "table", "xlsx", "docx"]).default("json"),
    )
    .option("--json", "say refusals as JSON too")
    .action(async (paths: string[], options: ExtractOptions) => {
      if (!(await extractPaths(paths, options))) process.exitCode = REFUSED_EXIT;
    });
  program
    .command("text")
    .description("prints the outline of a document: every clause with its anchor")
    .argument("<file>")
    .option("--json", "print the reading as JSON")
    .action(async (file: string, options: { readonly json?: boolean }) => {
      if (!(await printText(file, options.json === true))) process.exitCode = REFUSED_EXIT;
    });
}

async function extractPaths(paths: readonly string[], options: ExtractOptions): Promise<boolean> {
  const asJson = options.json === true;
  if (LATER_FORMATS.has(options.format)) {
    return refused({ code: "format-not-yet", params: { format: options.format } }, asJson);
  }
  if (options.out !== undefined) mkdirSync(options.out, { recursive: true });
  let allRead = true;
  for (const path of paths) {
    const files = filesAt(path);
    if (!files) allRead = refused({ code: "path-not-found", params: { file: path } }, asJson);
    for (const file of files ?? []) {
      const outcome = await extractBytes(basename(file), readFileSync(file));
      if (outcome.ok) put(file, outcome.value, options);
      else allRead = refused({ ...outcome.refusal, params: { ...outcome.refusal.params, file } }, asJson);
    }
  }
  return allRead;
}

function put(file: string, { reading, extraction }: ExtractedFile, options: ExtractOptions): void {
  const prediction = predictionOf(reading, extraction);
  if (options.out !== undefined) {
    const name = `${basename(file, extname(file))}.json`;
    writeFileSync(join(options.out, name), `${JSON.stringify(prediction, null, 1)}\n`);
  }
  if (options.format === "table") print(assignmentTable(basename(file), prediction, say));
  else if (options.out === undefined) print(JSON.stringify(prediction, null, 1));
}

async function printText(file: string, asJson: boolean): Promise<boolean> {
  if (!filesAt(file)) return refused({ code: "path-not-found", params: { file } }, asJson);
  const outcome = await readBytes(basename(file), readFileSync(file));
  if (!outcome.ok) return refused({ ...outcome.refusal, params: { ...outcome.refusal.params, file } }, asJson);
  print(asJson ? JSON.stringify(outcome.value, null, 1) : outlineOf(outcome.value));
  return true;
}

/** Says why, for a person in both languages or for a program as a problem object. Always false, for the caller's exit code. */
function refused(refusal: Refusal, asJson: boolean): false {
  const [vi, en] = LOCALES.map((locale) => say(locale, `refusal.${refusal.code}`, refusal.params));
  if (asJson) print(JSON.stringify({ code: refusal.code, params: refusal.params, detail: vi, detailEn: en }));
  else process.stderr.write(`${vi}\n${en}\n`);
  return false;
}

function print(words: string): void {
  process.stdout.write(`${words}\n`);
}
