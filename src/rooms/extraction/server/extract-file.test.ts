import { describe, expect, test } from "vitest";
import { extractBytes } from "./extract-file.ts";
import { LARGEST_FILE_MB, refuseUnreadable } from "./refuse-unreadable.ts";

const utf8 = (words: string) => new TextEncoder().encode(words);

describe("extractBytes", () => {
  test("reads a UTF-8 text", () => {
    const outcome = extractBytes("a.TXT", utf8("\ufeffSở Y tế chủ trì rà soát các trạm."));
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
  ])("refuses $case", ({ name, bytes, code }) => {
    const outcome = extractBytes(name, bytes);
    expect(outcome.ok ? "read" : outcome.refusal.code).toBe(code);
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
