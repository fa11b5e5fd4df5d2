import { HtmlTooLarge } from "../model/html/bounded-tree.ts";
import { readHtml } from "../model/html/read-html.ts";

/** The words of formatted text from the clipboard; undefined when it has none, or asks for more than a document needs. */
export function wordsOfHtml(html: string): string | undefined {
  try {
    const { text } = readHtml(html);
    return text === "" ? undefined : text;
  } catch (error) {
    if (error instanceof HtmlTooLarge) return undefined;
    throw error;
  }
}
