import { describe, expect, test } from "vitest";
import { givenDocx, numbered, p } from "#rooms/documents/server/docx/given-docx.ts";
import { extractBytes } from "./extract-file.ts";
import { LARGEST_FILE_MB, refuseUnreadable } from "./refuse-unreadable.ts";

const utf8 = (words: string) => new TextEncoder().encode(words);

describe("extractBytes", () => {
  test("reads a UTF-8 text", async () => {
    const outcome = await extractBytes("a.TXT", utf8("\ufeffSở Y tế chủ trì rà soát các trạm."));
    expect(outcome.ok && outcome.value.extraction.proposals).toHaveLength(1);
  });

  test.for([
    { case: "bytes that are not UTF-8", name: "a.txt", bytes: Uint8Array.of(0x53, 0xe1, 0xbb), code: "file-not-utf8" },
    { case: "a kind of file that is not read", name: "a.pdf", bytes: utf8("x"), code: "file-kind-unsupported" },
    { case: "a file without words", name: "a.md", bytes: utf8(" \n\u200b"), code: "file-empty" },
    {
      case: "a file that is too large",
      name: "a.txt",
      bytes: new Uint8Array(LARGEST_FILE_MB * 1024 * 1024 + 1),
      code: "file-too-large",
    },
    { case: "a secret document", name: "a.txt", bytes: utf8("UBND TỈNH | MẬT\nKẾ HOẠCH"), code: "document-secret" },
  ])("refuses $case", async ({ name, bytes, code }) => {
    const outcome = await extractBytes(name, bytes);
    expect(outcome.ok ? "read" : outcome.refusal.code).toBe(code);
  });
});

describe("extractBytes of a Word file", () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

  test("reads the numbers that Word shows", async () => {
    const bytes = await givenDocx({ numbering, body: numbered("Sở Y tế chủ trì rà soát các trạm.", "1") });
    const outcome = await extractBytes("a.docx", bytes);
    expect(outcome).toMatchObject({ ok: true, value: { reading: { text: "1. Sở Y tế chủ trì rà soát các trạm." } } });
    expect(outcome.ok && outcome.value.extraction.proposals).toHaveLength(1);
  });

  test.for([
    { case: "a mark in the header", parts: { body: p("Kế hoạch"), header: p("TỐI MẬT") }, code: "document-secret" },
    { case: "no words", parts: { body: p("") }, code: "file-empty" },
    { case: "a DOCTYPE", parts: { raw: { "word/a.xml": "<!DOCTYPE a><a/>" } }, code: "file-has-doctype" },
  ])("refuses $case, by the file's name", async ({ parts, code }) => {
    const outcome = await extractBytes("a.docx", await givenDocx(parts));
    expect(outcome).toMatchObject({ ok: false, refusal: { code, params: { file: "a.docx" } } });
  });
});

describe("refuseUnreadable", () => {
  test.for(["MẬT\nKế hoạch", "Độ mật: TỐI MẬT\nx", "a\n  Tuyệt mật  \nb"])("sees the mark in %j", (text) => {
    expect(refuseUnreadable(text).ok).toBe(false);
  });

  test.for(["Bảo mật thông tin", "1. Mật ong rừng", "Nuôi ong lấy mật"])("%s is no mark", (text) => {
    expect(refuseUnreadable(text).ok).toBe(true);
  });
});
