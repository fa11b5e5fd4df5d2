import type { PaperContent } from "../../model/index.ts";
import { centred, type Docx, rule, run, sideBySide } from "./docx-parts.ts";
import { AFTER, FIRST_LINE, LINE, SIZE, TEXT_WIDTH } from "./sizes.ts";

const LEFT = Math.round(TEXT_WIDTH * 0.4);
const RIGHT = TEXT_WIDTH - LEFT;
/** The motto at 13 pt bold is so long, and the rule below it is as long as the line. */
const MOTTO_LENGTH = 3_330;
/** A rule below words is a third to a half as long as their line; a letter is half as wide as high. */
const RULE_SHARE = 0.4;
const DOTS = "……";

/** Cells 1 to 5 of the layout: national name and motto, bodies, number, place and day, type and summary. */
export function letterhead(docx: Docx, content: PaperContent) {
  const { form, parentName, issuerName, symbol, typeName, summary } = content;
  const left = [
    ...(parentName === null ? [] : [centred(docx, upper(parentName), { size: SIZE.national })]),
    centred(docx, upper(issuerName), { bold: true, size: SIZE.national }),
    rule(docx, LEFT, LEFT * RULE_SHARE, AFTER),
    centred(docx, `Số:         /${symbol === null ? "" : `${symbol}-`}${DOTS}`, { size: SIZE.number }),
    ...(form === "letter" ? [centred(docx, `V/v ${summary}`, { size: SIZE.number }, 0)] : []),
  ];
  const right = [
    centred(docx, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold: true, size: SIZE.national }),
    centred(docx, "Độc lập - Tự do - Hạnh phúc", { bold: true, size: SIZE.motto }),
    rule(docx, RIGHT, MOTTO_LENGTH, AFTER),
    centred(docx, "……………, ngày …… tháng …… năm ………", { italics: true, size: SIZE.motto }),
  ];
  return [
    sideBySide(docx, [
      { width: LEFT, children: left },
      { width: RIGHT, children: right },
    ]),
    ...internalMark(docx, content),
    ...(form === "named" && typeName !== null
      ? [
          new docx.Paragraph({ spacing: { after: AFTER }, children: [] }),
          centred(docx, typeName, { bold: true }),
          centred(docx, summary, { bold: true }),
          rule(docx, TEXT_WIDTH, lineLength(summary) * RULE_SHARE, AFTER * 2),
        ]
      : []),
    ...addressees(docx, content),
  ];
}

/** Cell 11: a note of circulation goes along with words of a document that bears it. */
export function internalMark(docx: Docx, { isInternal }: PaperContent) {
  if (!isInternal) return [];
  return [centred(docx, "LƯU HÀNH NỘI BỘ", { bold: true, size: SIZE.national }, AFTER)];
}

/** Cell 9a. One recipient stands on the line itself, several each on a line with a dash. */
function addressees(docx: Docx, { form, addressees: names }: PaperContent) {
  if (names.length === 0 && form !== "letter") return [];
  const [only] = names;
  if (names.length <= 1) {
    return [centred(docx, `Kính gửi: ${only ?? "………………………………"}`, {}, AFTER * 2)];
  }
  return [
    new docx.Paragraph({
      spacing: { before: AFTER * 2, line: LINE, lineRule: docx.LineRuleType.AUTO },
      indent: { left: FIRST_LINE * 2 },
      children: [run(docx, "Kính gửi:")],
    }),
    ...names.map(
      (name, place) =>
        new docx.Paragraph({
          spacing: { line: LINE, lineRule: docx.LineRuleType.AUTO, after: place === names.length - 1 ? AFTER * 2 : 0 },
          indent: { left: FIRST_LINE * 3 },
          children: [run(docx, `- ${name}${place === names.length - 1 ? "." : ";"}`)],
        }),
    ),
  ];
}

/** Of the longest line that words of the body's size fill, in twentieths of a point. */
function lineLength(words: string): number {
  return Math.min(TEXT_WIDTH, words.length * SIZE.body * 5);
}

function upper(name: string): string {
  return name.toLocaleUpperCase("vi");
}
