import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { givenWorkbook } from "#file-kit/workbook/given-workbook.ts";
import { givenDocx, numbered, p, zipped } from "#rooms/documents/server/docx/given-docx.ts";
import { extractDocuments, readDocuments } from "./extract-file.ts";

const folder = await mkdtemp(join(tmpdir(), "lotrinh-extract-"));
afterAll(() => rm(folder, { recursive: true }));

async function extracted(name: string, content: string | Uint8Array) {
  await writeFile(join(folder, name), content);
  return allOf(extractDocuments(join(folder, name)));
}

async function allOf<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

describe("extractDocuments", () => {
  test("reads a text", async () => {
    const [only] = await extracted("a.TXT", "\ufeffSở Y tế chủ trì rà soát các trạm.");
    expect(only?.outcome.ok && only.outcome.value.extraction.proposals).toHaveLength(1);
  });

  test("reads the numbers that Word shows", async () => {
    const bytes = await givenDocx({ numbering: NUMBERING, body: numbered("Sở Y tế chủ trì rà soát các trạm.", "1") });
    const [only] = await extracted("a.docx", bytes);
    const text = "1. Sở Y tế chủ trì rà soát các trạm.";
    expect(only).toMatchObject({ name: "a.docx", outcome: { ok: true, value: { reading: { text } } } });
    expect(only?.outcome.ok && only.outcome.value.extraction.proposals).toHaveLength(1);
  });

  test("reads each document of an archive by itself, and refuses each by itself", async () => {
    const archive = await zipped({
      "ke hoach/a.docx": await givenDocx({ body: p("Sở Y tế chủ trì rà soát các trạm.") }),
      "ke hoach/b.txt": "MẬT\nKế hoạch",
      "c.html": "<p>Sở Tài chính chủ trì rà soát.</p>",
      "d.zip": await zipped({ "x.txt": "x" }),
      "__MACOSX/._a.docx": "x",
    });
    const all = await extracted("a.zip", archive);
    expect(all.map(({ name, outcome }) => [name, outcome.ok ? "read" : outcome.refusal.code])).toEqual([
      ["ke hoach/a.docx", "read"],
      ["ke hoach/b.txt", "document-secret"],
      ["c.html", "read"],
    ]);
  });

  test.for([
    { case: "a picture that is cut off", name: "a.docx", content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), code: "file-broken" },
    { case: "a text without words", name: "a.md", content: " \n\u200b", code: "file-empty" },
    { case: "nothing at all", name: "a.docx", content: "", code: "file-empty" },
    { case: "a secret document", name: "a.txt", content: "UBND TỈNH | MẬT\nKẾ HOẠCH", code: "document-secret" },
  ])("refuses $case, by the file's name", async ({ name, content, code }) => {
    const [only] = await extracted(name, content);
    expect(only?.outcome).toMatchObject({ ok: false, refusal: { code, params: { file: name } } });
  }); // prettier-ignore

  test("an annex in Excel gives the assignments of its table, hidden rows left out", async () => {
    const texts = (row: number, hidden: boolean, ...words: string[]) =>
      `<row r="${row}"${hidden ? ' hidden="1"' : ""}>${words.map((each, at) => `<c r="${"ABCDE"[at]}${row}" t="inlineStr"><is><t>${each}</t></is></c>`).join("")}</row>`; // prettier-ignore
    const rows = [
      texts(1, false, "PHỤ LỤC PHÂN CÔNG NHIỆM VỤ"),
      texts(3, false, "TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"),
      texts(4, false, "1", "Rà soát quỹ đất cụm công nghiệp", "Sở Công Thương", "Sở Tài chính", "Quý II/2026"),
      texts(5, true, "2", "Rà soát nhà ở công nhân", "Sở Xây dựng", "", "Năm 2026"),
      texts(6, false, "3", "Xây dựng kế hoạch đào tạo nghề", "Sở Nội vụ", "", "Tháng 12/2026"),
    ];
    const [only] = await extracted("phu-luc.xlsx", await givenWorkbook({ sheets: [{ rows: rows.join("") }] }));
    if (!only?.outcome.ok) throw new Error("refused");
    const found = only.outcome.value.extraction.proposals.filter(({ kind }) => kind === "assignment");
    expect(found.map((each) => each.kind === "assignment" && [each.quote, each.leads[0]?.quote])).toEqual([
      ["Rà soát quỹ đất cụm công nghiệp", "Sở Công Thương"],
      ["Xây dựng kế hoạch đào tạo nghề", "Sở Nội vụ"],
    ]);
  });

  test.for([
    { case: "in a cell of a hidden sheet", sheet: { state: "hidden" as const, rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>TỐI MẬT</t></is></c></row>' } },
    { case: "in the header of the printed page", sheet: { rows: "", after: "<headerFooter><oddHeader>&amp;RMẬT</oddHeader></headerFooter>" } },
  ])("a workbook with a secrecy mark $case is refused", async ({ sheet }) => {
    const words = '<row r="1"><c r="A1" t="inlineStr"><is><t>Kế hoạch</t></is></c></row>';
    const [only] = await extracted("a.xlsx", await givenWorkbook({ sheets: [{ rows: words }, sheet] }));
    expect(only?.outcome).toMatchObject({ ok: false, refusal: { code: "document-secret" } });
  }); // prettier-ignore

  test("a file that tells what was left out keeps that beside its outline", async () => {
    await writeFile(join(folder, "n.html"), "<script>x</script><p hidden>x</p><p>Sở Y tế</p>");
    const [only] = await allOf(readDocuments(join(folder, "n.html")));
    expect(only?.outcome).toMatchObject({
      ok: true,
      value: { file: { notices: [{ kind: "hidden-text", count: 1 }] } },
    });
  });
});
