import { mkdtemp, readFile as readBytes, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawPlan, givenPdf } from "#rooms/documents/server/pdf/given-pdf.ts";
import { readFile } from "#rooms/documents/server/files/read-file.ts";
import { DAMAGES, givenScans } from "#rooms/documents/server/scan/given-scan.ts";
import { twinsOf } from "#rooms/extraction/server/twins.testing.ts";
import type { Soak } from "./soak.ts";

/** The promise: so much of the assignments of the text is found again in its scan. */
const LEAST_FOUND = 0.85;
type Figure = { readonly pages: number; readonly found: number; readonly of: number; readonly lost: readonly string[] };

async function wordsOf(path: string): Promise<string> {
  const read = await readFile({ path, name: "scan" });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.kind === "document" ? read.value.reading.text : "";
}

/** The whole example printed, damaged in every way, scanned page by page into one file of pictures, recognised, compared with the text. */
export const soak: Soak = async ({ kept, keep, say }) => {
  const text = await readBytes(join(import.meta.dirname, "../examples/quang-nam/plan.txt"), "utf8");
  const pdf = await givenPdf((page) => drawPlan(page, text));
  const figures: Record<string, Figure> = { ...(kept as Record<string, Figure> | undefined) };
  const folder = await mkdtemp(join(tmpdir(), "lotrinh-ocr-"));
  try {
    for (const [name, damage] of Object.entries(DAMAGES)) {
      if (figures[name]) continue;
      const texts: string[] = [];
      for (const scan of await givenScans(pdf, damage)) {
        const path = join(folder, "scan.png");
        await writeFile(path, scan);
        texts.push(await wordsOf(path));
      }
      figures[name] = { pages: texts.length, ...twinsOf(text, texts.join("\n")) };
      say(`${name}: ${figures[name].found} of ${figures[name].of}`);
      await keep(figures);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  for (const [name, { found, of }] of Object.entries(figures))
    if (found < LEAST_FOUND * of) throw new Error(`${name}: only ${found} of ${of} assignments were found again`);
  return { leastFound: LEAST_FOUND, figures };
};
