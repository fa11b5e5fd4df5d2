import type { ClipboardEvent } from "react";

/**
 * Puts the words of formatted text into the field as a reader of the page would see them: numbers of lists before their words, a row
 * of a table a line. Without formatting, or with more than a document needs, the browser pastes as ever.
 */
export function pasteRichText(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const html = event.clipboardData.getData("text/html");
  const plain = event.clipboardData.getData("text/plain");
  if (html === "") return;
  const field = event.currentTarget;
  event.preventDefault();
  // The reader of pages is loaded on first use.
  void import("#rooms/documents/pages/index.ts").then(({ wordsOfHtml }) =>
    insertWords(field, wordsOfHtml(html) ?? plain),
  );
}

/** As if typed, so that Ctrl+Z takes it back and the field's own listeners hear of it. */
function insertWords(field: HTMLTextAreaElement, words: string): void {
  field.focus();
  // oxlint-disable-next-line no-deprecated -- nothing else keeps the field's undo
  if (document.execCommand("insertText", false, words)) return;
  field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
