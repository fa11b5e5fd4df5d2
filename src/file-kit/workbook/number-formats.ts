import type { XmlListener } from "../read-xml.ts";

/** How the number of a cell is to be understood. */
export type NumberMeaning = "number" | "day" | "share";

/** Formats that every program knows by number without declaring them (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are East Asian days). */
const DAY_FORMATS: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const SHARE_FORMATS = [9, 10];

/** Collects what each cell style means from `styles.xml`. */
export function collectNumberFormats(): { listener: XmlListener; meaningOf: (style: number) => NumberMeaning } {
  const own = new Map<number, string>();
  const styles: number[] = [];
  let isInCellStyles = false;
  const known = new Map<number, NumberMeaning>();
  const meaningOf = (style: number): NumberMeaning => {
    const format = styles[style] ?? 0;
    const meaning = known.get(format) ?? meaningOfFormat(format, own.get(format));
    known.set(format, meaning);
    return meaning;
  };
  const listener: XmlListener = {
    open: (name, attributes) => {
      if (name === "numFmt") own.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (name === "cellXfs") isInCellStyles = true;
      else if (name === "xf" && isInCellStyles) styles.push(Number(attributes["numFmtId"] ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") isInCellStyles = false;
    },
  };
  return { listener, meaningOf };
}

function meaningOfFormat(format: number, code: string | undefined): NumberMeaning {
  if (code !== undefined) return meaningOfCode(code);
  if (DAY_FORMATS.some(([from, to]) => format >= from && format <= to)) return "day";
  return SHARE_FORMATS.includes(format) ? "share" : "number";
}

/** What a format's code says once its quoted words, escaped letters, colours and languages are left out. */
function meaningOfCode(code: string): NumberMeaning {
  const [positive = ""] = code
    .replace(/"[^"]*"|\\.|_.|\*./gu, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "")
    .replace(/general/giu, "")
    .split(";");
  if (/[dmyhs]/iu.test(positive)) return "day";
  return positive.includes("%") ? "share" : "number";
}
