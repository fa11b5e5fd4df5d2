import { type OwnedRange, piecesOf, type Range } from "./pieces-of.ts";

/** How words look while nothing is lit, the strongest first: a squiggle, hatched, a fine line, nothing. */
const LOOKS = ["lack", "open", "line", "quiet"] as const;

/** Words that belong to notes: `key` lights them together, `length` is that of the whole stretch. */
export type WordOwner = { readonly key: string; readonly look: (typeof LOOKS)[number]; readonly length: number };

type Props = {
  readonly text: string;
  readonly range: Range;
  readonly spans: readonly OwnedRange<WordOwner>[];
};

/**
 * A stretch of the document with the words of its notes. A piece lights with every owner, and the pointer on it lights the
 * narrowest one: the name of a body inside a long sentence, not the sentence.
 */
export function LitWords({ text, range, spans }: Props) {
  return piecesOf(range, spans).map((piece) => {
    const words = text.slice(piece.start, piece.end);
    if (piece.owners.length === 0) return words;
    const narrowest = Math.min(...piece.owners.map((owner) => owner.length));
    const nearest = piece.owners.filter((owner) => owner.length === narrowest);
    const look = LOOKS.find((one) => nearest.some((owner) => owner.look === one)) ?? "quiet";
    return (
      <span
        key={piece.start}
        className={`w ${look}`}
        data-at={piece.owners.map((owner) => owner.key).join(" ")}
        data-near={nearest.map((owner) => owner.key).join(" ")}
      >
        {words}
      </span>
    );
  });
}
