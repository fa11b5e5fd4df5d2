import { type AskedWords, foundIn, holdsAll } from "#shared/search-words.ts";

/** So many letters stand before the first hit of a long text. */
const BEFORE = 48;

type Props = { readonly text: string; readonly asked: readonly AskedWords[]; readonly length?: number };

/** A text with the words marked that were asked for; of a longer one than `length` the stretch around the first of them. */
export function FoundWords({ text, asked, length = Infinity }: Props) {
  const form = asked.find((each) => holdsAll(text, [each])) ?? asked[0];
  const found = form ? foundIn(text, form) : [];
  const from = text.length > length && (found[0]?.start ?? 0) > length - BEFORE ? beginOfWord(text, (found[0]?.start ?? 0) - BEFORE) : 0; // prettier-ignore
  const to = text.length - from > length ? beginOfWord(text, from + length) : text.length;
  const pieces: (string | { readonly at: number; readonly words: string })[] = [];
  let at = from;
  for (const { start, end } of found) {
    if (start < at || end > to) continue;
    pieces.push(text.slice(at, start), { at: start, words: text.slice(start, end) });
    at = end;
  }
  pieces.push(text.slice(at, to));
  return (
    <>
      {from > 0 && "…"}
      {pieces.map((piece) =>
        typeof piece === "string" ? (
          piece
        ) : (
          <mark className="found" key={piece.at}>
            {piece.words}
          </mark>
        ),
      )}
      {to < text.length && "…"}
    </>
  );
}

function beginOfWord(text: string, near: number): number {
  const space = text.indexOf(" ", near);
  return space < 0 || space > near + 24 ? near : space + 1;
}
