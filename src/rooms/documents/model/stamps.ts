import { fold } from "#shared/fold.ts";

const FOLDED: Readonly<Record<string, string>> = { mat: "MẬT", toimat: "TỐI MẬT", tuyetmat: "TUYỆT MẬT" };

/** The secrecy mark among lines recognised from a stamp, whose marks over and below the letters are often lost. */
export function recognisedStampIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const words = line.replace(/[^\p{L}]/gu, "");
    const mark = words === words.toUpperCase() ? FOLDED[fold(words)] : undefined;
    if (mark) return mark;
  }
  return null;
}
