import { describe, expect, test } from "vitest";
import { readTextFile } from "./text-file.ts";

describe("a dropped file", () => {
  test("in UTF-8 gives its words, without the byte order mark", async () => {
    const file = new File(["\ufeffKế hoạch"], "ke-hoach.txt");
    expect(await readTextFile(file)).toEqual({ ok: true, text: "Kế hoạch", name: "ke-hoach.txt" });
  });

  test("in another encoding is named, not guessed", async () => {
    const file = new File([new Uint8Array([0x4b, 0xd5, 0x20, 0x68, 0xb7])], "cu.txt");
    expect(await readTextFile(file)).toMatchObject({
      ok: false,
      problem: { word: "plans.import.file.encoding", params: { name: "cu.txt" } },
    });
  });

  test("in UTF-16 without a mark is no text either", async () => {
    const file = new File([new Uint8Array([0x4b, 0x00, 0x68, 0x00])], "cu.txt");
    expect(await readTextFile(file)).toMatchObject({ problem: { word: "plans.import.file.encoding" } });
  });

  test("of another kind says how to make one that can be read", async () => {
    expect(await readTextFile(new File(["x"], "ke-hoach.docx"))).toMatchObject({
      problem: { word: "plans.import.file.type" },
    });
  });
});
