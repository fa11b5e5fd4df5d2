import { describe, expect, test } from "vitest";
import type { DocxReading } from "./docx-reading.ts";
import { type DocxParts, givenDocx, numbered, p, r, table } from "./given-docx.ts";
import { parseDocx } from "./parse-docx.ts";

async function read(parts: DocxParts): Promise<DocxReading> {
  const outcome = await parseDocx(await givenDocx(parts));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

const textOf = async (body: string, more: DocxParts = {}) => (await read({ ...more, body })).text;
const noticesOf = ({ notices }: DocxReading) => Object.fromEntries(notices.map(({ kind, count }) => [kind, count]));

const DELETED_MARK = '<w:rPr><w:del w:id="1"/></w:rPr>';
const VANISH = "<w:vanish/>";

describe("paragraphs", () => {
  test.for([
    { case: "runs are one line", body: `<w:p>${r("Sở Y tế ")}${r("chủ trì")}</w:p>`, text: "Sở Y tế chủ trì" },
    { case: "blank paragraphs say nothing", body: p("a") + p("") + p("b"), text: "a\nb" },
    { case: "a tab is a blank", body: "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>1.</w:t><w:tab/><w:t>Rà soát</w:t></w:r></w:p>", text: "1. Rà soát" },
    { case: "a break after a sentence ends the line", body: "<w:p><w:r><w:t>Rà soát.</w:t><w:br/><w:t>Báo cáo</w:t></w:r></w:p>", text: "Rà soát.\nBáo cáo" },
    { case: "a break within a sentence is a blank", body: "<w:p><w:r><w:t>Rà soát các</w:t><w:br/><w:t>trạm</w:t></w:r></w:p>", text: "Rà soát các trạm" },
    { case: "a break parts the type from the title", body: "<w:p><w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Phát triển</w:t></w:r></w:p>", text: "KẾ HOẠCH\nPhát triển" },
    { case: "a break goes before a bullet", body: "<w:p><w:r><w:t>Gồm</w:t><w:br/><w:t>- Một</w:t></w:r></w:p>", text: "Gồm\n- Một" },
    { case: "a page break says nothing", body: '<w:p><w:r><w:t>a</w:t><w:lastRenderedPageBreak/><w:br w:type="page"/><w:t>b</w:t></w:r></w:p>', text: "a b" },
    { case: "a hyphen that does not break", body: "<w:p><w:r><w:t>KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t><w:softHyphen/></w:r></w:p>", text: "KH-UBND" },
    { case: "a sign of a symbol font", body: '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>xong</w:t></w:r></w:p>', text: "✓xong" },
    { case: "blanks at a run's ends count only when kept", body: "<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>", text: "ab" },
    { case: "content controls, links and smart tags are transparent", body: `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>${r("a")}</w:hyperlink><w:smartTag>${r("b")}</w:smartTag></w:p></w:sdtContent></w:sdt>`, text: "ab" },
    { case: "a field shows its result", body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>${r("không")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("Điều 2")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(" và")}</w:p>`, text: "Điều 2 và" },
    { case: "a simple field shows its result", body: `<w:p><w:fldSimple w:instr="DATE">${r("2026")}</w:fldSimple></w:p>`, text: "2026" },
    { case: "letters of a formula", body: "<w:p><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></w:p>", text: "x+y" },
    { case: "only what stands over a ruby base", body: `<w:p><w:r><w:ruby><w:rt>${r("đọc")}</w:rt><w:rubyBase>${r("gốc")}</w:rubyBase></w:ruby></w:r></w:p>`, text: "gốc" },
  ])("$case", async ({ body, text }) => {
    expect(await textOf(body)).toBe(text);
  }); // prettier-ignore

  test("other prefixes and the strict edition mean the same", async () => {
    const ns = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const raw = {
      "word/document.xml": `<x:document xmlns:x="${ns}"><x:body><x:p><x:r><x:t xml:space="preserve">Sở Y tế</x:t><x:br x:type="page"/></x:r></x:p></x:body></x:document>`,
    };
    expect((await read({ raw })).text).toBe("Sở Y tế");
  });

  test("a table of contents is left out and reported", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Mclc1"><w:name w:val="toc 1"/></w:style>';
    const reading = await read({ styles, body: p("I. MỤC TIÊU 3", '<w:pStyle w:val="Mclc1"/>') + p("a") });
    expect([reading.text, noticesOf(reading)]).toEqual(["a", { "table-of-contents": 1 }]);
  });
});

describe("tables", () => {
  const merged = (content: string) => ({ props: '<w:vMerge w:val="restart"/>', content: p(content) });
  const below = (content = "") => ({ props: "<w:vMerge/>", content: p(content) });
  const wide = (span: number, content: string) => ({ props: `<w:gridSpan w:val="${span}"/>`, content: p(content) });

  test.for([
    { case: "a row is a line", body: table(["STT", "Nhiệm vụ"], ["1", "Rà soát"]), text: "STT | Nhiệm vụ\n1 | Rà soát" },
    { case: "an empty cell keeps its place", body: table(["1", "", "", "x"], ["2", "a", "b", ""]), text: "1 | | | x\n2 | a | b |" },
    { case: "a row without words is left out", body: table(["a", "b"], ["", ""]), text: "a | b" },
    { case: "paragraphs of a cell are joined", body: table([{ props: "", content: p("UBND") + p("TỈNH") }, "x"]), text: "UBND TỈNH | x" },
    { case: "a cell merged downwards is said once", body: table([merged("Sở Y tế"), "a"], [below(), "b"]), text: "Sở Y tế | a\n| b" },
    { case: "a cell merged sideways leaves its columns empty", body: table([wide(2, "Kinh phí"), "x"], ["2025", "2026", "y"]), text: "Kinh phí | | x\n2025 | 2026 | y" },
    { case: "a grid finer than the columns is not seen", body: table([wide(3, "a"), wide(4, "b")], [wide(3, "c"), wide(4, "d")]), text: "a | b\nc | d" },
    { case: "a row that begins later", body: `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${p("b")}</w:tc></w:tr><w:tr><w:tc>${p("c")}</w:tc><w:tc>${p("d")}</w:tc></w:tr></w:tbl>`, text: "| b\nc | d" },
    { case: "a nested table is part of its cell", body: table([{ props: "", content: table(["x", "y"]) + p("z") }, "b"]), text: "x / y z | b" },
    { case: "a table of one column is a frame", body: table([{ props: "", content: p("I. A") + table(["x", "y"]) }]), text: "I. A\nx | y" },
    { case: "text goes on below", body: table(["a", "b"]) + p("c"), text: "a | b\nc" },
  ])("$case", async ({ body, text }) => {
    expect(await textOf(body)).toBe(text);
  }); // prettier-ignore

  test("words in a cell that continues another are not seen in Word, and reported", async () => {
    const reading = await read({ body: table([merged("a"), "x"], [below("thừa"), "y"]) });
    expect([reading.text, noticesOf(reading)]).toEqual(["a | x\n| y", { "hidden-text": 1 }]);
  });

  test("a column that numbers itself", async () => {
    const numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const row = (words: string) => [{ props: "", content: numbered("", "1") }, words];
    expect(await textOf(table(row("a"), row("b")), { numbering })).toBe("1 | a\n2 | b");
  }); // prettier-ignore
});

describe("tracked changes", () => {
  test.for([
    { case: "inserted words stay, deleted words go", body: `<w:p><w:ins>${r("Sở Y tế")}</w:ins><w:del><w:r><w:delText>Sở Nội vụ</w:delText></w:r></w:del></w:p>`, text: "Sở Y tế" },
    { case: "moved words stand where they went", body: `<w:p><w:moveFrom>${r("a")}</w:moveFrom>${r("b")}<w:moveTo>${r("a")}</w:moveTo></w:p>`, text: "ba" },
    { case: "a deleted paragraph end joins the next", body: `<w:p><w:pPr>${DELETED_MARK}</w:pPr>${r("Rà soát ")}</w:p>${p("các trạm")}${p("b")}`, text: "Rà soát các trạm\nb" },
    { case: "a deleted paragraph end before the end of all", body: `<w:p><w:pPr>${DELETED_MARK}</w:pPr>${r("a")}</w:p>`, text: "a" },
    { case: "a deleted row goes, an inserted one stays", body: `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p("a")}</w:tc><w:tc>${p("b")}</w:tc></w:tr><w:tr><w:trPr><w:ins/></w:trPr><w:tc>${p("c")}</w:tc><w:tc>${p("d")}</w:tc></w:tr></w:tbl>`, text: "c | d" },
    { case: "a deleted cell has no words", body: `<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>${p("a")}</w:tc><w:tc>${p("b")}</w:tc></w:tr></w:tbl>`, text: "| b" },
    { case: "former properties do not count", body: `<w:p><w:pPr><w:pPrChange><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:pPrChange></w:pPr><w:ins>${r("a")}</w:ins></w:p>`, text: "a" },
  ])("$case", async ({ body, text }) => {
    const reading = await read({ body });
    expect(reading.text).toBe(text);
    expect(noticesOf(reading)["tracked-changes"]).toBeGreaterThan(0);
  }); // prettier-ignore
});

describe("hidden text", () => {
  const styles = `<w:style w:type="character" w:styleId="H"><w:name w:val="an"/><w:rPr>${VANISH}</w:rPr></w:style><w:style w:type="paragraph" w:styleId="P"><w:name w:val="an doan"/><w:rPr>${VANISH}</w:rPr></w:style><w:style w:type="paragraph" w:styleId="Q"><w:name w:val="con"/><w:basedOn w:val="P"/></w:style>`;
  test.for([
    { case: "a hidden run", body: `<w:p>${r("a")}${r("b", VANISH)}</w:p>`, text: "a" },
    { case: "a run of a hidden style", body: `<w:p>${r("a")}${r("b", '<w:rStyle w:val="H"/>')}</w:p>`, text: "a" },
    { case: "a paragraph of a style that inherits it", body: p("a") + p("b", '<w:pStyle w:val="Q"/>'), text: "a" },
  ])("$case is left out and reported", async ({ body, text }) => {
    const reading = await read({ body, styles });
    expect([reading.text, noticesOf(reading)]).toEqual([text, { "hidden-text": 1 }]);
  });

  test("a run that says it is not hidden is read", async () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${r("a", '<w:vanish w:val="0"/>')}</w:p>`;
    expect(await textOf(body, { styles })).toBe("a");
  });
});

describe("text boxes, notes and margins", () => {
  const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;

  test("a text box is read once, whatever its two forms say", async () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("Hộp")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("Hộp")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const reading = await read({ body: `<w:p>${r("Đoạn")}${both}</w:p>${p("sau")}` });
    expect([reading.text, noticesOf(reading)]).toEqual(["Đoạn\nHộp\nsau", { "text-box": 1 }]);
  });

  test("the second form is read when the first says nothing", async () => {
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:pict>${box("Hộp")}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await textOf(body)).toBe("Hộp");
  });

  test("notes stand after the text, in the order of their references", async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="5">${p("Hai")}</w:footnote><w:footnote w:id="7">${p("Một")}${p("tiếp")}</w:footnote>`;
    const endnotes = `<w:endnote w:id="2">${p("Cuối")}</w:endnote>`;
    const refer = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = `<w:p>${r("Sở Y tế")}${refer("footnote", 7)}${r(" rà soát")}${refer("footnote", 5)}${refer("endnote", 2)}</w:p>`;
    const reading = await read({ body, footnotes, endnotes });
    expect(reading.text).toBe("Sở Y tế rà soát\n\n[1] Một tiếp\n[2] Hai\n[i] Cuối");
    expect(noticesOf(reading)).toEqual({ footnotes: 2, endnotes: 1 });
  });

  test("headers and footers stand apart", async () => {
    const reading = await read({ body: p("a"), header: p("Đầu trang"), footer: p("Chân trang") });
    expect(reading).toMatchObject({ text: "a", headers: ["Đầu trang"], footers: ["Chân trang"] });
    expect(noticesOf(reading)).toEqual({ "header-footer": 2 });
  });

  test("what is not read is reported", async () => {
    const body = `<w:p><w:r><w:drawing><a:graphic><a:graphicData uri="x/chart"/></a:graphic></w:drawing><w:commentReference/></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> LISTNUM </w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    expect(noticesOf(await read({ body }))).toEqual({ chart: 1, comments: 1, "numbering-field": 1 });
  });
});

describe("stamps", () => {
  test.for([
    { case: "in a header", parts: { body: p("a"), header: p("Mật") }, mark: "Mật" },
    { case: "in a footer, spaced out", parts: { body: p("a"), footer: p("T Ố I  M Ậ T") }, mark: "TỐI MẬT" },
    { case: "in a paragraph of a cell", parts: { body: table([{ props: "", content: p("UBND TỈNH") + p("Tuyệt mật") }, "b"]) }, mark: "Tuyệt mật" },
    { case: "in a text box far down", parts: { body: `${p("a").repeat(60)}<w:p><w:r><w:pict><w:txbxContent>${p("(Mật)")}</w:txbxContent></w:pict></w:r></w:p>` }, mark: "Mật" },
    { case: "in capitals in a cell far down", parts: { body: p("a").repeat(60) + table([{ props: "", content: p("MẬT") + p("UBND") }, "b"]) }, mark: "MẬT" },
    { case: "as a watermark", parts: { body: p("a"), header: '<w:p><w:r><w:pict><v:shape><v:textpath string="TÀI LIỆU MẬT"/></v:shape></w:pict></w:r></w:p>' }, mark: "MẬT" },
    { case: "nowhere", parts: { body: p("Bảo mật thông tin") + p("a").repeat(60) + p("Mật") }, mark: null },
  ])("a secrecy mark $case", async ({ parts, mark }) => {
    expect((await read(parts)).secrecyMark).toBe(mark);
  }); // prettier-ignore

  test("a document for internal use is read and marked", async () => {
    expect(await read({ body: p("a"), header: p("LƯU HÀNH NỘI BỘ") })).toMatchObject({ isInternal: true, secrecyMark: null });
  }); // prettier-ignore
});
