import { diffArrays } from "diff";

/** A stretch of words that both wordings have, or only one. */
export type WordPiece = { readonly words: string; readonly isOwn: boolean };

/** Both wordings as stretches, word by word; what only one of them has is marked as its own. */
export function wordChanges(before: string, after: string): { before: WordPiece[]; after: WordPiece[] } {
  const pieces = diffArrays(wordsOf(before), wordsOf(after));
  const side = (leaveOut: "added" | "removed"): WordPiece[] =>
    pieces
      .filter((piece) => !piece[leaveOut])
      .map(({ value, added, removed }) => ({ words: value.join(""), isOwn: added || removed }));
  return { before: side("added"), after: side("removed") };
}

/** A word with the blank after it, so that the stretches join to the whole again. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/gu) ?? [];
}
