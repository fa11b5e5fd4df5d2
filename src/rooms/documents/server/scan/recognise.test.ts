import { mkdir, mkdtemp, readdir, readFile as readBytes, rm, utimes, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import type { ReadSettings } from "../files/file-reader.ts";
import { readFile } from "../files/read-file.ts";
import { drawPlan, givenPdf } from "../pdf/given-pdf.ts";
import { openPagesFolder } from "./kept-pages.ts";
import { givenScans, stampPicture } from "./given-scan.ts";

const folder = await mkdtemp(join(tmpdir(), "lotrinh-recognise-"));
afterAll(() => rm(folder, { recursive: true }));
GlobalFonts.registerFromPath(
  createRequire(import.meta.url).resolve("dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf"),
  "Stamp",
);
const SLOW = 300_000;
const CLEAN = { degrees: 0, noise: 0, blur: 0, seal: false, shadow: 255 };
const WORDS =
  "1. Sở Công Thương chủ trì, phối hợp với Sở Tài chính rà soát các cụm công nghiệp.\n2. Sở Y tế lập báo cáo gửi UBND tỉnh trước ngày 30/6/2025.";

async function scanOf(words: string): Promise<Buffer> {
  const [scan = Buffer.alloc(0)] = await givenScans(await givenPdf((pdf) => drawPlan(pdf, words)), CLEAN);
  // The empty part of the sheet only costs time.
  return sharp(scan).extract({ left: 0, top: 0, width: 1650, height: 700 }).png().toBuffer();
}
async function read(bytes: Uint8Array, settings: ReadSettings = {}) {
  const path = join(folder, randomUUID());
  await writeFile(path, bytes);
  return readFile({ path, name: "scan" }, settings);
}
async function textOf(bytes: Uint8Array) {
  const outcome = await read(bytes);
  if (!outcome.ok) return outcome.refusal.code;
  return outcome.value.kind === "document" ? outcome.value.reading.text : "archive";
}

describe("pages that wait for the rest of their file", () => {
  test("outlive the process that read them, and are given up after a week", async () => {
    const data = await mkdtemp(join(folder, "data-"));
    const own = await openPagesFolder(data);
    for (const name of ["fresh", "stale"]) await mkdir(join(own, name));
    const long = new Date(Date.now() - 8 * 86_400_000);
    await utimes(join(own, "stale"), long, long);
    expect(await readdir(await openPagesFolder(data))).toEqual(["fresh"]);
  });
});

describe("recognition of scans", () => {
  test(
    "a TIFF of several pages is read page by page, with progress; pages done are not done again",
    async () => {
      const pages = await Promise.all(WORDS.split("\n").map(scanOf));
      const tiff = await sharp(pages, { join: { animated: true } })
        .tiff({ compression: "lzw" })
        .toBuffer();
      const pagesFolder = join(folder, "kept");
      const cancel = new AbortController();
      const cut = await read(tiff, {
        pagesFolder,
        signal: cancel.signal,
        onProgress: ({ done }) => done > 0 && cancel.abort(),
      });
      expect(cut).toMatchObject({ ok: false, refusal: { code: "reading-cancelled" } });
      const [own = ""] = await readdir(pagesFolder);
      const [page = ""] = await readdir(join(pagesFolder, own));
      expect((await readBytes(join(pagesFolder, own, page))).toString("utf8")).not.toContain("Công Thương");

      const progress: string[] = [];
      const whole = await read(tiff, { pagesFolder, onProgress: ({ done, of }) => progress.push(`${done}/${of}`) });
      expect(whole).toMatchObject({ ok: true, value: { reading: { kind: "picture", text: WORDS } } });
      expect(progress).toEqual(["0/2", "1/2", "2/2"]);
      // Nothing is kept beyond the reading.
      expect(await readdir(pagesFolder)).toEqual([]);
    },
    SLOW,
  );

  test.for([90, 180])("a page scanned with a turn of %i° is set upright", { timeout: SLOW }, async (degrees) => {
    const scan = await sharp(await scanOf(WORDS))
      .rotate(degrees)
      .jpeg({ quality: 85 })
      .toBuffer();
    expect(await textOf(scan)).toBe(WORDS);
  });

  test(
    "a red stamp MẬT is seen, in words that black ink does not have: refused, and no page is kept",
    async () => {
      const stamped = await sharp(await scanOf(WORDS))
        .composite([{ input: stampPicture("MẬT", "Stamp"), left: 300, top: 480, blend: "multiply" }])
        .png()
        .toBuffer();
      const pagesFolder = join(folder, "secret");
      expect(await read(stamped, { pagesFolder })).toMatchObject({
        ok: false,
        refusal: { code: "document-secret", params: { mark: "MẬT" } },
      });
      expect(await readdir(folder)).not.toContain("secret");
    },
    SLOW,
  );

  test(
    "a PDF of scanned pages is recognised, its own words beside; one that is cancelled ends",
    async () => {
      const picture = await scanOf(WORDS);
      const pdf = await givenPdf(
        (page) => {
          page.image(picture, 0, 0, { width: page.page.width, height: page.page.height });
          page.addPage().text("3. Sở Nội vụ tổng hợp.", 85, 80);
        },
        { size: [595, 252] },
      );
      expect(await textOf(pdf)).toBe(`${WORDS}\n3. Sở Nội vụ tổng hợp.`);
      const cancel = new AbortController();
      const outcome = await read(pdf, { signal: cancel.signal, onProgress: () => cancel.abort() });
      expect(outcome).toMatchObject({ ok: false, refusal: { code: "reading-cancelled" } });
    },
    SLOW,
  );

  test(
    "a sheet without ink has no words",
    async () => {
      const blank = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#fdfdfd" } })
        .png()
        .toBuffer();
      expect(await textOf(blank)).toBe("file-empty");
    },
    SLOW,
  );
});
