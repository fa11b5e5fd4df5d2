import { comparableText } from "#rooms/documents/model/index.ts";

/** Lines from the top among which a secrecy mark stands. */
const HEAD_LINES = 25;
const MARK = /^[\s|*[(]*(?:độ mật\s*:\s*)?(tuyệt mật|tối mật|mật)[\s|*\])!.]*$/u;

/** The secrecy mark of a document (`Mật`, `Tối mật`, `Tuyệt mật` on a line or in a cell of its own); undefined when it has none. */
export function secrecyMarkOf(text: string): string | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  for (const line of lines.slice(0, HEAD_LINES)) {
    for (const cell of line.split("|")) {
      const mark = comparableText(cell.trim()).match(MARK)?.[1];
      if (mark) return mark;
    }
  }
  return undefined;
}
