import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { secrecyMarkOf } from "#rooms/documents/model/index.ts";

/** Largest file that is read. */
export const LARGEST_FILE_MB = 20;

export type UnreadableCode = "document-secret";

/** Refuses a text that carries a secrecy mark. Nothing of it may be stored, logged or cached before this. */
export function refuseUnreadable(text: string): Outcome<string, UnreadableCode> {
  const mark = secrecyMarkOf(text);
  return mark ? refuse("document-secret", { mark }) : done(text);
}
