import { describe, expect, test } from "vitest";
import { givenDocx, numbered, p } from "./given-docx.ts";
import { parseDocx } from "./parse-docx.ts";

type LevelXml = { readonly format?: string; readonly text: string; readonly start?: number; readonly more?: string };

/** A level of a list; levels that are not given do not exist. */
function lvl(at: number, { format = "decimal", text, start = 1, more = "" }: LevelXml): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

const shape = (id: number, ...content: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${content.join("")}</w:abstractNum>`;
const list = (id: number, shapeId: number, overrides = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${shapeId}"/>${overrides}</w:num>`;
const startAt = (level: number, start: number) =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const simple = (level: LevelXml) => shape(0, lvl(0, level)) + list(1, 0);
const outline = [
  lvl(0, { format: "upperRoman", text: "%1." }),
  lvl(1, { text: "%2." }),
  lvl(2, { format: "lowerLetter", text: "%3)" }),
  lvl(3, { text: "%2.%4." }),
];
const decimal = [lvl(0, { text: "%1." }), lvl(1, { text: "%1.%2." }), lvl(2, { text: "%1.%2.%3." })];

/** Each step is a level of list 1, or `[list, level]`. */
type Step = number | readonly [list: string, level?: number];

async function labelsOf(numbering: string, body: string, styles = ""): Promise<string[]> {
  const outcome = await parseDocx(await givenDocx({ numbering, body, styles }));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.text.split("\n").map((line) => line.replace(/ ?x$/u, ""));
}

const steps = (...of: readonly Step[]) =>
  of.map((step) => (typeof step === "number" ? numbered("x", "1", step) : numbered("x", step[0], step[1]))).join("");

describe("labels of one list", () => {
  test.for([
    { case: "figures", level: { text: "%1." }, labels: ["1.", "2.", "3."] },
    { case: "articles", level: { text: "Điều %1." }, labels: ["Điều 1.", "Điều 2.", "Điều 3."] },
    { case: "chapters", level: { format: "upperRoman", text: "Chương %1" }, labels: ["Chương I", "Chương II", "Chương III"] },
    { case: "Latin letters, from c to e without đ", level: { format: "lowerLetter", text: "%1)", start: 3 }, labels: ["c)", "d)", "e)"] },
    { case: "letters past z are doubled", level: { format: "upperLetter", text: "%1.", start: 26 }, labels: ["Z.", "AA.", "BB."] },
    { case: "small Roman figures", level: { format: "lowerRoman", text: "(%1)", start: 3 }, labels: ["(iii)", "(iv)", "(v)"] },
    { case: "Roman figures past 3,999 are Arabic", level: { format: "upperRoman", text: "%1", start: 3999 }, labels: ["MMMCMXCIX", "4000", "4001"] },
    { case: "two figures", level: { format: "decimalZero", text: "%1", start: 9 }, labels: ["09", "10", "11"] },
    { case: "a pattern", level: { format: 'custom" w:format="001, 002, 003, ...', text: "%1" }, labels: ["001", "002", "003"] },
    { case: "ordinals", level: { format: "ordinal", text: "%1", start: 11 }, labels: ["11th", "12th", "13th"] },
    { case: "numbers in Vietnamese", level: { format: "vietnameseCounting", text: "Phần thứ %1", start: 20 }, labels: ["Phần thứ hai mươi", "Phần thứ hai mươi mốt", "Phần thứ hai mươi hai"] },
    { case: "in circles", level: { format: "decimalEnclosedCircle", text: "%1" }, labels: ["①", "②", "③"] },
    { case: "formats of other scripts in figures", level: { format: "thaiNumbers", text: "%1." }, labels: ["1.", "2.", "3."] },
    { case: "a start of 0", level: { text: "%1.", start: 0 }, labels: ["0.", "1.", "2."] },
    { case: "no number, only words", level: { format: "none", text: "Ghi chú:" }, labels: ["Ghi chú:", "Ghi chú:", "Ghi chú:"] },
    { case: "no label at all", level: { format: "none", text: "" }, labels: ["", "", ""] },
    { case: "a dash", level: { format: "bullet", text: "-" }, labels: ["-", "-", "-"] },
    { case: "a bullet of Symbol", level: { format: "bullet", text: "\uf0b7", more: '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>' }, labels: ["•", "•", "•"] },
    { case: "a circle of Courier New", level: { format: "bullet", text: "o", more: '<w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>' }, labels: ["○", "○", "○"] },
    { case: "a square of Wingdings", level: { format: "bullet", text: "\uf0a7", more: '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>' }, labels: ["▪", "▪", "▪"] },
    { case: "a sign of OpenSymbol is itself", level: { format: "bullet", text: "◦", more: '<w:rPr><w:rFonts w:ascii="OpenSymbol"/></w:rPr>' }, labels: ["◦", "◦", "◦"] },
    { case: "whatever stands between label and words", level: { text: "%1.", more: '<w:suff w:val="nothing"/>' }, labels: ["1.", "2.", "3."] },
  ])("$case", async ({ level, labels }) => {
    expect(await labelsOf(simple(level), steps(0, 0, 0))).toEqual(labels);
  }); // prettier-ignore
});

describe("levels, restarts, overrides", () => {
  const restart = (value: number) => [
    lvl(0, { text: "%1." }),
    lvl(1, { text: "%2)" }),
    lvl(2, { text: "(%3)", more: `<w:lvlRestart w:val="${value}"/>` }),
  ];
  test.for<{ case: string; numbering: string; body: string; labels: string[] }>([
    { case: "each level counts below the one above", numbering: shape(0, ...outline) + list(1, 0), body: steps(0, 1, 2, 2, 1, 2, 0, 1, 3), labels: ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1.", "1.1."] },
    { case: "labels of several levels", numbering: shape(0, ...decimal) + list(1, 0), body: steps(0, 1, 1, 2, 2, 0, 1), labels: ["1.", "1.1.", "1.2.", "1.2.1.", "1.2.2.", "2.", "2.1."] },
    { case: "a skipped level shows its start", numbering: shape(0, ...decimal) + list(1, 0), body: steps(0, 2, 1), labels: ["1.", "1.1.1.", "1.2."] },
    { case: "legal numbering shows figures", numbering: shape(0, lvl(0, { format: "upperRoman", text: "%1." }), lvl(1, { format: "lowerLetter", text: "%1.%2.", more: "<w:isLgl/>" })) + list(1, 0), body: steps(0, 0, 1, 1), labels: ["I.", "II.", "2.1.", "2.2."] },
    { case: "a level that never restarts", numbering: shape(0, ...restart(0)) + list(1, 0), body: steps(0, 1, 2, 0, 1, 2), labels: ["1.", "1)", "(1)", "2.", "1)", "(2)"] },
    { case: "a level that restarts only after the first", numbering: shape(0, ...restart(1)) + list(1, 0), body: steps(0, 1, 2, 1, 2, 0, 1, 2), labels: ["1.", "1)", "(1)", "2)", "(2)", "2.", "1)", "(1)"] },
    { case: "two lists of one shape share the count", numbering: shape(0, ...decimal) + list(1, 0) + list(2, 0), body: steps(["1", 0], ["2", 0], ["1", 0]), labels: ["1.", "2.", "3."] },
    { case: "two shapes count apart", numbering: shape(0, ...decimal) + shape(1, ...decimal) + list(1, 0) + list(2, 1), body: steps(["1", 0], ["2", 0], ["1", 0]), labels: ["1.", "1.", "2."] },
    { case: "a start override begins anew once, and the shape goes on from it", numbering: shape(0, ...decimal) + list(1, 0) + list(2, 0, startAt(0, 8)), body: steps(["1", 0], ["2", 0], ["2", 0], ["1", 0]), labels: ["1.", "8.", "9.", "10."] },
    { case: "a start override of a lower level", numbering: shape(0, ...decimal) + list(1, 0) + list(2, 0, startAt(1, 5)), body: steps(["1", 0], ["1", 1], ["2", 1], ["2", 1], ["1", 0], ["1", 1]), labels: ["1.", "1.1.", "1.5.", "1.6.", "2.", "2.1."] },
    { case: "a level override changes the label", numbering: shape(0, ...decimal) + list(1, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, { text: "Câu %1:", start: 4 })}</w:lvlOverride>`), body: steps(0, 0, 1), labels: ["Câu 4:", "Câu 5:", "5.1."] },
    { case: "list 0 takes the number away", numbering: shape(0, ...decimal) + list(1, 0), body: steps(0, ["0"], 0), labels: ["1.", "", "2."] },
    { case: "a list that is not defined has no label", numbering: "", body: steps(0), labels: [""] },
    { case: "a blank paragraph with a number shows and counts it", numbering: shape(0, ...decimal) + list(1, 0), body: numbered("", "1", 0) + steps(0), labels: ["1.", "2."] },
    { case: "a deleted paragraph does not count", numbering: shape(0, ...decimal) + list(1, 0), body: `${steps(0)}${p("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>')}${steps(0)}`, labels: ["1.", "2."] },
    { case: "huge starts do not fill the memory", numbering: simple({ format: "lowerLetter", text: "%1%1%1", start: 2_147_483_647 }), body: steps(0), labels: ["214748364721474836472147483647"] },
  ])("$case", async ({ numbering, body, labels }) => {
    expect(await labelsOf(numbering, body)).toEqual(labels);
  }); // prettier-ignore
});

describe("numbering by styles", () => {
  const style = (id: string, numPr: string, basedOn = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr><w:numPr>${numPr}</w:numPr></w:pPr></w:style>`;
  const numId = (id: number) => `<w:numId w:val="${id}"/>`;
  const styled = (id: string, more = "") => p("x", `<w:pStyle w:val="${id}"/>${more}`);
  const linked = (at: number, text: string, to: string) => lvl(at, { text, more: `<w:pStyle w:val="${to}"/>` });

  test("a style names its list, the level names the style", async () => {
    const numbering = shape(0, linked(0, "%1.", "H1"), linked(1, "%1.%2.", "H2")) + list(1, 0);
    const styles = style("H1", numId(1)) + style("H2", numId(1));
    const body = styled("H1") + styled("H2") + styled("H2") + styled("H1");
    expect(await labelsOf(numbering, body, styles)).toEqual(["1.", "1.1.", "1.2.", "2."]);
  });

  test("a style names list and level itself, and others inherit them", async () => {
    const numbering = shape(0, ...decimal) + list(1, 0);
    const styles = style("A", numId(1)) + style("B", `<w:ilvl w:val="1"/>${numId(1)}`) + style("C", "", "B");
    expect(await labelsOf(numbering, styled("A") + styled("C"), styles)).toEqual(["1.", "1.1."]);
  });

  test("a paragraph's own list goes before its style's, and 0 takes it away", async () => {
    const numbering = shape(0, ...decimal) + shape(1, lvl(0, { text: "%1)" })) + list(1, 0) + list(2, 1);
    const styles = style("A", numId(1));
    const own = (id: number) => styled("A", `<w:numPr>${numId(id)}</w:numPr>`);
    expect(await labelsOf(numbering, styled("A") + own(2) + own(0) + styled("A"), styles)).toEqual(["1.", "1)", "", "2."]);
  }); // prettier-ignore

  test("a list may point to a numbering style", async () => {
    const numbering = `${shape(0, '<w:styleLink w:val="S"/>', ...decimal)}${shape(1, '<w:numStyleLink w:val="S"/>')}${list(1, 0)}${list(2, 1)}`;
    const styles = `<w:style w:type="numbering" w:styleId="S"><w:name w:val="s"/><w:pPr><w:numPr>${numId(1)}</w:numPr></w:pPr></w:style>`;
    expect(await labelsOf(numbering, steps(["2", 0], ["2", 1], ["1", 0]), styles)).toEqual(["1.", "1.1.", "2."]);
  });

  test("circles of styles and of list links end", async () => {
    const numbering = `${shape(0, '<w:numStyleLink w:val="A"/>')}${list(1, 0)}`;
    const styles = style("A", numId(1), "B") + style("B", "", "A");
    expect(await labelsOf(numbering, styled("A"), styles)).toEqual([""]);
  });

  test("a style separator keeps the heading's number on the joined line", async () => {
    const numbering = shape(0, ...decimal) + list(1, 0);
    const properties = '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr>';
    expect(await labelsOf(numbering, p("Mục tiêu. ", properties) + p("x") + steps(0))).toEqual(["1. Mục tiêu.", "2."]);
  });
});
