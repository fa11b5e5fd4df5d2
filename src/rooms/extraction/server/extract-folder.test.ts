import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { givenWorkbook } from "#file-kit/workbook/given-workbook.ts";
import type { Refusal } from "#shared/outcome.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { extractFolder } from "./extract-folder.ts";

let folder = "";
let out = "";
const refusals: Refusal[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lotrinh-folder-"));
  out = join(folder, "out");
  mkdirSync(out);
  refusals.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function given(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const run = (files: readonly string[], again = false) =>
  extractFolder(files, { out, again, onProgress: () => {}, onRefusal: (refusal) => refusals.push(refusal) });

test("reads all files of a folder, and one that cannot be read stops no other", async () => {
  const files = [
    given("a.txt", "Sở Y tế chủ trì rà soát các trạm."),
    given("b.txt", Uint8Array.of(0x53, 0xe1, 0xbb)),
    given("c.txt", "Sở Nội vụ chủ trì rà soát biên chế."),
    given("x/a.txt", "Sở Công Thương chủ trì rà soát các chợ."),
  ];
  expect(await run(files)).toEqual({ total: 4, ended: 4, kept: 0, refused: 2 });
  expect(refusals.map(({ code }) => code).toSorted()).toEqual(["file-encoding-unknown", "output-name-taken"]);
  expect(readdirSync(out).toSorted()).toEqual(["a.json", "c.json"]);
  expect(JSON.parse(readFileSync(join(out, "a.json"), "utf8"))).toMatchObject({
    assignments: [{ leads: ["Sở Y tế"] }],
  });
});

test("goes on where an earlier run stopped, and reads again what has changed since", async () => {
  const [kept, changed] = [
    given("a.txt", "Sở Y tế chủ trì rà soát các trạm."),
    given("b.txt", "Sở Y tế lập danh mục."),
  ];
  await run([kept]);
  const written = statSync(join(out, "a.json")).mtimeMs;
  expect(await run([kept, changed])).toMatchObject({ ended: 2, kept: 1 });
  expect(statSync(join(out, "a.json")).mtimeMs).toBe(written);

  const later = new Date(Date.now() + 60_000);
  writeFileSync(changed, "Sở Nội vụ chủ trì rà soát biên chế.");
  utimesSync(changed, later, later);
  expect(await run([kept, changed])).toMatchObject({ kept: 1 });
  expect(readFileSync(join(out, "b.json"), "utf8")).toContain("Sở Nội vụ");
  expect(await run([kept], true)).toMatchObject({ kept: 0 });
});

test("a file that asks more than the worker that extracts may take is opened by a reader of its own", async () => {
  // What no cell points to is held while the workbook is read, and gone before its words are extracted.
  const unused = Array.from({ length: 20_000 }, (_, at) => {
    const figures = Array.from(
      { length: 250 },
      (_figure, place) => 1_000_000 + ((at * 7_919 + place * 104_729) % 8_999_999),
    );
    return `<t>Biểu số ${figures.join("")}</t>`;
  });
  const workbook = await givenWorkbook({
    strings: [
      "<t>Nhiệm vụ</t>",
      "<t>Cơ quan chủ trì</t>",
      "<t>Rà soát các trạm y tế xã</t>",
      "<t>Sở Y tế</t>",
      ...unused,
    ],
    sheets: [
      {
        rows: [0, 2]
          .map((at) => `<row>${[at, at + 1].map((cell) => `<c t="s"><v>${cell}</v></c>`).join("")}</row>`)
          .join(""),
      },
    ],
  });
  await run([given("a.xlsx", workbook)]);
  expect(refusals).toEqual([]);
  expect(JSON.parse(readFileSync(join(out, "a.json"), "utf8"))).toMatchObject({
    assignments: [{ leads: ["Sở Y tế"] }],
  });
}, 120_000);
