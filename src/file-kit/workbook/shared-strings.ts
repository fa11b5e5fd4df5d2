import { FileRefused } from "../file-refused.ts";
import type { XmlListener } from "../read-xml.ts";
import { WORKBOOK_LIMITS } from "./limits.ts";

/** Collects the strings that cells point to by number. Runs of one string are joined; how it is to be pronounced is left out. */
export function collectSharedStrings(): { listener: XmlListener; strings: readonly string[] } {
  const strings: string[] = [];
  const limits = createLetterCount();
  let words = "";
  let isText = false;
  let isSpoken = false;
  const listener: XmlListener = {
    open: (name) => {
      if (name === "si") words = "";
      else if (name === "rPh") isSpoken = true;
      else if (name === "t") isText = !isSpoken;
    },
    text: (letters) => {
      if (isText) words += letters;
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "rPh") isSpoken = false;
      else if (name === "si") {
        limits.add(words.length);
        strings.push(unescaped(words));
      }
    },
  };
  return { listener, strings };
}

/** Refuses a workbook whose strings are longer together than anybody types. */
export function createLetterCount(): { add: (letters: number) => void } {
  let total = 0;
  return {
    add: (letters) => {
      total += letters + 1;
      if (total > WORKBOOK_LIMITS.letters) throw new FileRefused("file-too-long", { limit: WORKBOOK_LIMITS.letters });
    },
  };
}

/** `_x000D_` stands for a letter that XML does not allow (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(words: string): string {
  if (!words.includes("_x")) return words;
  return words.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => {
    const letter = Number.parseInt(code, 16);
    return letter === 9 || letter === 10 || letter >= 32 ? String.fromCharCode(letter) : "";
  });
}
