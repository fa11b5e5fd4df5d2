import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { ReadSettings } from "../files/file-reader.ts";
import { PAGE_LIMITS } from "./limits.ts";
import { givenPdf } from "./given-pdf.ts";
import { readFile } from "../files/read-file.ts";

const bytesOf = (words: string) => new Uint8Array(Buffer.from(words, "latin1"));
/** A PDF of the objects named, with a cross-reference table. */
function pdfOf(...objects: string[]): Uint8Array {
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((offset) => `${`${offset}`.padStart(10, "0")} 00000 n \n`).join("");
  return bytesOf(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`,
  );
}
const folder = await mkdtemp(join(tmpdir(), "lotrinh-hostile-"));
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Uint8Array, settings: ReadSettings = {}) {
  const path = join(folder, randomUUID());
  await writeFile(path, bytes);
  return readFile({ path, name: "a.pdf" }, settings);
}
async function codeOf(bytes: Uint8Array) {
  const outcome = await read(bytes);
  if (!outcome.ok) return outcome.refusal.code;
  return `read: ${outcome.value.kind === "document" ? outcome.value.reading.text : "archive"}`;
}
const draw = (words: string) => (pdf: { text: (words: string) => unknown }) => void pdf.text(words);

describe("hostile PDFs", () => {
  test("refuses nothing at all, and a head without a body", async () => {
    expect(await codeOf(new Uint8Array())).toBe("file-empty");
    expect(await codeOf(bytesOf("%PDF-1.7\n"))).toBe("file-broken");
  });

  test("refuses a password, and reads what is only locked against changes", async () => {
    expect(await codeOf(await givenPdf(draw("Kín"), { userPassword: "abc", ownerPassword: "def" }))).toBe(
      "file-encrypted",
    );
    expect(await codeOf(await givenPdf(draw("Mở được"), { ownerPassword: "def" }))).toBe("read: Mở được");
  });

  test("refuses a file that was cut off before its pages, and reads one that only lost its table", async () => {
    const whole = await givenPdf(draw("Còn đọc được"), { compress: false });
    expect(await codeOf(whole.slice(0, 400))).toBe("file-broken");
    const misled = Buffer.from(whole)
      .toString("latin1")
      .replace(/startxref\n\d+/u, "startxref\n7");
    expect(await codeOf(bytesOf(misled))).toBe("read: Còn đọc được");
  });

  test("comes to an end with pages that hold each other and streams that point to themselves", async () => {
    const cyclic = pdfOf(
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Pages /Kids [2 0 R] /Count 1 >>",
    );
    expect(await codeOf(cyclic)).toMatch(/^file-/u);
    const form =
      "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >> /Length 5 >>\nstream\n/A Do\nendstream";
    const page =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>";
    const selfish = pdfOf(
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      page,
      "<< /Length 5 >>\nstream\n/A Do\nendstream",
      form,
    );
    expect(await codeOf(selfish)).toMatch(/^(?:read: |file-)/u);
  });

  test("refuses ten thousand pages", async () => {
    const kids = Array.from({ length: 10_000 }, () => "3 0 R").join(" ");
    const many = pdfOf(
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [${kids}] /Count 10000 >>`,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    );
    const outcome = await read(many);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: "file-has-too-many-pages", params: { limit: PAGE_LIMITS.pages } },
    });
  });

  test("does not unpack a picture that says it has a hundred thousand million pixels", async () => {
    const page =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>";
    const flood = pdfOf(
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      page,
      "<< /Length 24 >>\nstream\n200 0 0 200 0 0 cm /A Do\nendstream",
      "<< /Type /XObject /Subtype /Image /Width 400000 /Height 250000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream",
    );
    expect(await codeOf(flood)).toBe("file-empty");
  });

  test("refuses a picture file that says it has more pixels than we hold", async () => {
    const head = Buffer.from("89504e470d0a1a0a0000000d49484452000186a0000186a0080000000000000000", "hex");
    expect(await codeOf(new Uint8Array(head))).toMatch(/^(?:picture-too-large|file-broken)$/u);
  });

  test("a reading that is cancelled ends, and a good file is read meanwhile", async () => {
    const cancel = new AbortController();
    const slow = read(await givenPdf((pdf) => void Array.from({ length: 80 }, () => pdf.addPage())), {
      signal: cancel.signal,
    });
    const good = codeOf(await givenPdf(draw("Đọc được")));
    cancel.abort();
    expect(await slow).toMatchObject({ ok: false, refusal: { code: "reading-cancelled" } });
    expect(await good).toBe("read: Đọc được");
  });
});
