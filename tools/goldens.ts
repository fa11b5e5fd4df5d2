// npm run goldens: asks LibreOffice what it shows of each case and writes that down, with its version. Tests need no LibreOffice.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { GOLDEN_CASES, goldenDocx } from "#rooms/documents/server/docx/goldens/given-goldens.ts";
import type { LibreOfficeShows } from "#rooms/documents/server/docx/goldens/meant-differences.ts";
import { findOffice } from "#rooms/documents/server/files/office-program.ts";
import { withPdf } from "#rooms/documents/server/pdf/open-pdf.ts";
import { checkout } from "./launch/launch.mjs";

const TARGET = join(checkout, "src/rooms/documents/server/docx/goldens/libreoffice.generated.json");
const run = promisify(execFile);

const office = await findOffice();
if (office === undefined) {
  console.error(
    "LibreOffice is not installed (Debian: apt-get install --no-install-recommends libreoffice-writer-nogui).",
  );
  process.exitCode = 1;
} else await renew(office);

async function renew(program: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "lotrinh-goldens-"));
  try {
    const sources = GOLDEN_CASES.map((_, at) => join(folder, `${at}.docx`));
    for (const [at, given] of GOLDEN_CASES.entries()) await writeFile(sources[at] as string, await goldenDocx(given));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const version = (await run(program, [profile, "--version"])).stdout.trim();
    for (const form of ["txt:Text (encoded):UTF8", "pdf"]) {
      await run(program, [profile, "--headless", "--convert-to", form, "--outdir", folder, ...sources]);
    }
    const shown: Record<string, LibreOfficeShows> = {};
    for (const [at, { name }] of GOLDEN_CASES.entries()) {
      const lines = linesOf(await readFile(join(folder, `${at}.txt`), "utf8"));
      shown[name] = { lines, printed: await printedWords(await readFile(join(folder, `${at}.pdf`))) };
    }
    await writeFile(TARGET, `${JSON.stringify({ version, shown }, null, 2)}\n`);
    console.log(`${GOLDEN_CASES.length} cases, as ${version} shows them.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** All words on all pages, headers, footers, notes and boxes among them, in the order in which they were drawn. */
async function printedWords(pdf: Uint8Array): Promise<string> {
  return withPdf(pdf, { pixels: 1 }, async (document) => {
    const words: string[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent();
      for (const item of items) if ("str" in item) words.push(item.str, item.hasEOL ? " " : "");
    }
    return words.join("").replace(/\s+/gu, " ").trim();
  });
}
