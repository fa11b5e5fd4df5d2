import { mkdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { type Command, Option } from "commander";
import { fileWording } from "#file-kit/index.ts";
import { documentWording } from "#rooms/documents/model/index.ts";
import { done, type Refusal } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { createSay } from "#shared/say.ts";
import { LOCALES } from "#shared/sentences.ts";
import { extractionWording, OFFICE_COLUMNS, type OfficeColumn, predictionOf, USUAL_COLUMNS } from "../model/index.ts";
import { assignmentTable } from "./assignment-table.ts";
import { chooseColumns, type ColumnChoice, LAYOUT_FILE } from "./column-layout.ts";
import { type ExtractedDocument, extractDocuments, readDocuments } from "./extract-file.ts";
import { outputOf, writePrediction } from "./extract-to-folder.ts";
import { filesAt } from "./list-files.ts";
import type { OfficeFormat } from "./office-file.ts";
import { outlineOf } from "./outline.ts";
import { progressTeller } from "./progress-teller.ts";

const say = createSay([extractionWording, fileWording, documentWording]);
const REFUSED_EXIT = 1;

type ExtractFormat = "json" | "table" | OfficeFormat;
type ExtractOptions = ColumnChoice & {
  readonly out?: string;
  readonly format: ExtractFormat;
  readonly asOf?: string;
  readonly again?: boolean;
  readonly json?: boolean;
};

/** So few files are read here: a worker takes longer to start. */
const FEW_FILES = 8;

/** Adds `extract` and `text` to the command line. */
export function registerExtractionCommands(program: Command): void {
  program
    .command("extract")
    .description(
      "reads documents (.docx, .html, .txt, .md, .zip of these; .doc, .odt with LibreOffice; files or folders) and proposes what they assign, aim at and cite",
    )
    .argument("<path...>")
    .option("--out <dir>", "write one <name>.json per document into this folder; .xlsx and .docx files go there too")
    .addOption(
      new Option("--format <format>", "json, or the table of assignments on the screen, in Excel or in Word")
        .choices(["json", "table", "xlsx", "docx"])
        .default("json"),
    )
    .option(
      "--columns <columns>",
      `the table's columns in order, each renamed by =: tt,nhiem-vu=Nội dung. Remembered in ${LAYOUT_FILE}. ` +
        `Known: ${Object.keys(OFFICE_COLUMNS).join(", ")}; "usual" for ${USUAL_COLUMNS.map(({ key }) => key).join(",")}`,
    )
    .option("--layout <file>", `the layout file to remember the columns in (default: ${LAYOUT_FILE} in this folder)`)
    .option("--as-of <day>", "the day, yyyy-mm-dd, for which the checks say what is over (default: the day of issue)")
    .option("--again", "with --out: write anew what an earlier run has written already")
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
  const columns = options.format === "json" ? done(USUAL_COLUMNS) : chooseColumns(options);
  if (!columns.ok) return refused(columns.refusal, asJson);
  if (options.asOf !== undefined && !PlainDate.safeParse(options.asOf).success) {
    return refused({ code: "as-of-unreadable", params: { day: options.asOf } }, asJson);
  }
  if (options.out !== undefined) mkdirSync(options.out, { recursive: true });
  let allRead = true;
  const files = paths.flatMap((path) => {
    const found = filesAt(path);
    if (!found) allRead = refused({ code: "path-not-found", params: { file: path } }, asJson);
    return found ?? [];
  });
  if (options.out !== undefined && options.format === "json" && files.length > FEW_FILES) {
    return (await extractMany(files, options.out, options)) && allRead;
  }
  for (const file of files) {
    for await (const { name, outcome } of extractDocuments(file)) {
      if (outcome.ok) await put(name, outcome.value, options, columns.value);
      else allRead = refused(outcome.refusal, asJson);
    }
  }
  return allRead;
}

/** A folder on all cores, with its progress on the error channel. */
async function extractMany(files: readonly string[], out: string, options: ExtractOptions): Promise<boolean> {
  // Loaded on first use, with the pool of workers.
  const { extractFolder } = await import("./extract-folder.ts");
  const ended = await extractFolder(files, {
    out,
    asOf: options.asOf === undefined ? undefined : PlainDate.parse(options.asOf),
    again: options.again,
    onProgress: progressTeller(say),
    onRefusal: (refusal) => refused(refusal, options.json === true),
  });
  return ended.refused === 0;
}

async function put(
  file: string,
  extracted: ExtractedDocument,
  { out, format, asOf }: ExtractOptions,
  columns: readonly OfficeColumn[],
): Promise<void> {
  const on = asOf === undefined ? extracted.reading.face.issuedOn : PlainDate.parse(asOf);
  const prediction = predictionOf(extracted.reading, extracted.extraction, { on });
  const name = basename(file, extname(file));
  if (out !== undefined) writePrediction(outputOf(out, file), prediction);
  if (format === "table") print(assignmentTable(basename(file), extracted, prediction, columns, say));
  else if (format !== "json") {
    const path = join(out ?? ".", `${name}.${format}`);
    // Loaded on first use, with the writers of Excel and Word files.
    const { officeFile } = await import("./office-file.ts");
    writeFileSync(path, await officeFile(format, { name, ...extracted }, columns));
    print(say("vi", "extraction.table.written", { file: path, count: prediction.assignments.length }));
  } else if (out === undefined) print(JSON.stringify(prediction, null, 1));
}

async function printText(file: string, asJson: boolean): Promise<boolean> {
  if (!filesAt(file)) return refused({ code: "path-not-found", params: { file } }, asJson);
  let allRead = true;
  for await (const { outcome } of readDocuments(file)) {
    if (!outcome.ok) allRead = refused(outcome.refusal, asJson);
    else {
      const { file: read, reading } = outcome.value;
      print(asJson ? JSON.stringify({ ...reading, notices: read.notices }, null, 1) : outlineOf(reading));
    }
  }
  return allRead;
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
