import { mkdtemp, readFile as readBytes, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readFile } from "#rooms/documents/server/index.ts";
import { drawPlan, givenPdf } from "#rooms/documents/server/pdf/given-pdf.ts";
import { type Damage, DAMAGES, givenScans } from "#rooms/documents/server/scan/given-scan.ts";
import { twinsOf } from "./twins.testing.ts";

const folder = await mkdtemp(join(tmpdir(), "lotrinh-scan-"));
afterAll(() => rm(folder, { recursive: true }));
const plan = (await readBytes(join(import.meta.dirname, "../../../../examples/quang-nam/plan.txt"), "utf8")).split(
  "\n",
);
/** One page of the example: duties in sentences, and the first rows of the table of products. */
const page = [...plan.slice(39, 44), ...plan.slice(103, 107)].join("\n");
const SLOW = 300_000;

async function wordsOf(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const outcome = await readFile({ path, name });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.kind === "document" ? outcome.value.reading.text : "";
}

describe("the assignments of a text in its other forms", () => {
  test(
    "a PDF gives every one of the whole example",
    async () => {
      const text = plan.join("\n");
      const read = await wordsOf("plan.pdf", await givenPdf((pdf) => drawPlan(pdf, text)));
      expect(twinsOf(text, read)).toMatchObject({ lost: [] });
    },
    SLOW,
  );

  test(
    "a page turned, blurred, grained, shadowed and sealed gives at least 85 % (soak/ocr has all damages)",
    async () => {
      const [scan] = await givenScans(await givenPdf((pdf) => drawPlan(pdf, page)), DAMAGES["all"] as Damage);
      const { found, of, lost } = twinsOf(page, await wordsOf("scan.png", scan ?? new Uint8Array()));
      expect(of).toBeGreaterThanOrEqual(6);
      expect(found / of, `lost: ${lost.join("; ")}`).toBeGreaterThanOrEqual(0.85);
    },
    SLOW,
  );
});
