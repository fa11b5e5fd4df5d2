// Documents whose reading is compared with what LibreOffice shows of them. `npm run goldens` renews what it shows.
import { type DocxParts, docxParts, numbered, p, r, table, zipped } from "../given-docx.ts";

export type GoldenCase = { readonly name: string } & DocxParts;

type Level = { readonly format?: string; readonly text: string; readonly start?: number; readonly more?: string };

const level = (at: number, { format = "decimal", text, start = 1, more = "" }: Level) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
const shape = (id: number, ...levels: Level[]) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.map((of, at) => level(at, of)).join("")}</w:abstractNum>`;
const list = (id: number, shapeId: number, overrides = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${shapeId}"/>${overrides}</w:num>`;
const startAt = (at: number, start: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const style = (id: string, numPr: string, basedOn = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr><w:numPr>${numPr}</w:numPr></w:pPr></w:style>`;
const styled = (words: string, id: string) => p(words, `<w:pStyle w:val="${id}"/>`);

/** Paragraphs `Việc 1`, `Việc 2`, …; each step is a level of list 1 or `[list, level]`. */
const steps = (...of: readonly (number | readonly [string, number])[]) =>
  of
    .map((step, at) => (typeof step === "number" ? numbered(`Việc ${at + 1}`, "1", step) : numbered(`Việc ${at + 1}`, ...step)))
    .join(""); // prettier-ignore

const OUTLINE: readonly Level[] = [
  { format: "upperRoman", text: "%1." },
  { text: "%2." },
  { format: "lowerLetter", text: "%3)" },
  { text: "%2.%4." },
];
const DECIMAL: readonly Level[] = [{ text: "%1." }, { text: "%1.%2." }, { text: "%1.%2.%3." }];
const one = (of: Level) => shape(0, of) + list(1, 0);
const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:hint="default"/></w:rPr>`;
const restart = (value: number) => `<w:lvlRestart w:val="${value}"/>`;
const merged = (kind: "restart" | "continue", words: string) => ({
  props: kind === "restart" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>",
  content: p(words),
});
const wide = (columns: number, words: string) => ({ props: `<w:gridSpan w:val="${columns}"/>`, content: p(words) });
const author = 'w:author="A" w:date="2026-01-01T00:00:00Z"';
const inserted = (words: string) => `<w:ins w:id="90" ${author}>${r(words)}</w:ins>`;
const deleted = (words: string) =>
  `<w:del w:id="91" ${author}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const note = (id: number, words: string) => `<w:footnote w:id="${id}">${p(words)}</w:footnote>`;
const noteMark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

const LISTS: readonly GoldenCase[] = [
  { name: "automatic figures", numbering: one({ text: "%1." }), body: steps(0, 0, 0) },
  { name: "figures in brackets from 5", numbering: one({ text: "(%1)", start: 5 }), body: steps(0, 0) },
  { name: "Roman, figures, letters, figures of two levels", numbering: shape(0, ...OUTLINE) + list(1, 0), body: steps(0, 1, 2, 2, 3, 1, 2, 0, 1, 3) },
  { name: "figures of three levels", numbering: shape(0, ...DECIMAL) + list(1, 0), body: steps(0, 1, 1, 2, 2, 0, 1, 2) },
  { name: "a level is skipped", numbering: shape(0, ...DECIMAL) + list(1, 0), body: steps(0, 2, 1, 2) },
  { name: "articles", numbering: one({ text: "Điều %1." }), body: steps(0, 0, 0) },
  { name: "chapters, articles, clauses, points", numbering: shape(0, { format: "upperRoman", text: "Chương %1" }, { text: "Điều %2.", more: restart(0) }, { text: "%3." }, { format: "lowerLetter", text: "%4)" }) + list(1, 0), body: steps(0, 1, 2, 3, 3, 2, 1, 0, 1, 2, 3) },
  { name: "legal style", numbering: shape(0, { format: "upperRoman", text: "%1." }, { format: "lowerLetter", text: "%1.%2.", more: "<w:isLgl/>" }) + list(1, 0), body: steps(0, 0, 1, 1) },
  { name: "a level that never restarts", numbering: shape(0, { text: "%1." }, { text: "%2)", more: restart(0) }) + list(1, 0), body: steps(0, 1, 1, 0, 1) },
  { name: "a level that restarts only after the first", numbering: shape(0, { text: "%1." }, { text: "%2)" }, { text: "(%3)", more: restart(1) }) + list(1, 0), body: steps(0, 1, 2, 1, 2, 0, 1, 2) },
  { name: "two lists of one shape", numbering: shape(0, ...DECIMAL) + list(1, 0) + list(2, 0), body: steps(["1", 0], ["2", 0], ["1", 0]) },
  { name: "two lists of two shapes", numbering: shape(0, ...DECIMAL) + shape(1, ...DECIMAL) + list(1, 0) + list(2, 1), body: steps(["1", 0], ["2", 0], ["1", 0]) },
  { name: "restarted by an override", numbering: shape(0, ...DECIMAL) + list(1, 0) + list(2, 0, startAt(0, 1)), body: steps(["1", 0], ["1", 0], ["2", 0], ["2", 0]) },
  { name: "an override that starts at 8, and back", numbering: shape(0, ...DECIMAL) + list(1, 0) + list(2, 0, startAt(0, 8)), body: steps(["1", 0], ["2", 0], ["2", 0], ["1", 0]) },
  { name: "an override of a lower level", numbering: shape(0, ...DECIMAL) + list(1, 0) + list(2, 0, startAt(1, 5)), body: steps(["1", 0], ["1", 1], ["2", 1], ["2", 1], ["1", 0], ["1", 1]) },
  { name: "an override of the label", numbering: shape(0, ...DECIMAL) + list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, { text: "Câu %1:", start: 4 })}</w:lvlOverride>`), body: steps(0, 0, 1) },
  { name: "a number taken away", numbering: one({ text: "%1." }), body: steps(0, ["0", 0], 0) },
  { name: "small Roman figures and capital letters", numbering: shape(0, { format: "lowerRoman", text: "%1)", start: 3 }, { format: "upperLetter", text: "%2.", start: 25 }) + list(1, 0), body: steps(0, 0, 1, 1, 1) },
  { name: "figures of two digits", numbering: one({ format: "decimalZero", text: "%1", start: 9 }), body: steps(0, 0) },
  { name: "a list without numbers", numbering: one({ format: "none", text: "Ghi chú:" }), body: steps(0, 0) },
  { name: "a dash and a plus as bullets", numbering: shape(0, { format: "bullet", text: "-" }, { format: "bullet", text: "+" }) + list(1, 0), body: steps(0, 1, 1, 0) },
  { name: "a bullet of Symbol", numbering: one({ format: "bullet", text: "\uf0b7", more: font("Symbol") }), body: steps(0, 0) },
  { name: "a bullet of Wingdings", numbering: one({ format: "bullet", text: "\uf0a7", more: font("Wingdings") }), body: steps(0, 0) },
  { name: "a blank paragraph with a number", numbering: one({ text: "%1." }), body: numbered("", "1", 0) + steps(0) },
  { name: "numbers typed by hand among automatic ones", numbering: one({ text: "%1." }), body: steps(0) + p("2. Gõ tay") + steps(0) },
]; // prettier-ignore

const STYLED: readonly GoldenCase[] = [
  {
    name: "headings numbered by their styles",
    numbering: shape(0, { format: "upperRoman", text: "%1.", more: '<w:pStyle w:val="H1"/>' }, { text: "%2.", more: '<w:pStyle w:val="H2"/>' }) + list(1, 0),
    styles: style("H1", '<w:numId w:val="1"/>') + style("H2", '<w:ilvl w:val="1"/><w:numId w:val="1"/>'),
    body: styled("Mục tiêu", "H1") + styled("Chung", "H2") + styled("Cụ thể", "H2") + p("Lời văn") + styled("Nhiệm vụ", "H1") + styled("Hạ tầng", "H2"),
  },
  {
    name: "a style that takes its list from the one it is based on",
    numbering: shape(0, ...DECIMAL) + list(1, 0),
    styles: style("A", '<w:numId w:val="1"/>') + `<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>`,
    body: styled("Một", "A") + styled("Hai", "B") + styled("Ba", "A"),
  },
  {
    name: "a paragraph that leaves the list of its style",
    numbering: shape(0, ...DECIMAL) + list(1, 0),
    styles: style("A", '<w:numId w:val="1"/>'),
    body: styled("Một", "A") + p("Không số", '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>') + styled("Hai", "A"),
  },
  {
    name: "a list by a numbering style",
    numbering: `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:styleLink w:val="S"/>${DECIMAL.map((of, at) => level(at, of)).join("")}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>${list(1, 0)}${list(2, 1)}`,
    styles: '<w:style w:type="numbering" w:styleId="S"><w:name w:val="S"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    body: steps(["2", 0], ["2", 1], ["2", 1]),
  },
]; // prettier-ignore

const TABLES: readonly GoldenCase[] = [
  { name: "a table", body: table(["STT", "Nhiệm vụ", "Chủ trì"], ["1", "Phủ sóng 5G", "Sở Y tế"], ["2", "Mở dữ liệu", "Sở Nội vụ"]) },
  { name: "cells merged sideways", body: table(["STT", "Nhiệm vụ", "Chủ trì"], [wide(3, "A. HẠ TẦNG")], ["1", "Phủ sóng 5G", "Sở Y tế"]) },
  { name: "cells merged downwards", body: table(["1", "Phủ sóng 5G", merged("restart", "Sở Y tế")], ["2", "Mở dữ liệu", merged("continue", "")], ["3", "Đào tạo", "Sở Nội vụ"]) },
  { name: "rows numbered by a list", numbering: one({ text: "%1" }), body: table([{ props: "", content: numbered("", "1", 0) }, "Phủ sóng 5G"], [{ props: "", content: numbered("", "1", 0) }, "Mở dữ liệu"]) },
  { name: "numbering that runs through cells and on after them", numbering: one({ text: "%1." }), body: steps(0) + table([{ props: "", content: numbered("Trong ô", "1", 0) }, "Sở Y tế"]) + numbered("Sau bảng", "1", 0) },
  { name: "a row that may break over pages, with its head repeated", body: `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${p("STT")}</w:tc><w:tc>${p("Nhiệm vụ")}</w:tc></w:tr>${Array.from({ length: 50 }, (_, at) => `<w:tr><w:tc>${p(`${at + 1}`)}</w:tc><w:tc>${p(`Việc ${at + 1}`)}</w:tc></w:tr>`).join("")}</w:tbl>` },
  { name: "a table within a table", body: table(["Ngoài", { props: "", content: `${table(["Trong một", "Trong hai"])}${p("Dưới")}` }]) },
  { name: "the letterhead in a table", body: table([{ props: "", content: p("ỦY BAN NHÂN DÂN") + p("TỈNH X") }, { props: "", content: p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc") }]) },
]; // prettier-ignore

const BESIDE: readonly GoldenCase[] = [
  { name: "header and footer", header: p("Dự thảo lần 2"), footer: p("Lưu hành trong cơ quan"), body: p("Kế hoạch") },
  { name: "footnotes", footnotes: note(2, "Theo Quyết định số 1.") + note(3, "Theo Quyết định số 2."), body: `<w:p>${r("Sở Y tế")}${noteMark(2)}${r(" rà soát")}${noteMark(3)}${r(".")}</w:p>` },
  { name: "words inserted and deleted", body: `<w:p>${r("Sở Y tế ")}${deleted("cũ ")}${inserted("mới ")}${r("rà soát")}</w:p>` },
  { name: "a paragraph deleted from a list", numbering: one({ text: "%1." }), body: `${steps(0)}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="92" ${author}/></w:rPr></w:pPr>${deleted("Bỏ")}</w:p>${steps(0)}` },
  { name: "a paragraph inserted into a list", numbering: one({ text: "%1." }), body: `${steps(0)}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:ins w:id="93" ${author}/></w:rPr></w:pPr>${inserted("Thêm")}</w:p>${steps(0)}` },
  { name: "hidden words", body: `<w:p>${r("Thấy ")}${r("ẩn ", "<w:vanish/>")}${r("được")}</w:p>` },
  { name: "a text box", body: `<w:p>${r("Trước khung")}<w:r><w:pict><v:shape style="width:100pt;height:50pt"><v:textbox><w:txbxContent>${p("Trong khung")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>${p("Sau khung")}` },
  { name: "manual line breaks, tabs and hyphens", body: `<w:p><w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Chuyển đổi số</w:t></w:r></w:p><w:p><w:r><w:t>Nơi nhận</w:t><w:tab/><w:t>Sở Y tế</w:t><w:noBreakHyphen/><w:t>Sở Nội vụ</w:t></w:r></w:p>` },
  { name: "a field shows its result", body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("ngày 05 tháng 3")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` },
]; // prettier-ignore

export const GOLDEN_CASES: readonly GoldenCase[] = [...LISTS, ...STYLED, ...TABLES, ...BESIDE];

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const KINDS: Readonly<Record<string, string>> = { document: "document.main", header: "header", footer: "footer", styles: "styles", numbering: "numbering", footnotes: "footnotes" }; // prettier-ignore

/** The case as a package that other programs open too: kinds of parts named, names of relations as in the standard, headers in use. */
export async function goldenDocx(given: GoldenCase): Promise<Uint8Array> {
  const parts = docxParts(given);
  const names = Object.keys(parts).filter((name) => name.startsWith("word/") && !name.includes("_rels"));
  const overrides = names.map((name) => {
    const kind = KINDS[name.slice("word/".length, -".xml".length)] ?? "";
    return `<Override PartName="/${name}" ContentType="${WORD}.${kind}+xml"/>`;
  });
  const made = Object.entries(parts).map(([name, xml]) => [
    name,
    xml
      .replace("urn:relations", `${PACKAGE}/relationships`)
      .replace('xmlns:v="urn:v"', 'xmlns:v="urn:schemas-microsoft-com:vml"')
      .replace("<w:sectPr/>", `<w:sectPr>${marginsOf(parts["word/_rels/document.xml.rels"] ?? "")}</w:sectPr>`),
  ]);
  return zipped({
    ...Object.fromEntries(made),
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
  });
}

function marginsOf(relations: string): string {
  return (["header", "footer"] as const)
    .map((kind) => {
      const id = new RegExp(`Id="(r\\d+)" Type="[^"]*/${kind}"`, "u").exec(relations)?.[1];
      return id === undefined
        ? ""
        : `<w:${kind}Reference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="${id}"/>`;
    })
    .join("");
}
