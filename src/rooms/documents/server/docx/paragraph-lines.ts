import { labelOf } from "../../model/clause-label.ts";
import { isUpperCase, typeOfLine } from "../../model/line-shape.ts";

/** A tab, or blanks of any kind in a row with the invisible letters among them. A single no-break space stays what it is. */
const BLANKS = /\t|[\t\p{Zs}][\t\p{Zs}\p{Cf}]+/gu;

/**
 * The lines of a paragraph, cut at its manual line breaks (`\n`) where a sentence, a title or an item ends. A break in the middle of
 * a sentence is only a wrapped line and becomes a space.
 */
function linesOfParagraph(words: string): string[] {
  const lines: string[] = [];
  let above = "";
  for (const piece of words.split("\n")) {
    const line = piece.replace(BLANKS, " ").trim();
    if (line !== "" && (above === "" || isOwnLine(above, line))) lines.push(line);
    else if (line !== "") lines.push(`${lines.pop()} ${line}`);
    above = line;
  }
  return lines;
}

function isOwnLine(above: string, line: string): boolean {
  if (/[.;:!?…]["”)]*$/u.test(above) || labelOf(`${line} `) !== undefined) return true;
  return typeOfLine(above) !== undefined || isUpperCase(above) !== isUpperCase(line);
}

/** The label before the words. A bullet without words says nothing; a number does, as in the first column of a table. */
export function labelledLines(label: string, words: string): string[] {
  const [first, ...rest] = linesOfParagraph(words);
  if (first === undefined) return /[\p{L}\p{N}]/u.test(label) ? [label] : [];
  return [label === "" ? first : `${label} ${first}`, ...rest];
}
