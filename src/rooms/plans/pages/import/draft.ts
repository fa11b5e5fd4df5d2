import { forget, recall, remember } from "#web-kit/remembered.ts";
import { secrecyMarkOf } from "#rooms/documents/model/index.ts";

const KEY = "lotrinh.import.draft";
/** Browsers keep about 5 million characters for a whole site. */
const LONGEST_DRAFT = 2_000_000;

export function recallDraft(): string {
  return recall(KEY) ?? "";
}

/** Keeps the pasted words in this browser, but never those of a marked document. False when they could not be kept. */
export function keepDraft(text: string): boolean {
  if (text === "" || secrecyMarkOf(text) !== undefined) {
    forget(KEY);
    return true;
  }
  if (text.length <= LONGEST_DRAFT && remember(KEY, text)) return true;
  forget(KEY);
  return false;
}

export function forgetDraft(): void {
  forget(KEY);
}
